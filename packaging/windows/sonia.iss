; Sonia's installer for Windows, for Inno Setup 6.3 or newer. On Windows:
;   python packaging\build.py bundle
;   iscc /DVersion=0.1.0 packaging\windows\sonia.iss
; It installs for one user and asks for no administrator.
#ifndef Version
  #error Say the version: iscc /DVersion=0.1.0 packaging\windows\sonia.iss
#endif

[Setup]
AppId={{7F0B9C5E-6E0B-4B52-9B4E-6C2F1D8A54C7}
AppName=Sonia
AppVersion={#Version}
AppPublisher=The Sonia Desktop authors
DefaultDirName={autopf}\Sonia
DefaultGroupName=Sonia
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
LicenseFile=..\..\LICENSE
SetupIconFile=..\..\build\icons\sonia.ico
UninstallDisplayIcon={app}\sonia-window.exe
OutputDir=..\..\dist
OutputBaseFilename=sonia-{#Version}-windows-x64
Compression=lzma2
SolidCompression=yes
WizardStyle=modern
CloseApplications=yes
DisableProgramGroupPage=yes
ChangesEnvironment=yes

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"
Name: "es"; MessagesFile: "compiler:Languages\Spanish.isl"
Name: "fr"; MessagesFile: "compiler:Languages\French.isl"

[CustomMessages]
en.Autostart=Open Sonia when I log in
de.Autostart=Sonia bei der Anmeldung öffnen
es.Autostart=Abrir Sonia al iniciar sesión
fr.Autostart=Ouvrir Sonia à l'ouverture de session
en.CommandLine=Make the command "sonia" known in terminals
de.CommandLine=Den Befehl „sonia“ in Terminals bekannt machen
es.CommandLine=Dar a conocer la orden «sonia» en los terminales
fr.CommandLine=Rendre la commande « sonia » connue des terminaux

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked
Name: "autostart"; Description: "{cm:Autostart}"; Flags: unchecked
Name: "commandline"; Description: "{cm:CommandLine}"

[InstallDelete]
; An older version's files: of two versions of a library the wrong one could be found.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\..\dist\sonia\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{group}\Sonia"; Filename: "{app}\sonia-window.exe"; Parameters: "app"
Name: "{autodesktop}\Sonia"; Filename: "{app}\sonia-window.exe"; Parameters: "app"; Tasks: desktopicon

[Registry]
Root: HKCU; Subkey: "Software\Microsoft\Windows\CurrentVersion\Run"; ValueType: string; ValueName: "Sonia"; ValueData: """{app}\sonia-window.exe"" app --hidden"; Tasks: autostart; Flags: uninsdeletevalue
Root: HKCU; Subkey: "Environment"; ValueType: expandsz; ValueName: "Path"; ValueData: "{olddata};{app}"; Tasks: commandline; Check: NotOnPath(ExpandConstant('{app}'))

[Run]
Filename: "{app}\sonia-window.exe"; Parameters: "app"; Description: "{cm:LaunchProgram,Sonia}"; Flags: nowait postinstall skipifsilent

[UninstallDelete]
Type: filesandordirs; Name: "{app}\_internal"

[UninstallRun]
Filename: "{app}\sonia.exe"; Parameters: "stop"; Flags: runhidden; RunOnceId: "StopSonia"

[Code]
function NotOnPath(Folder: string): Boolean;
var
  Known: string;
begin
  if not RegQueryStringValue(HKEY_CURRENT_USER, 'Environment', 'Path', Known) then
    Known := '';
  Result := Pos(';' + Uppercase(Folder) + ';', ';' + Uppercase(Known) + ';') = 0;
end;

{ Only our folder is taken out of the user's Path; the rest stays as it is. }
procedure CurUninstallStepChanged(CurUninstallStep: TUninstallStep);
var
  Known: string;
  At: Integer;
begin
  if CurUninstallStep <> usPostUninstall then
    Exit;
  if not RegQueryStringValue(HKEY_CURRENT_USER, 'Environment', 'Path', Known) then
    Exit;
  At := Pos(';' + Uppercase(ExpandConstant('{app}')) + ';', ';' + Uppercase(Known) + ';');
  if At = 0 then
    Exit;
  Delete(Known, At, Length(ExpandConstant('{app}')) + 1);
  if (Length(Known) > 0) and (At > Length(Known)) then
    Delete(Known, Length(Known), 1);
  RegWriteExpandStringValue(HKEY_CURRENT_USER, 'Environment', 'Path', Known);
end;
