; Part of the Windows installer. Uninstalling asks whether settings and activity are to go as well; what is kept in
; the keychain goes then too. A silent uninstall (/S) asks nothing and keeps the files, but leaves no secret of the
; user who runs it. An upgrade doesn't touch anything.
!macro customUnInit
  ${ifNot} ${isUpdated}
    ; The program is still there now. It reaches the keychain of this user only; docs/admin.md says what of others.
    ; A running one is asked to end first; it signs out, which takes a moment.
    nsExec::Exec '"$INSTDIR\Tonebridge.exe" --quit'
    Pop $0
    ${if} $0 == 0
      Sleep 4000
    ${endIf}
    nsExec::Exec '"$INSTDIR\Tonebridge.exe" --forget-secrets'
    Pop $0
  ${endIf}
!macroend

!macro customUnInstall
  ${ifNot} ${isUpdated}
    ${ifNot} ${Silent}
      MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "Also remove the settings and the activity of this user?$\r$\n$\r$\n同时删除此用户的设置和活动记录？" IDNO keep
        RMDir /r "$APPDATA\Tonebridge"
      keep:
    ${endIf}
  ${endIf}
!macroend
