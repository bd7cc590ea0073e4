; Part of the Windows installer. Uninstalling asks whether settings and activity are to go as well. A silent
; uninstall (/S) asks nothing and keeps them; an upgrade doesn't touch them.
!macro customUnInstall
  ${ifNot} ${isUpdated}
    ${ifNot} ${Silent}
      MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "Also remove the settings and the activity of this user?$\r$\n$\r$\n同时删除此用户的设置和活动记录？" IDNO keep
        RMDir /r "$APPDATA\Tonebridge"
      keep:
    ${endIf}
  ${endIf}
!macroend
