<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>Sonia</name>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source> · 1 of {count} questions</source>
   <translation> · 1 von {count} Fragen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>&amp;Allow</source>
   <translation>&amp;Erlauben</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>&amp;Deny</source>
   <translation>&amp;Ablehnen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>Allow</source>
   <translation>Erlauben</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>Allow {tool}?</source>
   <translation>{tool} erlauben?</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>Asked by you</source>
   <translation>Von Ihnen verlangt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>Asked by {caller}</source>
   <translation>Verlangt von {caller}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>Deny</source>
   <translation>Ablehnen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>Exactly what would be done</source>
   <translation>Was genau getan würde</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>High risk</source>
   <translation>Hohes Risiko</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>Its commands:
{each}</source>
   <translation>Die Befehle darin:
{each}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>Look closely: </source>
   <translation>Sehen Sie genau hin: </translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>No answer in {time} means no.</source>
   <translation>Keine Antwort in {time} heißt nein.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>Sonia needs your consent</source>
   <translation>Sonia braucht Ihre Zustimmung</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>This is of the riskiest kind.</source>
   <translation>Das ist von der riskantesten Art.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>What would be clicked: {what_happens}</source>
   <translation>Was angeklickt würde: {what_happens}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>What would change</source>
   <translation>Was sich ändern würde</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>Why you are asked: {reason}</source>
   <translation>Warum Sie gefragt werden: {reason}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval_scope.py" />
   <source>A&amp;llow:</source>
   <translation>E&amp;rlauben:</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval_scope.py" />
   <source>Allowed until</source>
   <translation>Erlaubt bis</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval_scope.py" />
   <source>How much is allowed</source>
   <translation>Wie viel erlaubt wird</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval_scope.py" />
   <source>Just this once</source>
   <translation>Nur dieses Mal</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval_words.py" />
   <source>Letters outside plain English; they can look like others.</source>
   <translation>Buchstaben außerhalb des einfachen Englisch; sie können wie andere aussehen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval_words.py" />
   <source>{count} invisible or control character, written out as ⟨U+…⟩.</source>
   <translation>{count} unsichtbares oder Steuerzeichen, ausgeschrieben als ⟨U+…⟩.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval_words.py" />
   <source>{count} invisible or control characters, written out as ⟨U+…⟩.</source>
   <translation>{count} unsichtbare oder Steuerzeichen, ausgeschrieben als ⟨U+…⟩.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/attaching.py" />
   <source>A part of the screen…</source>
   <translation>Ein Teil des Bildschirms…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/attaching.py" />
   <source>Attach files</source>
   <translation>Dateien anhängen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/attaching.py" />
   <source>Attached files</source>
   <translation>Angehängte Dateien</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/attaching.py" />
   <source>Files…</source>
   <translation>Dateien…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/attaching.py" />
   <source>Part of the screen</source>
   <translation>Teil des Bildschirms</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/attaching.py" />
   <source>Pasted picture</source>
   <translation>Eingefügtes Bild</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/attaching.py" />
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/attaching.py" />
   <source>Remove {name}</source>
   <translation>{name} entfernen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/attaching.py" />
   <source>What was copied</source>
   <translation>Was kopiert wurde</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/attaching.py" />
   <source>reading…</source>
   <translation>wird gelesen…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/attaching.py" />
   <source>{count} files go with one message; send these first.</source>
   <translation>Mit einer Nachricht gehen {count} Dateien; schicken Sie erst diese ab.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>By</source>
   <translation>Durch</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>Check that it is whole</source>
   <translation>Prüfen, ob es vollständig ist</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>Export the record</source>
   <translation>Das Protokoll exportieren</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>Export…</source>
   <translation>Exportieren…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>Looking through the whole record…</source>
   <translation>Das ganze Protokoll wird durchgesehen…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>Nothing is on record yet.</source>
   <translation>Noch steht nichts im Protokoll.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>Nothing of that kind is on record.</source>
   <translation>Nichts davon steht im Protokoll.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>Records</source>
   <translation>Einträge</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>Rule</source>
   <translation>Regel</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>Search the record</source>
   <translation>Das Protokoll durchsuchen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>Search: denied, shell.run, rule, a path…</source>
   <translation>Suchen: denied, shell.run, Regel, ein Pfad…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>Show older ones</source>
   <translation>Ältere zeigen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>The record in full</source>
   <translation>Der ganze Eintrag</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>The record is NOT whole: {problem}.</source>
   <translation>Das Protokoll ist NICHT vollständig: {problem}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>Tool</source>
   <translation>Werkzeug</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>What</source>
   <translation>Was</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>When</source>
   <translation>Wann</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>Whole: {count}. The last one's hash begins with {hash}.</source>
   <translation>Vollständig: {count}. Die Prüfsumme des letzten beginnt mit {hash}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>Written: {count:,} records to {file}.</source>
   <translation>Geschrieben: {count:,} Einträge nach {file}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>took: {ms:.1f} ms</source>
   <translation>dauerte: {ms:.1f} ms</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>{count:,} record</source>
   <translation>{count:,} Eintrag</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>{count:,} records</source>
   <translation>{count:,} Einträge</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/banner.py" />
   <source>Dismiss</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/banner.py" />
   <source>Dismiss message</source>
   <translation>Meldung schließen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/blocks.py" />
   <source>Code</source>
   <translation>Code</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/blocks.py" />
   <source>Copied</source>
   <translation>Kopiert</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/blocks.py" />
   <source>Copy</source>
   <translation>Kopieren</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/blocks.py" />
   <source>Copy code</source>
   <translation>Code kopieren</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>All (*)</source>
   <translation>Alle (*)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Bring back</source>
   <translation>Zurückholen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Conversations</source>
   <translation>Gespräche</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Export conversation</source>
   <translation>Gespräch exportieren</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Exported to {path}.</source>
   <translation>Exportiert nach {path}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Exports of ChatGPT, Claude and Sonia (*.json *.zip)</source>
   <translation>Exporte von ChatGPT, Claude und Sonia (*.json *.zip)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Import conversations</source>
   <translation>Gespräche importieren</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Import conversations…</source>
   <translation>Gespräche importieren…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>JSON, all versions (*.json)</source>
   <translation>JSON, alle Fassungen (*.json)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Markdown, what is shown (*.md)</source>
   <translation>Markdown, was zu sehen ist (*.md)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>More</source>
   <translation>Mehr</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>More about conversations</source>
   <translation>Mehr zu den Gesprächen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>New conversation</source>
   <translation>Neues Gespräch</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>New conversation (Ctrl+N)</source>
   <translation>Neues Gespräch (Strg+N)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Nothing was deleted in the last 30 days.</source>
   <translation>In den letzten 30 Tagen wurde nichts gelöscht.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Open</source>
   <translation>Öffnen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>PDF, what is shown (*.pdf)</source>
   <translation>PDF, was zu sehen ist (*.pdf)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Pin</source>
   <translation>Anheften</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Recently deleted</source>
   <translation>Kürzlich gelöscht</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Rename</source>
   <translation>Umbenennen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Search</source>
   <translation>Suchen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Search in all conversations</source>
   <translation>In allen Gesprächen suchen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Search in all conversations (Ctrl+K)</source>
   <translation>In allen Gesprächen suchen (Strg+K)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Unpin</source>
   <translation>Loslösen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Welcome and first checks…</source>
   <translation>Willkommen und erste Prüfungen…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>What you say to Sonia will be kept here.</source>
   <translation>Was Sie Sonia sagen, wird hier aufbewahrt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>{count} conversation taken over.</source>
   <translation>{count} Gespräch übernommen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>{count} conversations taken over.</source>
   <translation>{count} Gespräche übernommen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>“{short}” is back.</source>
   <translation>„{short}“ ist wieder da.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>“{short}” is deleted. It can be brought back for 30 days.</source>
   <translation>„{short}“ ist gelöscht. Es kann 30 Tage lang zurückgeholt werden.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_rows.py" />
   <source>, pinned</source>
   <translation>, angeheftet</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_rows.py" />
   <source>Earlier</source>
   <translation>Früher</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_rows.py" />
   <source>Last 30 days</source>
   <translation>Letzte 30 Tage</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_rows.py" />
   <source>Last 7 days</source>
   <translation>Letzte 7 Tage</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_rows.py" />
   <source>Name of the conversation</source>
   <translation>Name des Gesprächs</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_rows.py" />
   <source>Named so</source>
   <translation>So benannt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_rows.py" />
   <source>Nothing was found.</source>
   <translation>Nichts gefunden.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_rows.py" />
   <source>Pinned</source>
   <translation>Angeheftet</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_rows.py" />
   <source>Said there</source>
   <translation>Darin gesagt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_rows.py" />
   <source>Today</source>
   <translation>Heute</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_rows.py" />
   <source>Untitled</source>
   <translation>Ohne Titel</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_rows.py" />
   <source>Yesterday</source>
   <translation>Gestern</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Ask Sonia…</source>
   <translation>Fragen Sie Sonia…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Attach</source>
   <translation>Anhängen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Attach files or a part of the screen</source>
   <translation>Dateien oder einen Teil des Bildschirms anhängen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Look at the screen</source>
   <translation>Den Bildschirm ansehen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Look at the screen and say what is on it</source>
   <translation>Den Bildschirm ansehen und sagen, was darauf ist</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Message to Sonia</source>
   <translation>Nachricht an Sonia</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Microphone level</source>
   <translation>Pegel des Mikrofons</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Mute, ways to talk, devices</source>
   <translation>Stumm schalten, Arten zu sprechen, Geräte</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>No microphone: see the list of subsystems</source>
   <translation>Kein Mikrofon: siehe die Liste der Teilsysteme</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>One moment: {name} is still being read.</source>
   <translation>Einen Moment: {name} wird noch gelesen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Send</source>
   <translation>Senden</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Send (Enter)</source>
   <translation>Senden (Eingabe)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Stop</source>
   <translation>Anhalten</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Stop talking</source>
   <translation>Nicht weitersprechen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Talk</source>
   <translation>Sprechen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Talk to Sonia: {how}</source>
   <translation>Mit Sonia sprechen: {how}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>The microphone is muted (Ctrl+M opens it again)</source>
   <translation>Das Mikrofon ist stumm (Strg+M öffnet es wieder)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Voice menu</source>
   <translation>Sprachmenü</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>click, speak, and pause</source>
   <translation>klicken, sprechen, innehalten</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>hold it while you speak</source>
   <translation>beim Sprechen gedrückt halten</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/confirm_bar.py" />
   <source>I heard “{short}”. Is that right?</source>
   <translation>Ich habe „{short}“ verstanden. Ist das richtig?</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/confirm_bar.py" />
   <source>No</source>
   <translation>Nein</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/confirm_bar.py" />
   <source>No, I said something else</source>
   <translation>Nein, ich habe etwas anderes gesagt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/confirm_bar.py" />
   <source>Yes</source>
   <translation>Ja</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/confirm_bar.py" />
   <source>Yes, that is what I said</source>
   <translation>Ja, das habe ich gesagt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/consent_panel.py" />
   <source>Consent</source>
   <translation>Zustimmung</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/consent_panel.py" />
   <source>Record</source>
   <translation>Protokoll</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/consent_panel.py" />
   <source>Rules</source>
   <translation>Regeln</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/conversation.py" />
   <source>Conversation</source>
   <translation>Gespräch</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>, fallback</source>
   <translation>, Ersatz</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>All {count} checks are well.</source>
   <translation>Alle {count} Prüfungen sind in Ordnung.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Check again</source>
   <translation>Noch einmal prüfen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Checking…</source>
   <translation>Wird geprüft…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Checks that need something</source>
   <translation>Prüfungen, bei denen etwas fehlt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Copy report</source>
   <translation>Bericht kopieren</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Diagnostics</source>
   <translation>Diagnose</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Done</source>
   <translation>Erledigt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Everything here as text, with secrets masked</source>
   <translation>Alles hier als Text, Geheimnisse verdeckt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Last warnings and errors</source>
   <translation>Letzte Warnungen und Fehler</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Mean time</source>
   <translation>Mittlere Zeit</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>None in the log.</source>
   <translation>Keine im Protokoll.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Queues</source>
   <translation>Warteschlangen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Refused</source>
   <translation>Abgewiesen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Starting…</source>
   <translation>Startet…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Subsystems</source>
   <translation>Teilsysteme</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>The report is copied; secrets in it are masked.</source>
   <translation>Der Bericht ist kopiert; Geheimnisse darin sind verdeckt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Waiting</source>
   <translation>Wartend</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Worker</source>
   <translation>Arbeiter</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>{mean_ms:,.1f} ms</source>
   <translation>{mean_ms:,.1f} ms</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/empty_state.py" />
   <source>Example: {title}</source>
   <translation>Beispiel: {title}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/empty_state.py" />
   <source>New here? Try microphone, loudspeaker and screen: one minute.</source>
   <translation>Neu hier? Mikrofon, Lautsprecher und Bildschirm ausprobieren: eine Minute.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/empty_state.py" />
   <source>Show me</source>
   <translation>Zeigen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/empty_state.py" />
   <source>Skip</source>
   <translation>Überspringen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/empty_state.py" />
   <source>What can I do for you?</source>
   <translation>Was kann ich für Sie tun?</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Keep watching (in memory only)</source>
   <translation>Immer zusehen (nur im Arbeitsspeicher)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Looking</source>
   <translation>Sieht hin</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Looking at the screen</source>
   <translation>Ansehen des Bildschirms</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Looking at the screen: {said}. {told}</source>
   <translation>Ansehen des Bildschirms: {said}. {told}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Looks when asked</source>
   <translation>Sieht auf Verlangen hin</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Never: nothing may look</source>
   <translation>Nie: nichts darf hinsehen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Not looking</source>
   <translation>Sieht nicht hin</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Nothing may look at the screen.</source>
   <translation>Nichts darf den Bildschirm ansehen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Only when asked</source>
   <translation>Nur auf Verlangen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Remember what is on the screen</source>
   <translation>Sich merken, was auf dem Bildschirm ist</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Sonia looks at the screen only when asked to.</source>
   <translation>Sonia sieht den Bildschirm nur an, wenn man sie darum bittet.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Sonia watches the screen, a small picture a second, and remembers what she sees: masked, encrypted, on this computer. Find and forget it under Screen.</source>
   <translation>Sonia sieht auf den Bildschirm, ein kleines Bild in der Sekunde, und merkt sich, was sie sieht: verdeckt, verschlüsselt, auf diesem Rechner. Unter Bildschirm finden und vergessen Sie es.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Sonia watches the screen: a small picture a second, the last 300, in memory only. Nothing is stored.</source>
   <translation>Sonia sieht auf den Bildschirm: ein kleines Bild in der Sekunde, die letzten 300, nur im Arbeitsspeicher. Nichts wird aufbewahrt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Watching</source>
   <translation>Sieht zu</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Watching and remembering</source>
   <translation>Sieht zu und merkt es sich</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Withdraw consent from programs</source>
   <translation>Programmen die Zustimmung entziehen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>{count} program has your consent to look.</source>
   <translation>{count} Programm hat Ihre Zustimmung hinzusehen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>{count} programs have your consent to look.</source>
   <translation>{count} Programme haben Ihre Zustimmung hinzusehen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hotkeys.py" />
   <source>Look at a part of the screen</source>
   <translation>Einen Teil des Bildschirms ansehen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hotkeys.py" />
   <source>Stop everything Sonia does</source>
   <translation>Alles anhalten, was Sonia tut</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hotkeys.py" />
   <source>Talk to Sonia</source>
   <translation>Mit Sonia sprechen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hub_results.py" />
   <source>. Its licence has to be accepted on the hub's site first</source>
   <translation>. Seine Lizenz muss zuerst auf der Seite des Hubs angenommen werden</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hub_results.py" />
   <source>Download</source>
   <translation>Herunterladen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hub_results.py" />
   <source>Download {model}</source>
   <translation>{model} herunterladen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hub_results.py" />
   <source>Nothing was found. Try fewer words.</source>
   <translation>Nichts gefunden. Versuchen Sie weniger Wörter.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hub_results.py" />
   <source>On the hub</source>
   <translation>Auf dem Hub</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hub_results.py" />
   <source>On the hub: {words}</source>
   <translation>Auf dem Hub: {words}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hub_results.py" />
   <source>Searching…</source>
   <translation>Wird gesucht…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hub_results.py" />
   <source>{count:,} downloads</source>
   <translation>{count:,} mal geladen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hud.py" />
   <source>Is that right?</source>
   <translation>Ist das richtig?</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hud.py" />
   <source>Listening</source>
   <translation>Hört zu</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hud.py" />
   <source>Microphone muted</source>
   <translation>Mikrofon stumm</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hud.py" />
   <source>No microphone</source>
   <translation>Kein Mikrofon</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hud.py" />
   <source>Ready</source>
   <translation>Bereit</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hud.py" />
   <source>Speaking</source>
   <translation>Spricht</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hud.py" />
   <source>Thinking</source>
   <translation>Denkt nach</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hud.py" />
   <source>Waiting for the wake phrase</source>
   <translation>Wartet auf das Weckwort</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hud.py" />
   <source>Waiting for your consent</source>
   <translation>Wartet auf Ihre Zustimmung</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/keeping.py" />
   <source>Not now</source>
   <translation>Jetzt nicht</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/keeping.py" />
   <source>Remember the screen</source>
   <translation>Den Bildschirm merken</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/keeping.py" />
   <source>Shall Sonia remember what is on your screen?</source>
   <translation>Soll Sonia sich merken, was auf Ihrem Bildschirm ist?</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/keeping.py" />
   <source>She then looks once a second and keeps the words and a small picture of what changed, so that you can find it again.

