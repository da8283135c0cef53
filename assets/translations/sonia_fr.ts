<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
 <context>
  <name>Sonia</name>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source> · 1 of {count} questions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>&amp;Allow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>&amp;Deny</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>Allow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>Allow {tool}?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>Asked by you</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>Asked by {caller}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>Deny</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>Exactly what would be done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>High risk</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>Its commands:
{each}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>Look closely: </source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>No answer in {time} means no.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>Sonia needs your consent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>This is of the riskiest kind.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>What would be clicked: {what_happens}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>What would change</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>Why you are asked: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval_scope.py" />
   <source>A&amp;llow:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval_scope.py" />
   <source>Allowed until</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval_scope.py" />
   <source>How much is allowed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval_scope.py" />
   <source>Just this once</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval_words.py" />
   <source>Letters outside plain English; they can look like others.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval_words.py" />
   <source>{count} invisible or control character, written out as ⟨U+…⟩.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval_words.py" />
   <source>{count} invisible or control characters, written out as ⟨U+…⟩.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/banner.py" />
   <source>Dismiss</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/banner.py" />
   <source>Dismiss message</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/blocks.py" />
   <source>Code</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/blocks.py" />
   <source>Copied</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/blocks.py" />
   <source>Copy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/blocks.py" />
   <source>Copy code</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>All (*)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Bring back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Conversations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Export conversation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Exported to {path}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Exports of ChatGPT, Claude and Sonia (*.json *.zip)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Export…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Import conversations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Import conversations…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>JSON, all versions (*.json)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Markdown, what is shown (*.md)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>More</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>More about conversations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>New conversation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>New conversation (Ctrl+N)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Nothing was deleted in the last 30 days.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Pin</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Recently deleted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Rename</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Search</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Search in all conversations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Search in all conversations (Ctrl+K)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Undo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Unpin</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>What you say to Sonia will be kept here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>{count} conversation taken over.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>{count} conversations taken over.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>“{short}” is back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>“{short}” is deleted. It can be brought back for 30 days.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_rows.py" />
   <source>, pinned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_rows.py" />
   <source>Earlier</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_rows.py" />
   <source>Last 30 days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_rows.py" />
   <source>Last 7 days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_rows.py" />
   <source>Name of the conversation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_rows.py" />
   <source>Named so</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_rows.py" />
   <source>Nothing was found.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_rows.py" />
   <source>Pinned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_rows.py" />
   <source>Said there</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_rows.py" />
   <source>Today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_rows.py" />
   <source>Untitled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_rows.py" />
   <source>Yesterday</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Ask Sonia…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Look at the screen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Look at the screen and say what is on it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Message to Sonia</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Microphone level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Mute, ways to talk, devices</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>No microphone: see the list of subsystems</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Send</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Send (Enter)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Stop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Stop talking</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Talk</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Talk to Sonia: {how}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>The microphone is muted (Ctrl+M opens it again)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Voice menu</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>click, speak, and pause</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>hold it while you speak</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/confirm_bar.py" />
   <source>I heard “{short}”. Is that right?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/confirm_bar.py" />
   <source>No</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/confirm_bar.py" />
   <source>No, I said something else</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/confirm_bar.py" />
   <source>Yes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/confirm_bar.py" />
   <source>Yes, that is what I said</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/conversation.py" />
   <source>Conversation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>, fallback</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>All {count} checks are well.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Check again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Checking…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Checks that need something</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Copy report</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Diagnostics</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Everything here as text, with secrets masked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Last warnings and errors</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Mean time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>None in the log.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Queues</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Refused</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Starting…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Subsystems</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>The report is copied; secrets in it are masked.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Waiting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Worker</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>{mean_ms:,.1f} ms</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/empty_state.py" />
   <source>Example: {title}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/empty_state.py" />
   <source>What can I do for you?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Keep watching (in memory only)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Looking</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Looking at the screen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Looking at the screen: {said}. {told}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Looks when asked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Never: nothing may look</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Not looking</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Nothing may look at the screen.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Only when asked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Remember what is on the screen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Sonia looks at the screen only when asked to.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Sonia watches the screen, a small picture a second, and remembers what she sees: masked, encrypted, on this computer. Find and forget it under Screen.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Sonia watches the screen: a small picture a second, the last 300, in memory only. Nothing is stored.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Watching</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Watching and remembering</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Withdraw consent from programs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>{count} program has your consent to look.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>{count} programs have your consent to look.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/keeping.py" />
   <source>Not now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/keeping.py" />
   <source>Remember the screen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/keeping.py" />
   <source>Shall Sonia remember what is on your screen?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/keeping.py" />
   <source>She then looks once a second and keeps the words and a small picture of what changed, so that you can find it again.

Passwords, keys and card numbers are masked first, and password managers and private windows are never read. The pictures are encrypted. All of it stays on this computer: at most {remember_days:g} days and {remember_mb:g} MB.

