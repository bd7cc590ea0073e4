; Part of the Windows installer. Uninstalling removes the secrets of the user who does it from the Credential
; Manager, and asks whether settings and activity are to go as well. A silent uninstall (/S) asks nothing and keeps
; them; an upgrade touches neither.
!macro customUnInstall
  ${ifNot} ${isUpdated}
    ExecWait '"$INSTDIR\Tonebridge.exe" --forget-secrets'
    ${ifNot} ${Silent}
      MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "Also remove the settings and the activity of this user?$\r$\n$\r$\n同时删除此用户的设置和活动记录？" IDNO keep
        RMDir /r "$APPDATA\Tonebridge"
      keep:
    ${endIf}
  ${endIf}
!macroend