Passwords, keys and card numbers are masked first, and password managers and private windows are never read. The pictures are encrypted. All of it stays on this computer: at most {remember_days:g} days and {remember_mb:g} MB.

A red eye shows while she watches. You can forget any of it at any time.</source>
   <translation>Sie sieht dann einmal in der Sekunde hin und behält die Wörter und ein kleines Bild dessen, was sich geändert hat, damit Sie es wiederfinden.

Passwörter, Schlüssel und Kartennummern werden vorher verdeckt; Passwortverwaltungen und private Fenster werden nie gelesen. Die Bilder sind verschlüsselt. Alles bleibt auf diesem Rechner: höchstens {remember_days:g} Tage und {remember_mb:g} MB.

Ein rotes Auge zeigt, dass sie zusieht. Sie können jederzeit alles davon vergessen lassen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/keeping.py" />
   <source>Sonia remembers the screen now.</source>
   <translation>Sonia merkt sich jetzt den Bildschirm.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/keeping.py" />
   <source>The screen is not remembered any more.</source>
   <translation>Der Bildschirm wird nicht mehr gemerkt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/key_dialog.py" />
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/key_dialog.py" />
   <source>Key</source>
   <translation>Schlüssel</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/key_dialog.py" />
   <source>Key of a service</source>
   <translation>Schlüssel eines Dienstes</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/key_dialog.py" />
   <source>OpenAI-compatible server</source>
   <translation>OpenAI-kompatibler Server</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/key_dialog.py" />
   <source>Service</source>
   <translation>Dienst</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/key_dialog.py" />
   <source>The key works and is kept; {name} offers {first}.</source>
   <translation>Der Schlüssel geht und ist behalten; {name} bietet {first}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/key_dialog.py" />
   <source>Try and keep</source>
   <translation>Prüfen und behalten</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/key_dialog.py" />
   <source>What the reflex cannot answer is sent to this service once it is chosen in Settings, Language model. The key is kept in the system's keyring.</source>
   <translation>Was der Reflex nicht beantworten kann, wird an diesen Dienst gesandt, sobald er in den Einstellungen unter Sprachmodell gewählt ist. Der Schlüssel liegt im Schlüsselbund des Systems.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/key_dialog.py" />
   <source>its models</source>
   <translation>seine Modelle</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/look.py" />
   <source>Reading {width} × {height} pixels…</source>
   <translation>{width} × {height} Pixel werden gelesen…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/look.py" />
   <source>Saved: {written}</source>
   <translation>Gespeichert: {written}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/look.py" />
   <source>Saving…</source>
   <translation>Wird gespeichert…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/look.py" />
   <source>Sonia is still starting; try again in a moment.</source>
   <translation>Sonia startet noch; versuchen Sie es gleich noch einmal.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/look.py" />
   <source>This desktop does not tell Sonia where on the screen you point, so the whole screen was read.</source>
   <translation>Dieser Desktop sagt Sonia nicht, wohin auf dem Bildschirm Sie zeigen; deshalb wurde der ganze Bildschirm gelesen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>Back to the list</source>
   <translation>Zurück zur Liste</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>Choose a memory to see where it comes from.</source>
   <translation>Wählen Sie eine Erinnerung, um zu sehen, woher sie kommt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>Edit</source>
   <translation>Ändern</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>Forget</source>
   <translation>Vergessen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>It is close to what was asked.</source>
   <translation>Sie ist dem Gefragten nahe.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>It {why}.</source>
   <translation>{why}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>Open the file</source>
   <translation>Die Datei öffnen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>Other wordings</source>
   <translation>Andere Fassungen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>Remembered: {content}</source>
   <translation>Gemerkt: {content}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>Show that answer</source>
   <translation>Die Antwort zeigen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>The memory</source>
   <translation>Die Erinnerung</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>What is known of it</source>
   <translation>Was man darüber weiß</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>Where it comes from</source>
   <translation>Woher sie kommt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>Why it was found</source>
   <translation>Warum sie gefunden wurde</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>{action} this memory</source>
   <translation>{action}: diese Erinnerung</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_edit.py" />
   <source>Forget all {count}</source>
   <translation>Alle {count} vergessen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_edit.py" />
   <source>Keep: {content}</source>
   <translation>Behalten: {content}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_edit.py" />
   <source>Merge</source>
   <translation>Zusammenlegen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_edit.py" />
   <source>Merge: which wording stays?</source>
   <translation>Zusammenlegen: welche Fassung bleibt?</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_edit.py" />
   <source>Save</source>
   <translation>Speichern</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_edit.py" />
   <source>The memory's words</source>
   <translation>Die Wörter der Erinnerung</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_edit.py" />
   <source>The others become older wordings of it and are not lost.</source>
   <translation>Die anderen werden ältere Fassungen davon und gehen nicht verloren.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_edit.py" />
   <source>What it said before is kept as an older wording.</source>
   <translation>Was vorher dastand, bleibt als ältere Fassung erhalten.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_edit.py" />
   <source>{count} memories are chosen</source>
   <translation>{count} Erinnerungen sind gewählt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_filters.py" />
   <source>All types</source>
   <translation>Alle Arten</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_filters.py" />
   <source>Any source</source>
   <translation>Jede Quelle</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_filters.py" />
   <source>Documents</source>
   <translation>Dokumente</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_filters.py" />
   <source>Holds</source>
   <translation>Gilt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_filters.py" />
   <source>Holds anywhere</source>
   <translation>Gilt überall</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_filters.py" />
   <source>Replaced ones too</source>
   <translation>Auch ersetzte</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_filters.py" />
   <source>Show also what was replaced by something newer</source>
   <translation>Auch zeigen, was durch Neueres ersetzt wurde</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_filters.py" />
   <source>Source</source>
   <translation>Quelle</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_filters.py" />
   <source>Type</source>
   <translation>Art</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_lesson.py" />
   <source>Clear the search</source>
   <translation>Die Suche leeren</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_lesson.py" />
   <source>No memory says anything like “{query}”. Other words for it may be found: the search knows meanings, too.</source>
   <translation>Keine Erinnerung sagt etwas wie „{query}“. Andere Wörter dafür werden vielleicht gefunden: die Suche kennt auch Bedeutungen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_lesson.py" />
   <source>Nothing fits that</source>
   <translation>Dazu passt nichts</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_lesson.py" />
   <source>Nothing of that kind yet</source>
   <translation>Von dieser Art noch nichts</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_lesson.py" />
   <source>Say “remember that…”, and it stands here with the place it comes from. What you correct keeps its older wordings; what you forget can be brought back for 30 days. All of it stays on this computer.</source>
   <translation>Sagen Sie „remember that…“, und es steht hier mit der Stelle, von der es kommt. Was Sie berichtigen, behält seine älteren Fassungen; was Sie vergessen lassen, kann 30 Tage lang zurückgeholt werden. Alles bleibt auf diesem Rechner.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_lesson.py" />
   <source>Search all of them</source>
   <translation>In allen suchen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_lesson.py" />
   <source>Show all</source>
   <translation>Alle zeigen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_lesson.py" />
   <source>Sonia remembers what you ask her to</source>
   <translation>Sonia merkt sich, worum Sie sie bitten</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_lesson.py" />
   <source>Try: “{example}”</source>
   <translation>Etwa: „{example}“</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_lesson.py" />
   <source>{count:,} memories are of other kinds.</source>
   <translation>{count:,} Erinnerungen sind von anderer Art.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_list.py" />
   <source>Found because it {why}</source>
   <translation>Gefunden: {why}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_list.py" />
   <source>Less likely</source>
   <translation>Weniger wahrscheinlich</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_list.py" />
   <source>Memories</source>
   <translation>Erinnerungen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_list.py" />
   <source>Nothing fits well; these come closest</source>
   <translation>Nichts passt gut; das kommt am nächsten</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>Changed.</source>
   <translation>Geändert.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>Forgotten.</source>
   <translation>Vergessen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>It was forgotten already.</source>
   <translation>Sie war schon vergessen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>Memory</source>
   <translation>Gedächtnis</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>Search memories</source>
   <translation>Erinnerungen suchen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>Search what Sonia remembers…</source>
   <translation>Suchen, was Sonia sich gemerkt hat…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>Taken back.</source>
   <translation>Zurückgenommen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>That memory was forgotten since, or redacted.</source>
   <translation>Diese Erinnerung wurde inzwischen vergessen oder geschwärzt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>There is nothing to take back any more.</source>
   <translation>Es gibt nichts mehr zurückzunehmen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>merged by you</source>
   <translation>von Ihnen zusammengelegt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>{count:,} in all</source>
   <translation>{count:,} insgesamt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>{count} memories forgotten.</source>
   <translation>{count} Erinnerungen vergessen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>{several} memories are one now.</source>
   <translation>{several} Erinnerungen sind jetzt eine.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>{shown} of {count:,} found</source>
   <translation>{shown} von {count:,} gefunden</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_source.py" />
   <source>, characters {first:,} to {last:,}</source>
   <translation>, Zeichen {first:,} bis {last:,}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_source.py" />
   <source>, page {page}</source>
   <translation>, Seite {page}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_source.py" />
   <source>A conversation that is not kept any more</source>
   <translation>Ein Gespräch, das nicht mehr aufbewahrt wird</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_source.py" />
   <source>A document that is not kept any more</source>
   <translation>Ein Dokument, das nicht mehr aufbewahrt wird</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_source.py" />
   <source>You said</source>
   <translation>Sie haben gesagt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>A conversation</source>
   <translation>Ein Gespräch</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Always</source>
   <translation>Immer</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Certainty</source>
   <translation>Gewissheit</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Fact</source>
   <translation>Tatsache</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Forgotten {lower}</source>
   <translation>Vergessen {lower}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>From a document</source>
   <translation>Aus einem Dokument</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Holds now</source>
   <translation>Gilt jetzt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Is about</source>
   <translation>Handelt von</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Kept</source>
   <translation>Aufbewahrt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Normal</source>
   <translation>Gewöhnlich</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>One project</source>
   <translation>Ein Vorhaben</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>One session</source>
   <translation>Eine Sitzung</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Preference</source>
   <translation>Vorliebe</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Private</source>
   <translation>Privat</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Project</source>
   <translation>Vorhaben</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Replaced {when}{reason}</source>
   <translation>Ersetzt {when}{reason}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Said</source>
   <translation>Gesagt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Secret: found only when asked for, sent to no remote model</source>
   <translation>Geheim: nur auf Verlangen gefunden, an kein fernes Modell gesandt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Sensitivity</source>
   <translation>Vertraulichkeit</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Session context</source>
   <translation>Zusammenhang der Sitzung</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Speaker</source>
   <translation>Sprecher</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>System state</source>
   <translation>Zustand des Systems</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>The document {name}</source>
   <translation>Das Dokument {name}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>The program {name}</source>
   <translation>Das Programm {name}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>True from</source>
   <translation>Wahr seit</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>True until</source>
   <translation>Wahr bis</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Unknown</source>
   <translation>Unbekannt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>You</source>
   <translation>Sie</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>You, in a conversation</source>
   <translation>Sie, in einem Gespräch</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>how something is done</source>
   <translation>wie etwas getan wird</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>meaning</source>
   <translation>Bedeutung</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>shared words</source>
   <translation>gemeinsame Wörter</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>something that happened</source>
   <translation>etwas, das geschehen ist</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>something that is so</source>
   <translation>etwas, das so ist</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>time asked for</source>
   <translation>gefragte Zeit</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>{score:.0%} match</source>
   <translation>{score:.0%} passend</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/message_tools.py" />
   <source>Say it otherwise</source>
   <translation>Anders sagen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/message_tools.py" />
   <source>The answer below and what followed stay as another version.</source>
   <translation>Die Antwort darunter und was folgte, bleibt als andere Fassung erhalten.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/message_tools.py" />
   <source>Version after</source>
   <translation>Fassung danach</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/message_tools.py" />
   <source>Version before</source>
   <translation>Fassung davor</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/message_tools.py" />
   <source>Version {number} of {count}</source>
   <translation>Fassung {number} von {count}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Answering</source>
   <translation>Antwortet</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Ask again</source>
   <translation>Noch einmal fragen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Bad answer</source>
   <translation>Schlechte Antwort</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Copy answer</source>
   <translation>Antwort kopieren</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Copy message</source>
   <translation>Nachricht kopieren</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Ctrl+Y: the last</source>
   <translation>Strg+Y: die letzte</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Error: {error}</source>
   <translation>Fehler: {error}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Good answer</source>
   <translation>Gute Antwort</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Read aloud</source>
   <translation>Vorlesen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Remembering</source>
   <translation>Erinnert sich</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Sonia answered</source>
   <translation>Sonia hat geantwortet</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Sonia's answer</source>
   <translation>Antwort von Sonia</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Thinking…</source>
   <translation>Denkt nach…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Understanding</source>
   <translation>Versteht</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Waiting for your consent…</source>
   <translation>Wartet auf Ihre Zustimmung…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Why this answer: what was heard, recalled and run</source>
   <translation>Warum diese Antwort: was gehört, erinnert und ausgeführt wurde</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>With {names}</source>
   <translation>Mit {names}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Working</source>
   <translation>Arbeitet</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>not done</source>
   <translation>nicht getan</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_row.py" />
   <source>Check</source>
   <translation>Prüfen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_row.py" />
   <source>Checking: {progress}</source>
   <translation>Wird geprüft: {progress}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_row.py" />
   <source>Discard</source>
   <translation>Verwerfen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_row.py" />
   <source>Go on</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_row.py" />
   <source>Pause</source>
   <translation>Pause</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_row.py" />
   <source>Progress</source>
   <translation>Fortschritt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_row.py" />
   <source>Use</source>
   <translation>Verwenden</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_row.py" />
   <source>Waits for the one before it.</source>
   <translation>Wartet auf das vorige.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_row.py" />
   <source>here</source>
   <translation>hier</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_row.py" />
   <source>in use</source>
   <translation>in Gebrauch</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_row.py" />
   <source>paused</source>
   <translation>angehalten</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>, {speed}/s, {time} left</source>
   <translation>, {speed}/s, noch {time}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>Beginning…</source>
   <translation>Beginnt…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>Hearing</source>
   <translation>Hören</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>Language models</source>
   <translation>Sprachmodelle</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>Meaning of words</source>
   <translation>Bedeutung der Wörter</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>Seeing pictures</source>
   <translation>Bilder sehen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>Slow here: {why}.</source>
   <translation>Hier langsam: {why}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>Suits this computer, about {speed:.0f} words a second.</source>
   <translation>Passt zu diesem Rechner, etwa {speed:.0f} Wörter in der Sekunde.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>Suits this computer.</source>
   <translation>Passt zu diesem Rechner.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>Too large: {why}.</source>
   <translation>Zu groß: {why}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>Voices</source>
   <translation>Stimmen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>a natural voice instead of a robot's</source>
   <translation>eine natürliche Stimme statt der eines Roboters</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>answers any question, plans several steps</source>
   <translation>beantwortet jede Frage, plant mehrere Schritte</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>understands free speech far better, in many languages</source>
   <translation>versteht freie Rede viel besser, in vielen Sprachen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>{minutes:.0f} min</source>
   <translation>{minutes:.0f} min</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>{size:.0f} MB</source>
   <translation>{size:.0f} MB</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>{size:.0f} kB</source>
   <translation>{size:.0f} kB</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>{size:.1f} GB</source>
   <translation>{size:.1f} GB</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>{size} have come</source>
   <translation>{size} sind da</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>{size} of {total}</source>
   <translation>{size} von {total}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>{size}, about {took} on a usual line: {gain}.</source>
   <translation>{size}, etwa {took} mit einer üblichen Leitung: {gain}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>, {size} on the graphics card</source>
   <translation>, {size} auf der Grafikkarte</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>All kinds</source>
   <translation>Alle Arten</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>Can be fetched</source>
   <translation>Kann geholt werden</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>Fetch again</source>
   <translation>Noch einmal holen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>Key of a service…</source>
   <translation>Schlüssel eines Dienstes…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>Kind of model</source>
   <translation>Art des Modells</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>List of models</source>
   <translation>Liste der Modelle</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>Models</source>
   <translation>Modelle</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>Models (*.gguf)</source>
   <translation>Modelle (*.gguf)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>None in the list. Enter looks for it on the hub.</source>
   <translation>Keines in der Liste. Eingabe sucht es auf dem Hub.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>On this computer</source>
   <translation>Auf diesem Rechner</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>Search models; Enter looks on the hub, too</source>
   <translation>Modelle suchen; Eingabe sucht auch auf dem Hub</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>Search, or owner/name of the hub</source>
   <translation>Suchen, oder Eigentümer/Name auf dem Hub</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>Sonia is still starting.</source>
   <translation>Sonia startet noch.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>This computer: {memory:.0f} GB of memory{on_card}, {free} free on the disk. Models lie in {folder}.</source>
   <translation>Dieser Rechner: {memory:.0f} GB Arbeitsspeicher{on_card}, {free} frei auf der Platte. Modelle liegen in {folder}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>Use a GGUF file</source>
   <translation>Eine GGUF-Datei verwenden</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>Use a GGUF file…</source>
   <translation>Eine GGUF-Datei verwenden…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>Use it</source>
   <translation>Verwenden</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>{model} is as it should be.</source>
   <translation>{model} ist, wie es sein soll.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>{model} is being fetched.</source>
   <translation>{model} wird geholt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>{model} is damaged ({wrong}).</source>
   <translation>{model} ist beschädigt ({wrong}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>{model} is here.</source>
   <translation>{model} ist da.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>{model} is removed; {freed} are free again.</source>
   <translation>{model} ist entfernt; {freed} sind wieder frei.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>{model} is used from {where} on.</source>
   <translation>{model} wird verwendet ab: {where}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/navigation.py" />
   <source>Ctrl+{number}</source>
   <translation>Ctrl+{number}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/navigation.py" />
   <source>Places</source>
   <translation>Orte</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/navigation.py" />
   <source>{title} (Ctrl+{number})</source>
   <translation>{title} (Strg+{number})</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/notice_bar.py" />
   <source>Dismiss notice</source>
   <translation>Hinweis schließen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/open_chat.py" />
   <source>Wait for the answer, or stop it first (Esc).</source>
   <translation>Warten Sie auf die Antwort, oder halten Sie sie erst an (Esc).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_answers.py" />
   <source>Ask</source>
   <translation>Fragen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_answers.py" />
   <source>Ask about this picture</source>
   <translation>Etwas zu diesem Bild fragen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_answers.py" />
   <source>Ask about this picture…</source>
   <translation>Etwas zu diesem Bild fragen…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_answers.py" />
   <source>Ask: {question}</source>
   <translation>Fragen: {question}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_answers.py" />
   <source>Changes</source>
   <translation>Änderungen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_answers.py" />
   <source>Errors</source>
   <translation>Fehler</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_answers.py" />
   <source>Fields</source>
   <translation>Felder</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_answers.py" />
   <source>Questions and answers</source>
   <translation>Fragen und Antworten</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_answers.py" />
   <source>Tables</source>
   <translation>Tabellen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_answers.py" />
   <source>What is it?</source>
   <translation>Was ist es?</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_text.py" />
   <source>
Says: {value}</source>
   <translation>
Darin steht: {value}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_text.py" />
   <source>not checked</source>
   <translation>nicht angekreuzt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_text.py" />
   <source>told by the program itself</source>
   <translation>vom Programm selbst gesagt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_text.py" />
   <source>{round} % sure</source>
   <translation>{round} % sicher</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_view.py" />
   <source>The picture, with {lines} lines of text and {elements} elements</source>
   <translation>Das Bild, mit {lines} Textzeilen und {elements} Elementen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/pieces.py" />
   <source>Empty the field</source>
   <translation>Feld leeren</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/places.py" />
   <source>Screen</source>
   <translation>Bildschirm</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/places.py" />
   <source>Services</source>
   <translation>Dienste</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/places.py" />
   <source>Settings</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/private_sign.py" />
   <source>End private mode</source>
   <translation>Privaten Modus beenden</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/private_sign.py" />
   <source>Not private</source>
   <translation>Nicht privat</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/private_sign.py" />
   <source>Press to end it (Ctrl+Shift+P).</source>
   <translation>Drücken, um ihn zu beenden (Strg+Umschalt+P).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/private_sign.py" />
   <source>Private mode off.</source>
   <translation>Privater Modus aus.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/private_sign.py" />
   <source>Private mode on.</source>
   <translation>Privater Modus an.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/private_sign.py" />
   <source>Private: nothing of what is said, seen or answered is kept.</source>
   <translation>Privat: nichts von dem, was gesagt, gesehen oder geantwortet wird, wird aufbewahrt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/private_sign.py" />
   <source>What is said may be kept. Press to keep nothing (Ctrl+Shift+P).</source>
   <translation>Was gesagt wird, darf aufbewahrt werden. Drücken, um nichts aufzubewahren (Strg+Umschalt+P).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/reasons.py" />
   <source>That answer is not kept any more.</source>
   <translation>Diese Antwort wird nicht mehr aufbewahrt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/region_geometry.py" />
   <source>bottom left</source>
   <translation>unten links</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/region_geometry.py" />
   <source>bottom right</source>
   <translation>unten rechts</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/region_geometry.py" />
   <source>top left</source>
   <translation>oben links</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/region_geometry.py" />
   <source>top right</source>
   <translation>oben rechts</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/region_overlay.py" />
   <source>Choose a part of the screen</source>
   <translation>Einen Teil des Bildschirms wählen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/region_overlay.py" />
   <source>Drag a region  ·  click a window  ·  Enter: the whole screen  ·  Esc: cancel</source>
   <translation>Einen Bereich ziehen  ·  ein Fenster anklicken  ·  Eingabe: der ganze Bildschirm  ·  Esc: abbrechen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/region_overlay.py" />
   <source>Enter: read it  ·  arrows move, Ctrl+arrows resize (Shift: 10)  ·  Esc: cancel</source>
   <translation>Eingabe: lesen  ·  Pfeile verschieben, Strg+Pfeile ändern die Größe (Umschalt: 10)  ·  Esc: abbrechen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/region_overlay.py" />
   <source>Read this</source>
   <translation>Das lesen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/region_overlay.py" />
   <source>{hint}. Tab goes through the windows.</source>
   <translation>{hint}. Tab geht durch die Fenster.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/requests.py" />
   <source>What is in this?</source>
   <translation>Was steht darin?</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_pages.py" />
   <source>Allow looking when asked</source>
   <translation>Hinsehen auf Verlangen erlauben</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_pages.py" />
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_pages.py" />
   <source>Reading</source>
   <translation>Wird gelesen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_pages.py" />
   <source>Try again</source>
   <translation>Noch einmal versuchen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>All of it in sight (Ctrl+9)</source>
   <translation>Alles im Blick (Strg+9)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Copy picture</source>
   <translation>Bild kopieren</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Copy text</source>
   <translation>Text kopieren</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Ctrl+C: the selection, or all of it</source>
   <translation>Strg+C: die Auswahl, oder alles</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Ctrl+R: the selection, or all of it</source>
   <translation>Strg+R: die Auswahl, oder alles</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Ctrl+S: the picture</source>
   <translation>Strg+S: das Bild</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Elements</source>
   <translation>Elemente</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Fit</source>
   <translation>Einpassen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>It can still be copied, saved and asked about. Very small or blurred writing is read better when the window is enlarged first.</source>
   <translation>Es kann trotzdem kopiert, gespeichert und befragt werden. Sehr kleine oder unscharfe Schrift wird besser gelesen, wenn das Fenster vorher vergrößert wird.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Larger (Ctrl++)</source>
   <translation>Größer (Strg++)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>No text was found in this picture.</source>
   <translation>In diesem Bild wurde kein Text gefunden.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Picture pixels as screen pixels (Ctrl+0)</source>
   <translation>Bildpunkte wie auf dem Bildschirm (Strg+0)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Save: {title}</source>
   <translation>Speichern: {title}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Show buttons, fields and other controls (Ctrl+2)</source>
   <translation>Knöpfe, Felder und andere Bedienelemente zeigen (Strg+2)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Show the lines of text that were read (Ctrl+1)</source>
   <translation>Die gelesenen Textzeilen zeigen (Strg+1)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Smaller (Ctrl+−)</source>
   <translation>Kleiner (Strg+−)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Sonia: what was read</source>
   <translation>Sonia: was gelesen wurde</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Status</source>
   <translation>Zustand</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Stop reading</source>
   <translation>Nicht weiterlesen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Text lines</source>
   <translation>Textzeilen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>The picture was copied.</source>
   <translation>Das Bild wurde kopiert.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>The selection</source>
   <translation>Die Auswahl</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>The text that was read</source>
   <translation>Der gelesene Text</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>The whole text</source>
   <translation>Der ganze Text</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>There is no text to copy.</source>
   <translation>Es gibt keinen Text zum Kopieren.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>There is no text to read aloud.</source>
   <translation>Es gibt keinen Text zum Vorlesen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Zoom in</source>
   <translation>Vergrößern</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Zoom out</source>
   <translation>Verkleinern</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Zoom to 100 %</source>
   <translation>Auf 100 % vergrößern</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>{what} was copied: {letters} letters in {count} line.</source>
   <translation>{what} wurde kopiert: {letters} Zeichen in {count} Zeile.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>{what} was copied: {letters} letters in {count} lines.</source>
   <translation>{what} wurde kopiert: {letters} Zeichen in {count} Zeilen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_tools.py" />
   <source>Markdown (*.md)</source>
   <translation>Markdown (*.md)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_tools.py" />
   <source>PNG (*.png)</source>
   <translation>PNG (*.png)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_tools.py" />
   <source>Picture with the boxes…</source>
   <translation>Bild mit den Rahmen…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_tools.py" />
   <source>Picture…</source>
   <translation>Bild…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_tools.py" />
   <source>Text (*.txt)</source>
   <translation>Text (*.txt)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_tools.py" />
   <source>Text, tables and controls as Markdown…</source>
   <translation>Text, Tabellen und Bedienelemente als Markdown…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_tools.py" />
   <source>Text…</source>
   <translation>Text…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_tools.py" />
   <source>read by {engine}</source>
   <translation>gelesen von {engine}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_tools.py" />
   <source>{count} element</source>
   <translation>{count} Element</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_tools.py" />
   <source>{count} elements</source>
   <translation>{count} Elemente</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_tools.py" />
   <source>{count} line of text</source>
   <translation>{count} Textzeile</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_tools.py" />
   <source>{count} lines of text</source>
   <translation>{count} Textzeilen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>&amp;Asked by</source>
   <translation>&amp;Verlangt von</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>&amp;Note</source>
   <translation>&amp;Notiz</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>&amp;Risk</source>
   <translation>&amp;Risiko</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>&amp;Save</source>
   <translation>&amp;Speichern</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>&amp;Tool</source>
   <translation>&amp;Werkzeug</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>&amp;What happens</source>
   <translation>&amp;Was geschieht</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>A rule that allows needs examples of both kinds.</source>
   <translation>Eine Regel, die erlaubt, braucht Beispiele beider Arten.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>An example is a {name}, or JSON of the arguments. </source>
   <translation>Ein Beispiel ist {name}, oder die Argumente als JSON. </translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>Any: several tools are meant.</source>
   <translation>Beliebig: mehrere Werkzeuge sind gemeint.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>Arguments</source>
   <translation>Argumente</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>Asked by</source>
   <translation>Verlangt von</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>Calls it must fit</source>
   <translation>Aufrufe, auf die sie passen muss</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>Calls it must not fit</source>
   <translation>Aufrufe, auf die sie nicht passen darf</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>Edit the rule</source>
   <translation>Die Regel ändern</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>Everyone</source>
   <translation>Alle</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>How long it holds</source>
   <translation>Wie lange sie gilt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>In patterns * is any text, ? one character, =text exactly that text. </source>
   <translation>In Mustern ist * beliebiger Text, ? ein Zeichen, =Text genau dieser Text. </translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>It must &amp;fit these calls, one a line</source>
   <translation>Sie muss auf diese Aufrufe &amp;passen, einer je Zeile</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>It must n&amp;ot fit these</source>
   <translation>Auf diese &amp;nicht</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>It needs one call at least that it fits.</source>
   <translation>Sie braucht wenigstens einen Aufruf, auf den sie passt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>Last day</source>
   <translation>Letzter Tag</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>New rule</source>
   <translation>Neue Regel</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>Note</source>
   <translation>Notiz</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>Pattern for {name}</source>
   <translation>Muster für {name}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>Risk</source>
   <translation>Risiko</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>The examples are checked when it is saved.</source>
   <translation>Die Beispiele werden beim Speichern geprüft.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>Tool, or a pattern such as file.*</source>
   <translation>Werkzeug, oder ein Muster wie file.*</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>What happens</source>
   <translation>Was geschieht</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>Why: shown with the rule</source>
   <translation>Warum: steht bei der Regel</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_words.py" />
   <source>Once</source>
   <translation>Einmal</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_words.py" />
   <source>Only small things</source>
   <translation>Nur Kleines</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_words.py" />
   <source>Only the riskiest</source>
   <translation>Nur das Riskanteste</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_words.py" />
   <source>Only what can be undone, or may do harm</source>
   <translation>Nur was sich zurücknehmen lässt oder schaden kann</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_words.py" />
   <source>Only what only reads</source>
   <translation>Nur was nur liest</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_words.py" />
   <source>Refuse</source>
   <translation>Ablehnen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_words.py" />
   <source>Until Sonia ends</source>
   <translation>Bis Sonia endet</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_words.py" />
   <source>Until a day</source>
   <translation>Bis zu einem Tag</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_words.py" />
   <source>Whatever the risk</source>
   <translation>Bei jedem Risiko</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_words.py" />
   <source>for everyone</source>
   <translation>für alle</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_words.py" />
   <source>made {day} by {caller}</source>
   <translation>gemacht {day} von {caller}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_words.py" />
   <source>no {name}</source>
   <translation>kein {name}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_words.py" />
   <source>until {day}</source>
   <translation>bis {day}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_words.py" />
   <source>when you ask</source>
   <translation>wenn Sie fragen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_words.py" />
   <source>{count} example</source>
   <translation>{count} Beispiel</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_words.py" />
   <source>{count} examples</source>
   <translation>{count} Beispiele</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_words.py" />
   <source>{name} exactly {text}</source>
   <translation>{name} genau {text}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rules_page.py" />
   <source>Commands that only read run unasked now.</source>
   <translation>Befehle, die nur lesen, laufen jetzt ungefragt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rules_page.py" />
   <source>Edit: {title}</source>
   <translation>Ändern: {title}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rules_page.py" />
   <source>Edit…</source>
   <translation>Ändern…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rules_page.py" />
   <source>It holds again.</source>
   <translation>Sie gilt wieder.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rules_page.py" />
   <source>Let commands that only read run unasked</source>
   <translation>Befehle, die nur lesen, ungefragt laufen lassen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rules_page.py" />
   <source>Make a rule…</source>
   <translation>Eine Regel machen…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rules_page.py" />
   <source>New rule…</source>
   <translation>Neue Regel…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rules_page.py" />
   <source>No rules yet</source>
   <translation>Noch keine Regeln</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rules_page.py" />
   <source>Sonia asks before she changes anything. A rule allows something you are tired of being asked for, or refuses it for good. You can also make one where she asks: “Allow” there offers more than this once.</source>
   <translation>Sonia fragt, bevor sie etwas ändert. Eine Regel erlaubt etwas, wonach Sie nicht mehr gefragt werden wollen, oder lehnt es für immer ab. Sie können auch dort eine machen, wo sie fragt: „Erlauben“ bietet da mehr als nur dieses Mal.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rules_page.py" />
   <source>Take back</source>
   <translation>Zurücknehmen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rules_page.py" />
   <source>Take back: {title}</source>
   <translation>Zurücknehmen: {title}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rules_page.py" />
   <source>Taken back: {rule}.</source>
   <translation>Zurückgenommen: {rule}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rules_page.py" />
   <source>The rule holds now: {rule}.</source>
   <translation>Die Regel gilt jetzt: {rule}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rules_page.py" />
   <source>commands that only read</source>
   <translation>Befehle, die nur lesen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rules_page.py" />
   <source>{count} rule</source>
   <translation>{count} Regel</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rules_page.py" />
   <source>{count} rules</source>
   <translation>{count} Regeln</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_detail.py" />
   <source> and {count} times before</source>
   <translation> und {count} Mal vorher</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_detail.py" />
   <source>A small picture of the screen at that time</source>
   <translation>Ein kleines Bild des Bildschirms von damals</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_detail.py" />
   <source>Forget this moment</source>
   <translation>Diesen Augenblick vergessen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_detail.py" />
   <source>No picture is kept of it.</source>
   <translation>Davon wird kein Bild aufbewahrt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_detail.py" />
   <source>The moment</source>
   <translation>Der Augenblick</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_detail.py" />
   <source>Words on it</source>
   <translation>Wörter darauf</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_detail.py" />
   <source>Words that were on the screen</source>
   <translation>Wörter, die auf dem Bildschirm standen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>All of {program}</source>
   <translation>Alles von {program}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>All programs</source>
   <translation>Alle Programme</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Everything</source>
   <translation>Alles</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Find again what you have seen</source>
   <translation>Wiederfinden, was Sie gesehen haben</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Forget {named}?</source>
   <translation>{named} vergessen?</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Forget…</source>
   <translation>Vergessen…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Forgotten: {named} ({several}).</source>
   <translation>Vergessen: {named} ({several}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Keep</source>
   <translation>Behalten</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Moments of the screen</source>
   <translation>Augenblicke des Bildschirms</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Nothing like that was on the screen</source>
   <translation>So etwas war nicht auf dem Bildschirm</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Nothing yet</source>
   <translation>Noch nichts</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Program</source>
   <translation>Programm</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Remember the screen…</source>
   <translation>Den Bildschirm merken…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Search what was on the screen</source>
   <translation>Suchen, was auf dem Bildschirm war</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Search what was on the screen: the invoice yesterday…</source>
   <translation>Suchen, was auf dem Bildschirm war: die Rechnung gestern…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Sonia remembers what is on the screen from now on. It appears here after a moment, while she watches.</source>
   <translation>Sonia merkt sich ab jetzt, was auf dem Bildschirm ist. Es erscheint hier nach einem Moment, während sie zusieht.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Switched on, Sonia keeps the words and small pictures of what was on your screen: masked, encrypted, on this computer only, and yours to forget. It is off.</source>
   <translation>Eingeschaltet behält Sonia die Wörter und kleine Bilder von dem, was auf Ihrem Bildschirm war: verdeckt, verschlüsselt, nur auf diesem Rechner, und Sie können es vergessen lassen. Es ist aus.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>The last 15 minutes</source>
   <translation>Die letzten 15 Minuten</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>The last hour</source>
   <translation>Die letzte Stunde</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Try fewer words, another day (“yesterday afternoon”), or all programs.</source>
   <translation>Versuchen Sie weniger Wörter, einen anderen Tag („yesterday afternoon“) oder alle Programme.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Words and pictures are deleted at once. This cannot be undone.</source>
   <translation>Wörter und Bilder werden sofort gelöscht. Das lässt sich nicht rückgängig machen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>all of the screen memory</source>
   <translation>das ganze Bildschirmgedächtnis</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>everything of {program}</source>
   <translation>alles von {program}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>the last 15 minutes</source>
   <translation>die letzten 15 Minuten</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>the last hour</source>
   <translation>die letzte Stunde</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>today</source>
   <translation>heute</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>{count:,} moment</source>
   <translation>{count:,} Augenblick</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>{count:,} moments</source>
   <translation>{count:,} Augenblicke</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>{megabytes:.1f} MB</source>
   <translation>{megabytes:.1f} MB</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>Addresses</source>
   <translation>Adressen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>Answer</source>
   <translation>Antwort</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>At</source>
   <translation>Um</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>Copied.</source>
   <translation>Kopiert.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>Copy the address</source>
   <translation>Adresse kopieren</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>Copy the address of {name}</source>
   <translation>Adresse von {name} kopieren</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>Every endpoint, described, in your web browser</source>
   <translation>Jeder Endpunkt, beschrieben, im Browser</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>In a moment.</source>
   <translation>Gleich.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>No program asked anything since Sonia started. Try: {line}</source>
   <translation>Seit Sonias Start hat kein Programm etwas gefragt. Versuchen Sie: {line}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>Open Settings</source>
   <translation>Einstellungen öffnen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>Open the reference</source>
   <translation>Referenz öffnen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>Request</source>
   <translation>Anfrage</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>Requests</source>
   <translation>Anfragen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>Requests now and before</source>
   <translation>Anfragen jetzt und vorher</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>The services are starting</source>
   <translation>Die Dienste starten</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>The services are switched off</source>
   <translation>Die Dienste sind ausgeschaltet</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>Time</source>
   <translation>Dauer</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>Tokens</source>
   <translation>Token</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>With them, other programs on this computer can ask Sonia, search memories and run tools, with your consent. Switch them on in Settings, Services.</source>
   <translation>Mit ihnen können andere Programme auf diesem Computer Sonia fragen, Erinnerungen durchsuchen und mit Ihrer Zustimmung Werkzeuge benutzen. Einschalten: Einstellungen, Dienste.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>a program of yours</source>
   <translation>ein Programm von Ihnen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>answers</source>
   <translation>antwortet</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>does not answer</source>
   <translation>antwortet nicht</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>left</source>
   <translation>abgebrochen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>this computer and {address}, with TLS</source>
   <translation>von diesem Computer und über {address}, mit TLS</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>this computer only</source>
   <translation>nur von diesem Computer</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>under way</source>
   <translation>läuft</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>{count} of {all} answer; reached from {where}.</source>
   <translation>{count} von {all} antworten; erreichbar: {where}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_editors.py" />
   <source>Choose</source>
   <translation>Wählen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_editors.py" />
   <source>Choose…</source>
   <translation>Wählen…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_editors.py" />
   <source>Click here and press the keys together</source>
   <translation>Hier klicken und die Tasten zusammen drücken</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_editors.py" />
   <source>Off</source>
   <translation>Aus</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_editors.py" />
   <source>On</source>
   <translation>An</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_editors.py" />
   <source>One a line</source>
   <translation>Eines je Zeile</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_editors.py" />
   <source>Press the keys</source>
   <translation>Drücken Sie die Tasten</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_editors.py" />
   <source>Switch this hotkey off</source>
   <translation>Diese Tastenkombination ausschalten</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_editors.py" />
   <source>The system's</source>
   <translation>Das des Systems</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_editors.py" />
   <source>Written in the settings file.</source>
   <translation>Steht in der Datei der Einstellungen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_editors.py" />
   <source>{chosen} (not there now)</source>
   <translation>{chosen} (jetzt nicht da)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_editors.py" />
   <source>{count} set. Written in the settings file (Open the file, above).</source>
   <translation>{count} gesetzt. Stehen in der Datei der Einstellungen (Die Datei öffnen, oben).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_row.py" />
   <source>Back to the default</source>
   <translation>Zurück zur Vorgabe</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_row.py" />
   <source>Kept. It holds from now on.</source>
   <translation>Behalten. Gilt ab jetzt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_row.py" />
   <source>Kept. It holds from the next start.</source>
   <translation>Behalten. Gilt ab dem nächsten Start.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_row.py" />
   <source>Set by the variable {variable}: it wins over a choice here.</source>
   <translation>Gesetzt durch die Variable {variable}: sie geht einer Wahl hier vor.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_row.py" />
   <source>The default is {in_words}</source>
   <translation>Die Vorgabe ist {in_words}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_row.py" />
   <source>{title}: back to the default</source>
   <translation>{title}: zurück zur Vorgabe</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source> Not taken: </source>
   <translation> Nicht übernommen: </translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>; and {count} more.</source>
   <translation>; und {count} weitere.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>Export settings</source>
   <translation>Einstellungen exportieren</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>Exported to {path}. Keys of services are not in it.</source>
   <translation>Exportiert nach {path}. Schlüssel von Diensten sind nicht darin.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>File</source>
   <translation>Datei</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>General</source>
   <translation>Allgemein</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>Import settings</source>
   <translation>Einstellungen importieren</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>Import…</source>
   <translation>Importieren…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>Language model</source>
   <translation>Sprachmodell</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>No setting is called so or does that. Try fewer words.</source>
   <translation>Keine Einstellung heißt so oder tut das. Versuchen Sie weniger Wörter.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>Restart now</source>
   <translation>Jetzt neu starten</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>Search settings</source>
   <translation>Einstellungen suchen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>Sections</source>
   <translation>Abschnitte</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>Settings (*.toml *.json)</source>
   <translation>Einstellungen (*.toml *.json)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>Settings file: open, export, import</source>
   <translation>Datei der Einstellungen: öffnen, exportieren, importieren</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>Some changes hold from the next start of Sonia.</source>
   <translation>Manche Änderungen gelten ab dem nächsten Start von Sonia.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>Sound</source>
   <translation>Ton</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>Speech</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>There is no settings file yet: every setting has its default.</source>
   <translation>Es gibt noch keine Datei der Einstellungen: jede hat ihre Vorgabe.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>Tools</source>
   <translation>Werkzeuge</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>Voice</source>
   <translation>Stimme</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>Window</source>
   <translation>Fenster</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>{count} settings taken over.</source>
   <translation>{count} Einstellungen übernommen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source> (fallback)</source>
   <translation> (Ersatz)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>Degraded: {names}</source>
   <translation>Eingeschränkt: {names}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>Engine: {engine}</source>
   <translation>Werk: {engine}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>Engines: {engines}</source>
   <translation>Werke: {engines}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>List of subsystems</source>
   <translation>Liste der Teilsysteme</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>Show or hide the conversations (Ctrl+B)</source>
   <translation>Die Gespräche zeigen oder verbergen (Strg+B)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>Starting {names}…</source>
   <translation>Startet: {names}…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>Subsystems: {words}</source>
   <translation>Teilsysteme: {words}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>The engines that do the work now</source>
   <translation>Die Werke, die jetzt die Arbeit tun</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>Unavailable: {names}</source>
   <translation>Nicht verfügbar: {names}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>What Sonia runs on</source>
   <translation>Worauf Sonia läuft</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>degraded</source>
   <translation>eingeschränkt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>off</source>
   <translation>aus</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>off: {detail}</source>
   <translation>aus: {detail}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>ready</source>
   <translation>bereit</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>starting</source>
   <translation>startet</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>unavailable</source>
   <translation>nicht verfügbar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>{words}
Show or hide the list of subsystems (Ctrl+I)</source>
   <translation>{words}
Die Liste der Teilsysteme zeigen oder verbergen (Strg+I)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk.py" />
   <source>Hold the button while you speak.</source>
   <translation>Halten Sie den Knopf gedrückt, während Sie sprechen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk.py" />
   <source>Listening…</source>
   <translation>Hört zu…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk.py" />
   <source>Nothing was understood. {how}</source>
   <translation>Es wurde nichts verstanden. {how}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk.py" />
   <source>Say “{wake_phrase}”</source>
   <translation>Sagen Sie „{wake_phrase}“</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk.py" />
   <source>Sonia listens all the time for these words, on this computer only.
Two or three words work best (hey sonia). Empty: off.</source>
   <translation>Sonia horcht die ganze Zeit auf diese Wörter, nur auf diesem Rechner.
Zwei oder drei Wörter gehen am besten (hey sonia). Leer: aus.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk.py" />
   <source>Speak after the click.</source>
   <translation>Sprechen Sie nach dem Klick.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk.py" />
   <source>Still starting…</source>
   <translation>Startet noch…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk.py" />
   <source>Wake phrase</source>
   <translation>Weckwort</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk.py" />
   <source>What hears you</source>
   <translation>Was Sie hört</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk.py" />
   <source>You are heard by {engine}. {detail}</source>
   <translation>Sie werden gehört von {engine}. {detail}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk_page.py" />
   <source>Everything stays on this computer.</source>
   <translation>Alles bleibt auf diesem Rechner.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk_page.py" />
   <source>Hold {keys} to talk</source>
   <translation>{keys} halten, um zu sprechen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk_page.py" />
   <source>Let go to attach it.</source>
   <translation>Loslassen, um es anzuhängen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk_page.py" />
   <source>Press {keys} to talk</source>
   <translation>{keys} drücken, um zu sprechen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk_page.py" />
   <source>What the reflex cannot answer is sent to {elsewhere}.</source>
   <translation>Was der Reflex nicht beantworten kann, wird an {elsewhere} gesandt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk_page.py" />
   <source>your model's server</source>
   <translation>den Server Ihres Modells</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk_page.py" />
   <source>{keys} to look at the screen</source>
   <translation>{keys}, um den Bildschirm anzusehen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>30 days</source>
   <translation>30 Tage</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>90 days</source>
   <translation>90 Tage</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>Chat: ask, talk, remember</source>
   <translation>Gespräch: fragen, sprechen, merken</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>Everything, these tokens too</source>
   <translation>Alles, auch diese Zugangsschlüssel</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>How long it works</source>
   <translation>Wie lange er gilt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>I have it</source>
   <translation>Ich habe ihn</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>Keep it</source>
   <translation>Behalten</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>Make it</source>
   <translation>Erstellen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>May</source>
   <translation>Darf</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>Name of the token</source>
   <translation>Name des Zugangsschlüssels</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>New token…</source>
   <translation>Neuer Zugangsschlüssel…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>No end</source>
   <translation>Ohne Ende</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>No token was given.</source>
   <translation>Kein Zugangsschlüssel ist vergeben.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>One year</source>
   <translation>Ein Jahr</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>Programs that show “{name}” are refused at once. This cannot be undone; a new token can be made.</source>
   <translation>Programme, die „{name}“ vorzeigen, werden sofort abgewiesen. Das lässt sich nicht rückgängig machen; ein neuer kann erstellt werden.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>Read: status and memories</source>
   <translation>Lesen: Zustand und Erinnerungen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>Revoke</source>
   <translation>Widerrufen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>Revoke the token {name}</source>
   <translation>Zugangsschlüssel {name} widerrufen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>Revoke the token?</source>
   <translation>Zugangsschlüssel widerrufen?</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>Revoke…</source>
   <translation>Widerrufen…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>The token</source>
   <translation>Der Zugangsschlüssel</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>The token “{name}” does not work any more.</source>
   <translation>Der Zugangsschlüssel „{name}“ gilt nicht mehr.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>The token “{name}”. It is shown this once: copy it now. A program sends it as “Authorization: Bearer …”.</source>
   <translation>Der Zugangsschlüssel „{name}“. Er wird nur dieses eine Mal gezeigt: Kopieren Sie ihn jetzt. Ein Programm sendet ihn als „Authorization: Bearer …“.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>Tools: act and look at the screen; you are still asked</source>
   <translation>Werkzeuge: handeln und auf den Bildschirm sehen; Sie werden weiterhin gefragt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>Which program is it for?</source>
   <translation>Für welches Programm ist er?</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>Works for</source>
   <translation>Gilt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>Your own programs need no token. Give one to a program of another user, in a container or on another computer; it may do no more than you tick.</source>
   <translation>Ihre eigenen Programme brauchen keinen Zugangsschlüssel. Geben Sie einen an ein Programm eines anderen Benutzers, in einem Container oder auf einem anderen Computer; es darf nicht mehr, als Sie ankreuzen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>last used {at}</source>
   <translation>zuletzt benutzt {at}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>made {at}</source>
   <translation>erstellt {at}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>never used</source>
   <translation>nie benutzt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>works until it is revoked</source>
   <translation>gilt bis zum Widerruf</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>works until {at}</source>
   <translation>gilt bis {at}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source> and remembering it</source>
   <translation> und merkt ihn sich</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>, looking at the screen</source>
   <translation>, sieht den Bildschirm an</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>, not looking at the screen</source>
   <translation>, sieht den Bildschirm nicht an</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>, private: nothing is kept</source>
   <translation>, privat: nichts wird aufbewahrt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>, watching the screen</source>
   <translation>, sieht auf den Bildschirm</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>Mute the microphone</source>
   <translation>Das Mikrofon stumm schalten</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>Private mode: keep nothing</source>
   <translation>Privater Modus: nichts aufbewahren</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>Quit Sonia</source>
   <translation>Sonia beenden</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>Read a part of the screen…</source>
   <translation>Einen Teil des Bildschirms lesen…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>Show Sonia</source>
   <translation>Sonia zeigen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>Sonia: {state}</source>
   <translation>Sonia: {state}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>Stop everything that runs</source>
   <translation>Alles anhalten, was läuft</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>Stop listening</source>
   <translation>Nicht mehr zuhören</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>asking back</source>
   <translation>fragt nach</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>listening</source>
   <translation>hört zu</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>muted</source>
   <translation>stumm</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>no microphone</source>
   <translation>kein Mikrofon</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>speaking</source>
   <translation>spricht</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>thinking</source>
   <translation>denkt nach</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>waiting for the wake phrase</source>
   <translation>wartet auf das Weckwort</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/turn_words.py" />
   <source>after your last word, {name}: {ms:.0f} ms</source>
   <translation>nach Ihrem letzten Wort, {name}: {ms:.0f} ms</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/turn_words.py" />
   <source>failed</source>
   <translation>fehlgeschlagen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/turn_words.py" />
   <source>heard by {heard_by}, {confidence:.0%} sure</source>
   <translation>gehört von {heard_by}, {confidence:.0%} sicher</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/turn_words.py" />
   <source>heard {seconds:.2f} s after you stopped</source>
   <translation>gehört {seconds:.2f} s nachdem Sie aufhörten</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/turn_words.py" />
   <source>not allowed, nothing was run</source>
   <translation>nicht erlaubt, nichts wurde ausgeführt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/turn_words.py" />
   <source>not sure</source>
   <translation>nicht sicher</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/turn_words.py" />
   <source>nothing</source>
   <translation>nichts</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/turn_words.py" />
   <source>said aloud until you stopped it: {words}</source>
   <translation>gesprochen, bis Sie es anhielten: {words}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/turn_words.py" />
   <source>silent after your voice, {name}: {ms:.0f} ms</source>
   <translation>still nach Ihrer Stimme, {name}: {ms:.0f} ms</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/turn_words.py" />
   <source>stopped</source>
   <translation>angehalten</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/turn_words.py" />
   <source>tool {tool}: {state}</source>
   <translation>Werkzeug {tool}: {state}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/turn_words.py" />
   <source>waiting for your consent</source>
   <translation>wartet auf Ihre Zustimmung</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/turn_words.py" />
   <source>{name}: {ms:.1f} ms</source>
   <translation>{name}: {ms:.1f} ms</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/turn_words.py" />
   <source>{total:.0f} ms</source>
   <translation>{total:.0f} ms</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/undo_page.py" />
   <source>Changes of the disk</source>
   <translation>Änderungen auf der Platte</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/undo_page.py" />
   <source>Nothing was changed yet</source>
   <translation>Noch wurde nichts geändert</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/undo_page.py" />
   <source>Nothing was undone.</source>
   <translation>Nichts wurde zurückgenommen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/undo_page.py" />
   <source>Undo the last one…</source>
   <translation>Das letzte zurücknehmen…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/undo_page.py" />
   <source>Undo the whole turn…</source>
   <translation>Den ganzen Schritt zurücknehmen…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/undo_page.py" />
   <source>Undo…</source>
   <translation>Zurücknehmen…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/undo_page.py" />
   <source>When Sonia writes, moves, copies or deletes a file, it is listed here and can be taken back.</source>
   <translation>Wenn Sonia eine Datei schreibt, verschiebt, kopiert oder löscht, steht das hier und kann zurückgenommen werden.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/undo_page.py" />
   <source>asked by you</source>
   <translation>von Ihnen verlangt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/undo_page.py" />
   <source>asked by {caller}</source>
   <translation>verlangt von {caller}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/undo_page.py" />
   <source>what was there before is not kept</source>
   <translation>was vorher da war, ist nicht aufbewahrt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/undo_page.py" />
   <source>{can} can be undone</source>
   <translation>{can} zurückzunehmen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/undo_page.py" />
   <source>{said} (cannot be undone: {reason})</source>
   <translation>{said} (nicht zurückzunehmen: {reason})</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/undo_page.py" />
   <source>{said} (taken back)</source>
   <translation>{said} (zurückgenommen)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/voice_menu.py" />
   <source>Hands-free: listen all the time</source>
   <translation>Freihändig: immer zuhören</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/voice_menu.py" />
   <source>Heard by {engine}</source>
   <translation>Gehört von {engine}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/voice_menu.py" />
   <source>Heard by {engine}: understand more…</source>
   <translation>Gehört von {engine}: mehr verstehen…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/voice_menu.py" />
   <source>Loudspeaker</source>
   <translation>Lautsprecher</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/voice_menu.py" />
   <source>Microphone</source>
   <translation>Mikrofon</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/voice_menu.py" />
   <source>Mute the microphone	Ctrl+M</source>
   <translation>Das Mikrofon stumm schalten	Ctrl+M</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/voice_menu.py" />
   <source>Play a test tone</source>
   <translation>Einen Prüfton spielen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/voice_menu.py" />
   <source>Wake phrase: off…</source>
   <translation>Weckwort: aus…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/voice_menu.py" />
   <source>Wake phrase: “{wake_phrase}”…</source>
   <translation>Weckwort: „{wake_phrase}“…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/waterfall.py" />
   <source>Time by stage: {told}</source>
   <translation>Zeit nach Schritten: {told}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>All models…</source>
   <translation>Alle Modelle…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Begin</source>
   <translation>Beginnen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Begun</source>
   <translation>Begonnen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Better still</source>
   <translation>Noch besser</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Change…</source>
   <translation>Ändern…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Download {name}</source>
   <translation>{name} herunterladen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Five short checks; each can be left out.</source>
   <translation>Fünf kurze Prüfungen; jede kann wegbleiben.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Found again in the menu of the conversations.</source>
   <translation>Wiederzufinden im Menü der Gespräche.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Heard: “{words}”</source>
   <translation>Gehört: „{words}“</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Keys</source>
   <translation>Tasten</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Look once</source>
   <translation>Einmal hinsehen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Looking…</source>
   <translation>Sieht hin…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Models that suit this computer. They are fetched once and then work offline.</source>
   <translation>Modelle, die zu diesem Rechner passen. Sie werden einmal geholt und arbeiten dann ohne Netz.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Nothing has to be fetched, and nothing leaves this computer.</source>
   <translation>Nichts muss geholt werden, und nichts verlässt diesen Rechner.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Nothing was understood. Speak after the click.</source>
   <translation>Es wurde nichts verstanden. Sprechen Sie nach dem Klick.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Play</source>
   <translation>Abspielen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Played. Nothing heard? Choose another in Settings, Sound.</source>
   <translation>Gespielt. Nichts gehört? Wählen Sie einen anderen in den Einstellungen, Ton.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Playing…</source>
   <translation>Spielt…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Press and say: “What time is it?” What is heard stays on this computer.</source>
   <translation>Drücken und sagen: „What time is it?“ Was gehört wird, bleibt auf diesem Rechner.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Seen: {width} × {height}, {words} words read. Nothing of it was kept.</source>
   <translation>Gesehen: {width} × {height}, {words} Wörter gelesen. Nichts davon wurde aufbewahrt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Show</source>
   <translation>Zeigen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Sonia looks when you ask her to. Try once whether she may.</source>
   <translation>Sonia sieht hin, wenn Sie sie darum bitten. Probieren Sie einmal, ob sie darf.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>These work while any program has the focus.</source>
   <translation>Diese wirken, während irgendein Programm den Fokus hat.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Try it</source>
   <translation>Ausprobieren</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Two notes, so that you know where Sonia speaks.</source>
   <translation>Zwei Töne, damit Sie wissen, wo Sonia spricht.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Welcome to Sonia</source>
   <translation>Willkommen bei Sonia</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>What suits this computer is here already.</source>
   <translation>Was zu diesem Rechner passt, ist schon da.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Works now, offline</source>
   <translation>Geht jetzt, ohne Netz</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>answers any question</source>
   <translation>beantwortet jede Frage</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>hears commands</source>
   <translation>hört Befehle</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>reads the screen</source>
   <translation>liest den Bildschirm</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>remembers</source>
   <translation>merkt sich etwas</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>speaks</source>
   <translation>spricht</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>understands what it has tools for</source>
   <translation>versteht, wofür sie Werkzeuge hat</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>{name} is being fetched.</source>
   <translation>{name} wird geholt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>Copy as text</source>
   <translation>Als Text kopieren</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>From your last word to the first sound</source>
   <translation>Von Ihrem letzten Wort bis zum ersten Ton</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>No tool was run.</source>
   <translation>Kein Werkzeug wurde benutzt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>Nothing that mattered here.</source>
   <translation>Nichts, worauf es hier ankam.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>Show in memory</source>
   <translation>Im Gedächtnis zeigen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>Show in memory: {content}</source>
   <translation>Im Gedächtnis zeigen: {content}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>The answer</source>
   <translation>Die Antwort</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>Time: {time} in all</source>
   <translation>Zeit: {time} insgesamt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>Tool {tool}: {state}</source>
   <translation>Werkzeug {tool}: {state}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>What the answer rests on</source>
   <translation>Worauf die Antwort beruht</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>What was heard</source>
   <translation>Was gehört wurde</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>What was remembered</source>
   <translation>Woran sie sich erinnerte</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>What was run</source>
   <translation>Was ausgeführt wurde</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>Why this answer</source>
   <translation>Warum diese Antwort</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>, {sure:.0%} sure</source>
   <translation>, {sure:.0%} sicher</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Also near</source>
   <translation>Auch nahe</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Answered</source>
   <translation>Beantwortet</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Answered by</source>
   <translation>Beantwortet von</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Asked</source>
   <translation>Gefragt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Asked by a program</source>
   <translation>Von einem Programm gefragt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Asked in the terminal</source>
   <translation>Im Terminal gefragt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Asked with the look button or key</source>
   <translation>Gefragt mit dem Knopf oder der Taste zum Hinsehen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Because</source>
   <translation>Weil</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Came in</source>
   <translation>Kam herein</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Corrected</source>
   <translation>Berichtigt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Cost</source>
   <translation>Kosten</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Ended</source>
   <translation>Ende</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Failed</source>
   <translation>Fehlgeschlagen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Fallback</source>
   <translation>Ersatz</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Heard by</source>
   <translation>Gehört von</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Meant</source>
   <translation>Gemeint</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Model</source>
   <translation>Modell</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Not allowed: nothing was run</source>
   <translation>Nicht erlaubt: nichts wurde ausgeführt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Not said</source>
   <translation>Nicht gesagt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Not sure: said so</source>
   <translation>Nicht sicher: hat es gesagt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Running tools</source>
   <translation>Benutzt Werkzeuge</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Said aloud</source>
   <translation>Gesprochen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Spoken</source>
   <translation>Gesprochen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Stopped</source>
   <translation>Angehalten</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Sure</source>
   <translation>Sicher</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>The model claimed a deed that was not done; that was said.</source>
   <translation>Das Modell behauptete eine Tat, die nicht getan wurde; das wurde gesagt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Typed</source>
   <translation>Getippt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Waiting in line</source>
   <translation>Wartet, bis sie dran ist</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Waits for your consent</source>
   <translation>Wartet auf Ihre Zustimmung</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Wording the answer</source>
   <translation>Formuliert die Antwort</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Writing it down</source>
   <translation>Schreibt es auf</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>You found it</source>
   <translation>Sie fanden sie</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>answered</source>
   <translation>hat geantwortet</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>bad</source>
   <translation>schlecht</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>could not be searched: {reason}</source>
   <translation>konnte nicht durchsucht werden: {reason}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>done</source>
   <translation>getan</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>first word after {time}</source>
   <translation>erstes Wort nach {time}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>good</source>
   <translation>gut</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>no tool: talk</source>
   <translation>kein Werkzeug: Gespräch</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>not known: its price is in no list</source>
   <translation>unbekannt: der Preis steht in keiner Liste</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>nothing: no language model was asked</source>
   <translation>keine: kein Sprachmodell wurde gefragt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>refused by a rule</source>
   <translation>von einer Regel abgelehnt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>took too long</source>
   <translation>dauerte zu lange</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>until you stopped it: “{words}”</source>
   <translation>bis Sie es anhielten: „{words}“</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>waits for your consent</source>
   <translation>wartet auf Ihre Zustimmung</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>you said no</source>
   <translation>Sie haben nein gesagt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>{cost}, and what is not known</source>
   <translation>{cost}, und was nicht bekannt ist</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>{engine}, {count} step</source>
   <translation>{engine}, {count} Schritt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>{engine}, {count} steps</source>
   <translation>{engine}, {count} Schritte</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>{heard_by}, {confidence:.0%} sure</source>
   <translation>{heard_by}, {confidence:.0%} sicher</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>{ms:.0f} ms</source>
   <translation>{ms:.0f} ms</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>{ms:.1f} ms</source>
   <translation>{ms:.1f} ms</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window.py" />
   <source>Another Sonia already works on this data folder; this one searches memories by their words only.</source>
   <translation>Eine andere Sonia arbeitet schon mit diesem Datenordner; diese hier sucht Erinnerungen nur nach ihren Wörtern.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window.py" />
   <source>Close the other one and start again.</source>
   <translation>Schließen Sie die andere und starten Sie noch einmal.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window.py" />
   <source>Not asked for any more: {words}.</source>
   <translation>Wird nicht mehr gefragt: {words}.</translation>
  </message>
 </context>
</TS>