A red eye shows while she watches. You can forget any of it at any time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/keeping.py" />
   <source>Sonia remembers the screen now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/keeping.py" />
   <source>The screen is not remembered any more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/look.py" />
   <source>Reading {width} × {height} pixels…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/look.py" />
   <source>Saved: {written}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/look.py" />
   <source>Saving…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/look.py" />
   <source>Sonia is still starting; try again in a moment.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/look.py" />
   <source>This desktop does not tell Sonia where on the screen you point, so the whole screen was read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>Back to the list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>Choose a memory to see where it comes from.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>Edit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>Forget</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>It is close to what was asked.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>It {why}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>Open the file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>Other wordings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>Remembered: {content}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>Show that answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>The memory</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>What is known of it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>Where it comes from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>Why it was found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>{action} this memory</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_edit.py" />
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_edit.py" />
   <source>Forget all {count}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_edit.py" />
   <source>Keep: {content}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_edit.py" />
   <source>Merge</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_edit.py" />
   <source>Merge: which wording stays?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_edit.py" />
   <source>Save</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_edit.py" />
   <source>The memory's words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_edit.py" />
   <source>The others become older wordings of it and are not lost.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_edit.py" />
   <source>What it said before is kept as an older wording.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_edit.py" />
   <source>{count} memories are chosen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_filters.py" />
   <source>All types</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_filters.py" />
   <source>Any source</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_filters.py" />
   <source>Documents</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_filters.py" />
   <source>Holds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_filters.py" />
   <source>Holds anywhere</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_filters.py" />
   <source>Replaced ones too</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_filters.py" />
   <source>Show also what was replaced by something newer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_filters.py" />
   <source>Source</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_filters.py" />
   <source>Type</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_list.py" />
   <source>Found because it {why}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_list.py" />
   <source>Less likely</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_list.py" />
   <source>Nothing fits well; these come closest</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>Changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>Clear the search</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>Forgotten.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>It was forgotten already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>Memories</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>Memory</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>No memory says anything like “{query}”. Other words for it may be found: the search knows meanings, too.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>Nothing fits that</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>Nothing of that kind yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>Say “remember that…”, and it stands here with the place it comes from. What you correct keeps its older wordings; what you forget can be brought back for 30 days. All of it stays on this computer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>Search all of them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>Search memories</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>Search what Sonia remembers…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>Show all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>Sonia remembers what you ask her to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>Taken back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>That memory was forgotten since, or redacted.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>There is nothing to take back any more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>Try: “{example}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>merged by you</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>{count:,} in all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>{count:,} memories are of other kinds.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>{count} memories forgotten.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>{several} memories are one now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>{shown} of {count:,} found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_source.py" />
   <source>, characters {first:,} to {last:,}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_source.py" />
   <source>, page {page}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_source.py" />
   <source>A conversation that is not kept any more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_source.py" />
   <source>A document that is not kept any more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_source.py" />
   <source>You said</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>A conversation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Always</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Certainty</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Fact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Forgotten {lower}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>From a document</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Holds now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Is about</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Kept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Normal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>One project</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>One session</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Preference</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Private</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Project</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Replaced {when}{reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Said</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Secret: found only when asked for, sent to no remote model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Sensitivity</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Session context</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Speaker</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>System state</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>The document {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>The program {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>True from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>True until</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Unknown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>You</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>You, in a conversation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>how something is done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>meaning</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>shared words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>something that happened</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>something that is so</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>time asked for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>{score:.0%} match</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/message_tools.py" />
   <source>Say it otherwise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/message_tools.py" />
   <source>The answer below and what followed stay as another version.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/message_tools.py" />
   <source>Version after</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/message_tools.py" />
   <source>Version before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/message_tools.py" />
   <source>Version {number} of {count}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Answering</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Ask again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Bad answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Copy answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Copy message</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Ctrl+Y: the last</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Error: {error}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Good answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Read aloud</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Remembering</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Sonia answered</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Sonia's answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Thinking</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Thinking…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Understanding</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Waiting for your consent…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Why this answer: what was heard, recalled and run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Working</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>not done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/navigation.py" />
   <source>Ctrl+{number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/navigation.py" />
   <source>Places</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/navigation.py" />
   <source>{title} (Ctrl+{number})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/notice_bar.py" />
   <source>Dismiss notice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/open_chat.py" />
   <source>Wait for the answer, or stop it first (Esc).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_answers.py" />
   <source>Ask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_answers.py" />
   <source>Ask about this picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_answers.py" />
   <source>Ask about this picture…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_answers.py" />
   <source>Ask: {question}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_answers.py" />
   <source>Changes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_answers.py" />
   <source>Errors</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_answers.py" />
   <source>Fields</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_answers.py" />
   <source>Questions and answers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_answers.py" />
   <source>Tables</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_answers.py" />
   <source>What is it?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_text.py" />
   <source>
Says: {value}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_text.py" />
   <source>not checked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_text.py" />
   <source>told by the program itself</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_text.py" />
   <source>{round} % sure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_view.py" />
   <source>The picture, with {lines} lines of text and {elements} elements</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/private_sign.py" />
   <source>End private mode</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/private_sign.py" />
   <source>Not private</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/private_sign.py" />
   <source>Press to end it (Ctrl+Shift+P).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/private_sign.py" />
   <source>Private mode off.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/private_sign.py" />
   <source>Private mode on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/private_sign.py" />
   <source>Private: nothing of what is said, seen or answered is kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/private_sign.py" />
   <source>What is said may be kept. Press to keep nothing (Ctrl+Shift+P).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/reasons.py" />
   <source>That answer is not kept any more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/region_geometry.py" />
   <source>bottom left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/region_geometry.py" />
   <source>bottom right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/region_geometry.py" />
   <source>top left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/region_geometry.py" />
   <source>top right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/region_overlay.py" />
   <source>Choose a part of the screen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/region_overlay.py" />
   <source>Drag a region  ·  click a window  ·  Enter: the whole screen  ·  Esc: cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/region_overlay.py" />
   <source>Enter: read it  ·  arrows move, Ctrl+arrows resize (Shift: 10)  ·  Esc: cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/region_overlay.py" />
   <source>Read this</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/region_overlay.py" />
   <source>{hint}. Tab goes through the windows.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_pages.py" />
   <source>Allow looking when asked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_pages.py" />
   <source>Close</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_pages.py" />
   <source>Reading</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_pages.py" />
   <source>Try again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>All of it in sight (Ctrl+9)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Copy picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Copy text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Ctrl+C: the selection, or all of it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Ctrl+R: the selection, or all of it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Ctrl+S: the picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Elements</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Fit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>It can still be copied, saved and asked about. Very small or blurred writing is read better when the window is enlarged first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Larger (Ctrl++)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>No text was found in this picture.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Picture pixels as screen pixels (Ctrl+0)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Save: {title}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Show buttons, fields and other controls (Ctrl+2)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Show the lines of text that were read (Ctrl+1)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Smaller (Ctrl+−)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Sonia: what was read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Status</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Stop reading</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Text lines</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>The picture was copied.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>The selection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>The text that was read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>The whole text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>There is no text to copy.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>There is no text to read aloud.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Zoom in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Zoom out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Zoom to 100 %</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>{what} was copied: {letters} letters in {count} line.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>{what} was copied: {letters} letters in {count} lines.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_tools.py" />
   <source>Markdown (*.md)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_tools.py" />
   <source>PNG (*.png)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_tools.py" />
   <source>Picture with the boxes…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_tools.py" />
   <source>Picture…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_tools.py" />
   <source>Text (*.txt)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_tools.py" />
   <source>Text, tables and controls as Markdown…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_tools.py" />
   <source>Text…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_tools.py" />
   <source>read by {engine}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_tools.py" />
   <source>{count} element</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_tools.py" />
   <source>{count} elements</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_tools.py" />
   <source>{count} line of text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_tools.py" />
   <source>{count} lines of text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_detail.py" />
   <source> and {count} times before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_detail.py" />
   <source>A small picture of the screen at that time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_detail.py" />
   <source>Forget this moment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_detail.py" />
   <source>No picture is kept of it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_detail.py" />
   <source>The moment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_detail.py" />
   <source>Words on it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_detail.py" />
   <source>Words that were on the screen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>All of {program}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>All programs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Everything</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Find again what you have seen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Forget {named}?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Forget…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Forgotten: {named} ({several}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Keep</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Moments of the screen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Nothing like that was on the screen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Nothing yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Program</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Remember the screen…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Screen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Search what was on the screen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Search what was on the screen: the invoice yesterday…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Sonia remembers what is on the screen from now on. It appears here after a moment, while she watches.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Switched on, Sonia keeps the words and small pictures of what was on your screen: masked, encrypted, on this computer only, and yours to forget. It is off.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>The last 15 minutes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>The last hour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Try fewer words, another day (“yesterday afternoon”), or all programs.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Words and pictures are deleted at once. This cannot be undone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>all of the screen memory</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>everything of {program}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>the last 15 minutes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>the last hour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>{count:,} moment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>{count:,} moments</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>{megabytes:.1f} MB</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source> (fallback)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>Degraded: {names}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>Engine: {engine}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>Engines: {engines}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>List of subsystems</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>Ready</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>Show or hide the conversations (Ctrl+B)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>Starting {names}…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>Subsystems: {words}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>The engines that do the work now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>Unavailable: {names}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>What Sonia runs on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>degraded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>off</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>off: {detail}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>ready</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>starting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>unavailable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>{words}
Show or hide the list of subsystems (Ctrl+I)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk.py" />
   <source>Hold the button while you speak.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk.py" />
   <source>Is that right?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk.py" />
   <source>Listening…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk.py" />
   <source>Microphone muted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk.py" />
   <source>Nothing was understood. {how}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk.py" />
   <source>Say “{wake_phrase}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk.py" />
   <source>Sonia listens all the time for these words, on this computer only.
Two or three words work best (hey sonia). Empty: off.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk.py" />
   <source>Speak after the click.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk.py" />
   <source>Still starting…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk.py" />
   <source>Wake phrase</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk.py" />
   <source>What hears you</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk.py" />
   <source>You are heard by {engine}. {detail}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk_page.py" />
   <source>Everything stays on this computer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk_page.py" />
   <source>Hold {keys} to talk</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk_page.py" />
   <source>Press {keys} to talk</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk_page.py" />
   <source>What the reflex cannot answer is sent to {elsewhere}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk_page.py" />
   <source>your model's server</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk_page.py" />
   <source>{keys} to look at the screen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source> and remembering it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>, looking at the screen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>, not looking at the screen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>, private: nothing is kept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>, watching the screen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>Mute the microphone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>Private mode: keep nothing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>Quit Sonia</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>Read a part of the screen…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>Show Sonia</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>Sonia: {state}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>Stop everything that runs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>Stop listening</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>asking back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>listening</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>muted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>no microphone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>speaking</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>thinking</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>waiting for the wake phrase</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/turn_words.py" />
   <source>after your last word, {name}: {ms:.0f} ms</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/turn_words.py" />
   <source>failed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/turn_words.py" />
   <source>heard by {heard_by}, {confidence:.0%} sure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/turn_words.py" />
   <source>heard {seconds:.2f} s after you stopped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/turn_words.py" />
   <source>not allowed, nothing was run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/turn_words.py" />
   <source>not sure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/turn_words.py" />
   <source>nothing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/turn_words.py" />
   <source>said aloud until you stopped it: {words}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/turn_words.py" />
   <source>silent after your voice, {name}: {ms:.0f} ms</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/turn_words.py" />
   <source>stopped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/turn_words.py" />
   <source>tool {tool}: {state}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/turn_words.py" />
   <source>waiting for your consent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/turn_words.py" />
   <source>{name}: {ms:.1f} ms</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/turn_words.py" />
   <source>{total:.0f} ms</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/voice_menu.py" />
   <source>Hands-free: listen all the time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/voice_menu.py" />
   <source>Heard by {engine}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/voice_menu.py" />
   <source>Heard by {engine}: understand more…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/voice_menu.py" />
   <source>Loudspeaker</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/voice_menu.py" />
   <source>Microphone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/voice_menu.py" />
   <source>Mute the microphone	Ctrl+M</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/voice_menu.py" />
   <source>Play a test tone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/voice_menu.py" />
   <source>The system's</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/voice_menu.py" />
   <source>Voice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/voice_menu.py" />
   <source>Wake phrase: off…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/voice_menu.py" />
   <source>Wake phrase: “{wake_phrase}”…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/voice_menu.py" />
   <source>{chosen} (not there now)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/waterfall.py" />
   <source>Time by stage: {told}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>Copied.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>Copy as text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>From your last word to the first sound</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>No tool was run.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>Nothing that mattered here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>Show in memory</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>Show in memory: {content}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>The answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>Time: {time} in all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>Tool {tool}: {state}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>What the answer rests on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>What was heard</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>What was remembered</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>What was run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>Why this answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>, {sure:.0%} sure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Also near</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Answered</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Answered by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Asked by a program</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Asked in the terminal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Asked with the look button or key</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Because</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Came in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Corrected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Ended</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Failed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Fallback</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Heard by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Meant</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Not allowed: nothing was run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Not said</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Not sure: said so</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Running tools</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Said aloud</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Spoken</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Stopped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Sure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>The model claimed a deed that was not done; that was said.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Tokens</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Typed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Waiting in line</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Waits for your consent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Wording the answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Writing it down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>could not be searched: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>no tool: talk</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>refused by a rule</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>took too long</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>until you stopped it: “{words}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>waits for your consent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>you said no</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>{engine}, {count} step</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>{engine}, {count} steps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>{heard_by}, {confidence:.0%} sure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>{ms:.0f} ms</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>{ms:.1f} ms</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window.py" />
   <source>Another Sonia already works on this data folder; this one searches memories by their words only.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window.py" />
   <source>Close the other one and start again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window.py" />
   <source>Not asked for any more: {words}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window.py" />
   <source>Rules</source>
   <translation type="unfinished" />
  </message>
 </context>
</TS>
