<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
 <context>
  <name>Sonia</name>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source> · 1 of {count} questions</source>
   <translation> · 1 de {count} preguntas</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>&amp;Allow</source>
   <translation>&amp;Permitir</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>&amp;Deny</source>
   <translation>&amp;Rechazar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>Allow</source>
   <translation>Permitir</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>Allow {tool}?</source>
   <translation>¿Permitir {tool}?</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>Asked by you</source>
   <translation>Pedido por usted</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>Asked by {caller}</source>
   <translation>Pedido por {caller}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>Deny</source>
   <translation>Rechazar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>Exactly what would be done</source>
   <translation>Qué se haría exactamente</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>High risk</source>
   <translation>Riesgo alto</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>Its commands:
{each}</source>
   <translation>Sus órdenes:
{each}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>Look closely: </source>
   <translation>Mire con atención: </translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>No answer in {time} means no.</source>
   <translation>Sin respuesta en {time} significa no.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>Sonia needs your consent</source>
   <translation>Sonia necesita su consentimiento</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>This is of the riskiest kind.</source>
   <translation>Esto es de la clase más arriesgada.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>What would be clicked: {what_happens}</source>
   <translation>En qué se haría clic: {what_happens}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>What would change</source>
   <translation>Qué cambiaría</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>Why you are asked: {reason}</source>
   <translation>Por qué se le pregunta: {reason}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval_scope.py" />
   <source>A&amp;llow:</source>
   <translation>Per&amp;mitir:</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval_scope.py" />
   <source>Allowed until</source>
   <translation>Permitido hasta</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval_scope.py" />
   <source>How much is allowed</source>
   <translation>Cuánto se permite</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval_scope.py" />
   <source>Just this once</source>
   <translation>Solo esta vez</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval_words.py" />
   <source>Letters outside plain English; they can look like others.</source>
   <translation>Letras fuera del inglés básico; pueden parecerse a otras.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval_words.py" />
   <source>{count} invisible or control character, written out as ⟨U+…⟩.</source>
   <translation>{count} carácter invisible o de control, escrito como ⟨U+…⟩.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval_words.py" />
   <source>{count} invisible or control characters, written out as ⟨U+…⟩.</source>
   <translation>{count} caracteres invisibles o de control, escritos como ⟨U+…⟩.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/attaching.py" />
   <source>A part of the screen…</source>
   <translation>Una parte de la pantalla…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/attaching.py" />
   <source>Attach files</source>
   <translation>Adjuntar archivos</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/attaching.py" />
   <source>Attached files</source>
   <translation>Archivos adjuntos</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/attaching.py" />
   <source>Files…</source>
   <translation>Archivos…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/attaching.py" />
   <source>Part of the screen</source>
   <translation>Parte de la pantalla</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/attaching.py" />
   <source>Pasted picture</source>
   <translation>Imagen pegada</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/attaching.py" />
   <source>Remove</source>
   <translation>Quitar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/attaching.py" />
   <source>Remove {name}</source>
   <translation>Quitar {name}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/attaching.py" />
   <source>What was copied</source>
   <translation>Lo que se copió</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/attaching.py" />
   <source>reading…</source>
   <translation>leyendo…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/attaching.py" />
   <source>{count} files go with one message; send these first.</source>
   <translation>Con un mensaje van {count} archivos; envíe primero estos.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>By</source>
   <translation>Por</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>Check that it is whole</source>
   <translation>Comprobar que está íntegro</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>Export the record</source>
   <translation>Exportar el registro</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>Export…</source>
   <translation>Exportar…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>Looking through the whole record…</source>
   <translation>Revisando todo el registro…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>Nothing is on record yet.</source>
   <translation>Todavía no hay nada en el registro.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>Nothing of that kind is on record.</source>
   <translation>No hay nada así en el registro.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>Records</source>
   <translation>Anotaciones</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>Rule</source>
   <translation>Regla</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>Search the record</source>
   <translation>Buscar en el registro</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>Search: denied, shell.run, rule, a path…</source>
   <translation>Buscar: denied, shell.run, regla, una ruta…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>Show older ones</source>
   <translation>Mostrar más antiguas</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>The record in full</source>
   <translation>La anotación completa</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>The record is NOT whole: {problem}.</source>
   <translation>El registro NO está íntegro: {problem}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>Tool</source>
   <translation>Herramienta</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>What</source>
   <translation>Qué</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>When</source>
   <translation>Cuándo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>Whole: {count}. The last one's hash begins with {hash}.</source>
   <translation>Íntegro: {count}. La suma de la última empieza por {hash}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>Written: {count:,} records to {file}.</source>
   <translation>Escrito: {count:,} anotaciones en {file}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>took: {ms:.1f} ms</source>
   <translation>tardó: {ms:.1f} ms</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>{count:,} record</source>
   <translation>{count:,} anotación</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>{count:,} records</source>
   <translation>{count:,} anotaciones</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/banner.py" />
   <source>Dismiss</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/banner.py" />
   <source>Dismiss message</source>
   <translation>Cerrar el mensaje</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/blocks.py" />
   <source>Code</source>
   <translation>Código</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/blocks.py" />
   <source>Copied</source>
   <translation>Copiado</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/blocks.py" />
   <source>Copy</source>
   <translation>Copiar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/blocks.py" />
   <source>Copy code</source>
   <translation>Copiar el código</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>All (*)</source>
   <translation>Todos (*)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Bring back</source>
   <translation>Recuperar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Conversations</source>
   <translation>Conversaciones</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Export conversation</source>
   <translation>Exportar la conversación</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Exported to {path}.</source>
   <translation>Exportado a {path}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Exports of ChatGPT, Claude and Sonia (*.json *.zip)</source>
   <translation>Exportaciones de ChatGPT, Claude y Sonia (*.json *.zip)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Import conversations</source>
   <translation>Importar conversaciones</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Import conversations…</source>
   <translation>Importar conversaciones…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>JSON, all versions (*.json)</source>
   <translation>JSON, todas las versiones (*.json)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Markdown, what is shown (*.md)</source>
   <translation>Markdown, lo que se ve (*.md)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>More</source>
   <translation>Más</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>More about conversations</source>
   <translation>Más sobre las conversaciones</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>New conversation</source>
   <translation>Conversación nueva</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>New conversation (Ctrl+N)</source>
   <translation>Conversación nueva (Ctrl+N)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Nothing was deleted in the last 30 days.</source>
   <translation>No se ha borrado nada en los últimos 30 días.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Open</source>
   <translation>Abrir</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>PDF, what is shown (*.pdf)</source>
   <translation>PDF, lo que se ve (*.pdf)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Pin</source>
   <translation>Fijar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Recently deleted</source>
   <translation>Borradas hace poco</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Rename</source>
   <translation>Cambiar el nombre</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Search</source>
   <translation>Buscar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Search in all conversations</source>
   <translation>Buscar en todas las conversaciones</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Search in all conversations (Ctrl+K)</source>
   <translation>Buscar en todas las conversaciones (Ctrl+K)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Undo</source>
   <translation>Deshacer</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Unpin</source>
   <translation>Dejar de fijar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Welcome and first checks…</source>
   <translation>Bienvenida y primeras comprobaciones…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>What you say to Sonia will be kept here.</source>
   <translation>Lo que le diga a Sonia se guardará aquí.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>{count} conversation taken over.</source>
   <translation>{count} conversación importada.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>{count} conversations taken over.</source>
   <translation>{count} conversaciones importadas.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>“{short}” is back.</source>
   <translation>«{short}» ha vuelto.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>“{short}” is deleted. It can be brought back for 30 days.</source>
   <translation>«{short}» está borrada. Se puede recuperar durante 30 días.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_rows.py" />
   <source>, pinned</source>
   <translation>, fijada</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_rows.py" />
   <source>Earlier</source>
   <translation>Antes</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_rows.py" />
   <source>Last 30 days</source>
   <translation>Últimos 30 días</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_rows.py" />
   <source>Last 7 days</source>
   <translation>Últimos 7 días</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_rows.py" />
   <source>Name of the conversation</source>
   <translation>Nombre de la conversación</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_rows.py" />
   <source>Named so</source>
   <translation>Con ese nombre</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_rows.py" />
   <source>Nothing was found.</source>
   <translation>No se ha encontrado nada.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_rows.py" />
   <source>Pinned</source>
   <translation>Fijadas</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_rows.py" />
   <source>Said there</source>
   <translation>Dicho en ellas</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_rows.py" />
   <source>Today</source>
   <translation>Hoy</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_rows.py" />
   <source>Untitled</source>
   <translation>Sin título</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_rows.py" />
   <source>Yesterday</source>
   <translation>Ayer</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Ask Sonia…</source>
   <translation>Pregunte a Sonia…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Attach</source>
   <translation>Adjuntar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Attach files or a part of the screen</source>
   <translation>Adjuntar archivos o una parte de la pantalla</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Look at the screen</source>
   <translation>Mirar la pantalla</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Look at the screen and say what is on it</source>
   <translation>Mirar la pantalla y decir qué hay en ella</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Message to Sonia</source>
   <translation>Mensaje para Sonia</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Microphone level</source>
   <translation>Nivel del micrófono</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Mute, ways to talk, devices</source>
   <translation>Silenciar, formas de hablar, dispositivos</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>No microphone: see the list of subsystems</source>
   <translation>No hay micrófono: vea la lista de subsistemas</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>One moment: {name} is still being read.</source>
   <translation>Un momento: {name} aún se está leyendo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Send</source>
   <translation>Enviar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Send (Enter)</source>
   <translation>Enviar (Intro)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Stop</source>
   <translation>Parar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Stop talking</source>
   <translation>Dejar de hablar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Talk</source>
   <translation>Hablar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Talk to Sonia: {how}</source>
   <translation>Hablar con Sonia: {how}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>The microphone is muted (Ctrl+M opens it again)</source>
   <translation>El micrófono está silenciado (Ctrl+M lo vuelve a abrir)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Voice menu</source>
   <translation>Menú de voz</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>click, speak, and pause</source>
   <translation>haga clic, hable y haga una pausa</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>hold it while you speak</source>
   <translation>manténgalo pulsado mientras habla</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/confirm_bar.py" />
   <source>I heard “{short}”. Is that right?</source>
   <translation>He oído «{short}». ¿Es correcto?</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/confirm_bar.py" />
   <source>No</source>
   <translation>No</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/confirm_bar.py" />
   <source>No, I said something else</source>
   <translation>No, he dicho otra cosa</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/confirm_bar.py" />
   <source>Yes</source>
   <translation>Sí</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/confirm_bar.py" />
   <source>Yes, that is what I said</source>
   <translation>Sí, eso he dicho</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/consent_panel.py" />
   <source>Consent</source>
   <translation>Consentimiento</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/consent_panel.py" />
   <source>Record</source>
   <translation>Registro</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/consent_panel.py" />
   <source>Rules</source>
   <translation>Reglas</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/conversation.py" />
   <source>Conversation</source>
   <translation>Conversación</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>, fallback</source>
   <translation>, de reserva</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>All {count} checks are well.</source>
   <translation>Las {count} comprobaciones están bien.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Check again</source>
   <translation>Comprobar de nuevo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Checking…</source>
   <translation>Comprobando…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Checks that need something</source>
   <translation>Comprobaciones que necesitan algo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Copy report</source>
   <translation>Copiar el informe</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Diagnostics</source>
   <translation>Diagnóstico</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Done</source>
   <translation>Hecho</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Everything here as text, with secrets masked</source>
   <translation>Todo lo de aquí como texto, con los secretos ocultos</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Last warnings and errors</source>
   <translation>Últimos avisos y errores</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Mean time</source>
   <translation>Tiempo medio</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>None in the log.</source>
   <translation>Ninguno en el registro.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Queues</source>
   <translation>Colas</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Refused</source>
   <translation>Rechazado</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Starting…</source>
   <translation>Iniciando…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Subsystems</source>
   <translation>Subsistemas</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>The report is copied; secrets in it are masked.</source>
   <translation>El informe está copiado; sus secretos están ocultos.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Waiting</source>
   <translation>En espera</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Worker</source>
   <translation>Proceso</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>{mean_ms:,.1f} ms</source>
   <translation>{mean_ms:,.1f} ms</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/empty_state.py" />
   <source>Example: {title}</source>
   <translation>Ejemplo: {title}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/empty_state.py" />
   <source>New here? Try microphone, loudspeaker and screen: one minute.</source>
   <translation>¿Es nuevo aquí? Pruebe micrófono, altavoz y pantalla: un minuto.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/empty_state.py" />
   <source>Show me</source>
   <translation>Mostrar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/empty_state.py" />
   <source>Skip</source>
   <translation>Omitir</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/empty_state.py" />
   <source>What can I do for you?</source>
   <translation>¿Qué puedo hacer por usted?</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Keep watching (in memory only)</source>
   <translation>Seguir mirando (solo en memoria)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Looking</source>
   <translation>Mirando</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Looking at the screen</source>
   <translation>Mirar la pantalla</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Looking at the screen: {said}. {told}</source>
   <translation>Mirar la pantalla: {said}. {told}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Looks when asked</source>
   <translation>Mira cuando se le pide</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Never: nothing may look</source>
   <translation>Nunca: nada puede mirar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Not looking</source>
   <translation>No mira</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Nothing may look at the screen.</source>
   <translation>Nada puede mirar la pantalla.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Only when asked</source>
   <translation>Solo cuando se le pide</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Remember what is on the screen</source>
   <translation>Recordar lo que hay en la pantalla</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Sonia looks at the screen only when asked to.</source>
   <translation>Sonia solo mira la pantalla cuando se le pide.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Sonia watches the screen, a small picture a second, and remembers what she sees: masked, encrypted, on this computer. Find and forget it under Screen.</source>
   <translation>Sonia mira la pantalla, una imagen pequeña por segundo, y recuerda lo que ve: con los secretos ocultos, cifrado, en este equipo. Encuéntrelo y olvídelo en Pantalla.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Sonia watches the screen: a small picture a second, the last 300, in memory only. Nothing is stored.</source>
   <translation>Sonia mira la pantalla: una imagen pequeña por segundo, las últimas 300, solo en memoria. No se guarda nada.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Watching</source>
   <translation>Mira</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Watching and remembering</source>
   <translation>Mira y recuerda</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Withdraw consent from programs</source>
   <translation>Retirar el consentimiento a los programas</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>{count} program has your consent to look.</source>
   <translation>{count} programa tiene su consentimiento para mirar.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>{count} programs have your consent to look.</source>
   <translation>{count} programas tienen su consentimiento para mirar.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hotkeys.py" />
   <source>Look at a part of the screen</source>
   <translation>Mirar una parte de la pantalla</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hotkeys.py" />
   <source>Stop everything Sonia does</source>
   <translation>Detener todo lo que hace Sonia</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hotkeys.py" />
   <source>Talk to Sonia</source>
   <translation>Hablar con Sonia</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hub_results.py" />
   <source>. Its licence has to be accepted on the hub's site first</source>
   <translation>. Antes hay que aceptar su licencia en la página del hub</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hub_results.py" />
   <source>Download</source>
   <translation>Descargar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hub_results.py" />
   <source>Download {model}</source>
   <translation>Descargar {model}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hub_results.py" />
   <source>Nothing was found. Try fewer words.</source>
   <translation>No se ha encontrado nada. Pruebe con menos palabras.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hub_results.py" />
   <source>On the hub</source>
   <translation>En el hub</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hub_results.py" />
   <source>On the hub: {words}</source>
   <translation>En el hub: {words}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hub_results.py" />
   <source>Searching…</source>
   <translation>Buscando…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hub_results.py" />
   <source>{count:,} downloads</source>
   <translation>{count:,} descargas</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hud.py" />
   <source>Is that right?</source>
   <translation>¿Es correcto?</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hud.py" />
   <source>Listening</source>
   <translation>Escuchando</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hud.py" />
   <source>Microphone muted</source>
   <translation>Micrófono silenciado</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hud.py" />
   <source>No microphone</source>
   <translation>Sin micrófono</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hud.py" />
   <source>Ready</source>
   <translation>Lista</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hud.py" />
   <source>Speaking</source>
   <translation>Hablando</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hud.py" />
   <source>Thinking</source>
   <translation>Pensando</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hud.py" />
   <source>Waiting for the wake phrase</source>
   <translation>Espera la frase de activación</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hud.py" />
   <source>Waiting for your consent</source>
   <translation>Espera su consentimiento</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/keeping.py" />
   <source>Not now</source>
   <translation>Ahora no</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/keeping.py" />
   <source>Remember the screen</source>
   <translation>Recordar la pantalla</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/keeping.py" />
   <source>Shall Sonia remember what is on your screen?</source>
   <translation>¿Debe Sonia recordar lo que hay en su pantalla?</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/keeping.py" />
   <source>She then looks once a second and keeps the words and a small picture of what changed, so that you can find it again.

Passwords, keys and card numbers are masked first, and password managers and private windows are never read. The pictures are encrypted. All of it stays on this computer: at most {remember_days:g} days and {remember_mb:g} MB.

A red eye shows while she watches. You can forget any of it at any time.</source>
   <translation>Entonces mira una vez por segundo y guarda las palabras y una imagen pequeña de lo que ha cambiado, para que pueda encontrarlo de nuevo.

Las contraseñas, claves y números de tarjeta se ocultan antes, y los gestores de contraseñas y las ventanas privadas no se leen nunca. Las imágenes están cifradas. Todo queda en este equipo: como mucho {remember_days:g} días y {remember_mb:g} MB.

Un ojo rojo indica que mira. Puede olvidar cualquier parte en cualquier momento.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/keeping.py" />
   <source>Sonia remembers the screen now.</source>
   <translation>Sonia recuerda ahora la pantalla.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/keeping.py" />
   <source>The screen is not remembered any more.</source>
   <translation>La pantalla ya no se recuerda.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/key_dialog.py" />
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/key_dialog.py" />
   <source>Key</source>
   <translation>Clave</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/key_dialog.py" />
   <source>Key of a service</source>
   <translation>Clave de un servicio</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/key_dialog.py" />
   <source>OpenAI-compatible server</source>
   <translation>Servidor compatible con OpenAI</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/key_dialog.py" />
   <source>Service</source>
   <translation>Servicio</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/key_dialog.py" />
   <source>The key works and is kept; {name} offers {first}.</source>
   <translation>La clave funciona y se ha guardado; {name} ofrece {first}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/key_dialog.py" />
   <source>Try and keep</source>
   <translation>Probar y guardar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/key_dialog.py" />
   <source>What the reflex cannot answer is sent to this service once it is chosen in Settings, Language model. The key is kept in the system's keyring.</source>
   <translation>Lo que el reflejo no sabe responder se envía a este servicio cuando se elige en Ajustes, Modelo de lenguaje. La clave se guarda en el llavero del sistema.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/key_dialog.py" />
   <source>its models</source>
   <translation>sus modelos</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/look.py" />
   <source>Reading {width} × {height} pixels…</source>
   <translation>Leyendo {width} × {height} píxeles…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/look.py" />
   <source>Saved: {written}</source>
   <translation>Guardado: {written}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/look.py" />
   <source>Saving…</source>
   <translation>Guardando…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/look.py" />
   <source>Sonia is still starting; try again in a moment.</source>
   <translation>Sonia aún se está iniciando; inténtelo dentro de un momento.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/look.py" />
   <source>This desktop does not tell Sonia where on the screen you point, so the whole screen was read.</source>
   <translation>Este escritorio no dice a Sonia qué parte de la pantalla señala, así que se ha leído toda la pantalla.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>Back to the list</source>
   <translation>Volver a la lista</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>Choose a memory to see where it comes from.</source>
   <translation>Elija un recuerdo para ver de dónde viene.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>Edit</source>
   <translation>Editar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>Forget</source>
   <translation>Olvidar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>It is close to what was asked.</source>
   <translation>Se parece a lo que se preguntó.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>It {why}.</source>
   <translation>{why}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>Open the file</source>
   <translation>Abrir el archivo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>Other wordings</source>
   <translation>Otras redacciones</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>Remembered: {content}</source>
   <translation>Recordado: {content}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>Show that answer</source>
   <translation>Mostrar esa respuesta</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>The memory</source>
   <translation>El recuerdo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>What is known of it</source>
   <translation>Qué se sabe de él</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>Where it comes from</source>
   <translation>De dónde viene</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>Why it was found</source>
   <translation>Por qué se ha encontrado</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>{action} this memory</source>
   <translation>{action} este recuerdo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_edit.py" />
   <source>Forget all {count}</source>
   <translation>Olvidar los {count}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_edit.py" />
   <source>Keep: {content}</source>
   <translation>Conservar: {content}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_edit.py" />
   <source>Merge</source>
   <translation>Combinar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_edit.py" />
   <source>Merge: which wording stays?</source>
   <translation>Combinar: ¿qué redacción queda?</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_edit.py" />
   <source>Save</source>
   <translation>Guardar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_edit.py" />
   <source>The memory's words</source>
   <translation>Las palabras del recuerdo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_edit.py" />
   <source>The others become older wordings of it and are not lost.</source>
   <translation>Las demás pasan a ser redacciones anteriores y no se pierden.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_edit.py" />
   <source>What it said before is kept as an older wording.</source>
   <translation>Lo que decía antes se guarda como redacción anterior.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_edit.py" />
   <source>{count} memories are chosen</source>
   <translation>Hay {count} recuerdos elegidos</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_filters.py" />
   <source>All types</source>
   <translation>Todos los tipos</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_filters.py" />
   <source>Any source</source>
   <translation>Cualquier origen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_filters.py" />
   <source>Documents</source>
   <translation>Documentos</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_filters.py" />
   <source>Holds</source>
   <translation>Vale</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_filters.py" />
   <source>Holds anywhere</source>
   <translation>Vale en cualquier parte</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_filters.py" />
   <source>Replaced ones too</source>
   <translation>También los reemplazados</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_filters.py" />
   <source>Show also what was replaced by something newer</source>
   <translation>Mostrar también lo que fue reemplazado por algo más nuevo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_filters.py" />
   <source>Source</source>
   <translation>Origen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_filters.py" />
   <source>Type</source>
   <translation>Tipo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_lesson.py" />
   <source>Clear the search</source>
   <translation>Borrar la búsqueda</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_lesson.py" />
   <source>No memory says anything like “{query}”. Other words for it may be found: the search knows meanings, too.</source>
   <translation>Ningún recuerdo dice nada como «{query}». Pruebe con otras palabras: la búsqueda también conoce significados.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_lesson.py" />
   <source>Nothing fits that</source>
   <translation>Nada coincide con eso</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_lesson.py" />
   <source>Nothing of that kind yet</source>
   <translation>Todavía nada de esa clase</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_lesson.py" />
   <source>Say “remember that…”, and it stands here with the place it comes from. What you correct keeps its older wordings; what you forget can be brought back for 30 days. All of it stays on this computer.</source>
   <translation>Diga «remember that…» y aparecerá aquí con el lugar del que viene. Lo que corrija conserva sus redacciones anteriores; lo que olvide se puede recuperar durante 30 días. Todo queda en este equipo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_lesson.py" />
   <source>Search all of them</source>
   <translation>Buscar en todos</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_lesson.py" />
   <source>Show all</source>
   <translation>Mostrar todo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_lesson.py" />
   <source>Sonia remembers what you ask her to</source>
   <translation>Sonia recuerda lo que usted le pide</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_lesson.py" />
   <source>Try: “{example}”</source>
   <translation>Por ejemplo: «{example}»</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_lesson.py" />
   <source>{count:,} memories are of other kinds.</source>
   <translation>{count:,} recuerdos son de otras clases.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_list.py" />
   <source>Found because it {why}</source>
   <translation>Encontrado porque {why}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_list.py" />
   <source>Less likely</source>
   <translation>Menos probable</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_list.py" />
   <source>Memories</source>
   <translation>Recuerdos</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_list.py" />
   <source>Nothing fits well; these come closest</source>
   <translation>Nada encaja bien; esto es lo más cercano</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>Changed.</source>
   <translation>Cambiado.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>Forgotten.</source>
   <translation>Olvidado.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>It was forgotten already.</source>
   <translation>Ya estaba olvidado.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>Memory</source>
   <translation>Memoria</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>Search memories</source>
   <translation>Buscar recuerdos</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>Search what Sonia remembers…</source>
   <translation>Busque lo que Sonia recuerda…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>Taken back.</source>
   <translation>Deshecho.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>That memory was forgotten since, or redacted.</source>
   <translation>Ese recuerdo se ha olvidado o tachado desde entonces.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>There is nothing to take back any more.</source>
   <translation>Ya no hay nada que deshacer.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>merged by you</source>
   <translation>combinado por usted</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>{count:,} in all</source>
   <translation>{count:,} en total</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>{count} memories forgotten.</source>
   <translation>{count} recuerdos olvidados.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>{several} memories are one now.</source>
   <translation>{several} recuerdos son ahora uno.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>{shown} of {count:,} found</source>
   <translation>{shown} de {count:,} encontrados</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_source.py" />
   <source>, characters {first:,} to {last:,}</source>
   <translation>, caracteres {first:,} a {last:,}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_source.py" />
   <source>, page {page}</source>
   <translation>, página {page}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_source.py" />
   <source>A conversation that is not kept any more</source>
   <translation>Una conversación que ya no se guarda</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_source.py" />
   <source>A document that is not kept any more</source>
   <translation>Un documento que ya no se guarda</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_source.py" />
   <source>You said</source>
   <translation>Usted dijo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>A conversation</source>
   <translation>Una conversación</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Always</source>
   <translation>Siempre</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Certainty</source>
   <translation>Certeza</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Fact</source>
   <translation>Hecho</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Forgotten {lower}</source>
   <translation>Olvidado {lower}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>From a document</source>
   <translation>De un documento</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Holds now</source>
   <translation>Vale ahora</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Is about</source>
   <translation>Trata de</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Kept</source>
   <translation>Guardado</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Normal</source>
   <translation>Normal</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>One project</source>
   <translation>Un proyecto</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>One session</source>
   <translation>Una sesión</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Preference</source>
   <translation>Preferencia</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Private</source>
   <translation>Privado</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Project</source>
   <translation>Proyecto</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Replaced {when}{reason}</source>
   <translation>Reemplazado {when}{reason}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Said</source>
   <translation>Dicho</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Secret: found only when asked for, sent to no remote model</source>
   <translation>Secreto: solo se encuentra cuando se pide, no se envía a ningún modelo remoto</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Sensitivity</source>
   <translation>Confidencialidad</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Session context</source>
   <translation>Contexto de la sesión</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Speaker</source>
   <translation>Hablante</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>System state</source>
   <translation>Estado del sistema</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>The document {name}</source>
   <translation>El documento {name}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>The program {name}</source>
   <translation>El programa {name}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>True from</source>
   <translation>Cierto desde</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>True until</source>
   <translation>Cierto hasta</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Unknown</source>
   <translation>Desconocido</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>You</source>
   <translation>Usted</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>You, in a conversation</source>
   <translation>Usted, en una conversación</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>how something is done</source>
   <translation>cómo se hace algo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>meaning</source>
   <translation>significado</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>shared words</source>
   <translation>palabras comunes</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>something that happened</source>
   <translation>algo que ocurrió</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>something that is so</source>
   <translation>algo que es así</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>time asked for</source>
   <translation>tiempo pedido</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>{score:.0%} match</source>
   <translation>{score:.0%} de coincidencia</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/message_tools.py" />
   <source>Say it otherwise</source>
   <translation>Decirlo de otra manera</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/message_tools.py" />
   <source>The answer below and what followed stay as another version.</source>
   <translation>La respuesta de abajo y lo que siguió quedan como otra versión.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/message_tools.py" />
   <source>Version after</source>
   <translation>Versión siguiente</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/message_tools.py" />
   <source>Version before</source>
   <translation>Versión anterior</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/message_tools.py" />
   <source>Version {number} of {count}</source>
   <translation>Versión {number} de {count}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Answering</source>
   <translation>Respondiendo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Ask again</source>
   <translation>Preguntar otra vez</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Bad answer</source>
   <translation>Mala respuesta</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Copy answer</source>
   <translation>Copiar la respuesta</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Copy message</source>
   <translation>Copiar el mensaje</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Ctrl+Y: the last</source>
   <translation>Ctrl+Y: la última</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Error: {error}</source>
   <translation>Error: {error}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Good answer</source>
   <translation>Buena respuesta</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Read aloud</source>
   <translation>Leer en voz alta</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Remembering</source>
   <translation>Recordando</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Sonia answered</source>
   <translation>Sonia respondió</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Sonia's answer</source>
   <translation>Respuesta de Sonia</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Thinking…</source>
   <translation>Pensando…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Understanding</source>
   <translation>Comprendiendo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Waiting for your consent…</source>
   <translation>Esperando su consentimiento…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Why this answer: what was heard, recalled and run</source>
   <translation>Por qué esta respuesta: qué se oyó, recordó y ejecutó</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>With {names}</source>
   <translation>Con {names}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Working</source>
   <translation>Trabajando</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>not done</source>
   <translation>no hecho</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_row.py" />
   <source>Check</source>
   <translation>Comprobar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_row.py" />
   <source>Checking: {progress}</source>
   <translation>Comprobando: {progress}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_row.py" />
   <source>Discard</source>
   <translation>Descartar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_row.py" />
   <source>Go on</source>
   <translation>Continuar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_row.py" />
   <source>Pause</source>
   <translation>Pausa</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_row.py" />
   <source>Progress</source>
   <translation>Progreso</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_row.py" />
   <source>Use</source>
   <translation>Usar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_row.py" />
   <source>Waits for the one before it.</source>
   <translation>Espera al anterior.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_row.py" />
   <source>here</source>
   <translation>aquí</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_row.py" />
   <source>in use</source>
   <translation>en uso</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_row.py" />
   <source>paused</source>
   <translation>en pausa</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>, {speed}/s, {time} left</source>
   <translation>, {speed}/s, quedan {time}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>Beginning…</source>
   <translation>Empezando…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>Hearing</source>
   <translation>Oído</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>Language models</source>
   <translation>Modelos de lenguaje</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>Meaning of words</source>
   <translation>Significado de las palabras</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>Seeing pictures</source>
   <translation>Ver imágenes</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>Slow here: {why}.</source>
   <translation>Lento aquí: {why}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>Suits this computer, about {speed:.0f} words a second.</source>
   <translation>Adecuado para este equipo, unas {speed:.0f} palabras por segundo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>Suits this computer.</source>
   <translation>Adecuado para este equipo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>Too large: {why}.</source>
   <translation>Demasiado grande: {why}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>Voices</source>
   <translation>Voces</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>a natural voice instead of a robot's</source>
   <translation>una voz natural en lugar de la de un robot</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>answers any question, plans several steps</source>
   <translation>responde a cualquier pregunta, planea varios pasos</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>understands free speech far better, in many languages</source>
   <translation>entiende mucho mejor el habla libre, en muchos idiomas</translation>
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
   <translation>Han llegado {size}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>{size} of {total}</source>
   <translation>{size} de {total}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>{size}, about {took} on a usual line: {gain}.</source>
   <translation>{size}, unos {took} con una línea normal: {gain}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>, {size} on the graphics card</source>
   <translation>, {size} en la tarjeta gráfica</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>All kinds</source>
   <translation>Todas las clases</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>Can be fetched</source>
   <translation>Se puede descargar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>Fetch again</source>
   <translation>Descargar de nuevo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>Key of a service…</source>
   <translation>Clave de un servicio…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>Kind of model</source>
   <translation>Clase de modelo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>List of models</source>
   <translation>Lista de modelos</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>Models</source>
   <translation>Modelos</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>Models (*.gguf)</source>
   <translation>Modelos (*.gguf)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>None in the list. Enter looks for it on the hub.</source>
   <translation>Ninguno en la lista. Intro lo busca en el hub.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>On this computer</source>
   <translation>En este equipo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>Search models; Enter looks on the hub, too</source>
   <translation>Buscar modelos; Intro busca también en el hub</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>Search, or owner/name of the hub</source>
   <translation>Buscar, o propietario/nombre del hub</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>Sonia is still starting.</source>
   <translation>Sonia aún se está iniciando.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>This computer: {memory:.0f} GB of memory{on_card}, {free} free on the disk. Models lie in {folder}.</source>
   <translation>Este equipo: {memory:.0f} GB de memoria{on_card}, {free} libres en el disco. Los modelos están en {folder}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>Use a GGUF file</source>
   <translation>Usar un archivo GGUF</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>Use a GGUF file…</source>
   <translation>Usar un archivo GGUF…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>Use it</source>
   <translation>Usarlo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>{model} is as it should be.</source>
   <translation>{model} está como debe.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>{model} is being fetched.</source>
   <translation>{model} se está descargando.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>{model} is damaged ({wrong}).</source>
   <translation>{model} está dañado ({wrong}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>{model} is here.</source>
   <translation>{model} ya está aquí.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>{model} is removed; {freed} are free again.</source>
   <translation>{model} se ha quitado; vuelven a estar libres {freed}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>{model} is used from {where} on.</source>
   <translation>{model} se usa a partir de: {where}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/navigation.py" />
   <source>Ctrl+{number}</source>
   <translation>Ctrl+{number}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/navigation.py" />
   <source>Places</source>
   <translation>Lugares</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/navigation.py" />
   <source>{title} (Ctrl+{number})</source>
   <translation>{title} (Ctrl+{number})</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/notice_bar.py" />
   <source>Dismiss notice</source>
   <translation>Cerrar el aviso</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/open_chat.py" />
   <source>Wait for the answer, or stop it first (Esc).</source>
   <translation>Espere la respuesta o deténgala primero (Esc).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_answers.py" />
   <source>Ask</source>
   <translation>Preguntar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_answers.py" />
   <source>Ask about this picture</source>
   <translation>Preguntar sobre esta imagen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_answers.py" />
   <source>Ask about this picture…</source>
   <translation>Pregunte sobre esta imagen…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_answers.py" />
   <source>Ask: {question}</source>
   <translation>Preguntar: {question}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_answers.py" />
   <source>Changes</source>
   <translation>Cambios</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_answers.py" />
   <source>Errors</source>
   <translation>Errores</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_answers.py" />
   <source>Fields</source>
   <translation>Campos</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_answers.py" />
   <source>Questions and answers</source>
   <translation>Preguntas y respuestas</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_answers.py" />
   <source>Tables</source>
   <translation>Tablas</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_answers.py" />
   <source>What is it?</source>
   <translation>¿Qué es?</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_text.py" />
   <source>
Says: {value}</source>
   <translation>
Dice: {value}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_text.py" />
   <source>not checked</source>
   <translation>sin marcar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_text.py" />
   <source>told by the program itself</source>
   <translation>dicho por el propio programa</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_text.py" />
   <source>{round} % sure</source>
   <translation>{round} % de seguridad</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_view.py" />
   <source>The picture, with {lines} lines of text and {elements} elements</source>
   <translation>La imagen, con {lines} líneas de texto y {elements} elementos</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/pieces.py" />
   <source>Empty the field</source>
   <translation>Vaciar el campo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/places.py" />
   <source>Screen</source>
   <translation>Pantalla</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/places.py" />
   <source>Services</source>
   <translation>Servicios</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/places.py" />
   <source>Settings</source>
   <translation>Ajustes</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/private_sign.py" />
   <source>End private mode</source>
   <translation>Terminar el modo privado</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/private_sign.py" />
   <source>Not private</source>
   <translation>No privado</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/private_sign.py" />
   <source>Press to end it (Ctrl+Shift+P).</source>
   <translation>Pulse para terminarlo (Ctrl+Mayús+P).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/private_sign.py" />
   <source>Private mode off.</source>
   <translation>Modo privado desactivado.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/private_sign.py" />
   <source>Private mode on.</source>
   <translation>Modo privado activado.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/private_sign.py" />
   <source>Private: nothing of what is said, seen or answered is kept.</source>
   <translation>Privado: no se guarda nada de lo que se dice, se ve o se responde.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/private_sign.py" />
   <source>What is said may be kept. Press to keep nothing (Ctrl+Shift+P).</source>
   <translation>Lo que se diga puede guardarse. Pulse para no guardar nada (Ctrl+Mayús+P).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/reasons.py" />
   <source>That answer is not kept any more.</source>
   <translation>Esa respuesta ya no se guarda.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/region_geometry.py" />
   <source>bottom left</source>
   <translation>abajo a la izquierda</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/region_geometry.py" />
   <source>bottom right</source>
   <translation>abajo a la derecha</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/region_geometry.py" />
   <source>top left</source>
   <translation>arriba a la izquierda</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/region_geometry.py" />
   <source>top right</source>
   <translation>arriba a la derecha</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/region_overlay.py" />
   <source>Choose a part of the screen</source>
   <translation>Elegir una parte de la pantalla</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/region_overlay.py" />
   <source>Drag a region  ·  click a window  ·  Enter: the whole screen  ·  Esc: cancel</source>
   <translation>Arrastre una zona  ·  haga clic en una ventana  ·  Intro: toda la pantalla  ·  Esc: cancelar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/region_overlay.py" />
   <source>Enter: read it  ·  arrows move, Ctrl+arrows resize (Shift: 10)  ·  Esc: cancel</source>
   <translation>Intro: leerla  ·  las flechas mueven, Ctrl+flechas cambian el tamaño (Mayús: 10)  ·  Esc: cancelar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/region_overlay.py" />
   <source>Read this</source>
   <translation>Leer esto</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/region_overlay.py" />
   <source>{hint}. Tab goes through the windows.</source>
   <translation>{hint}. Tab recorre las ventanas.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/requests.py" />
   <source>What is in this?</source>
   <translation>¿Qué hay aquí?</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_pages.py" />
   <source>Allow looking when asked</source>
   <translation>Permitir mirar cuando se pide</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_pages.py" />
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_pages.py" />
   <source>Reading</source>
   <translation>Leyendo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_pages.py" />
   <source>Try again</source>
   <translation>Intentar de nuevo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>All of it in sight (Ctrl+9)</source>
   <translation>Toda a la vista (Ctrl+9)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Copy picture</source>
   <translation>Copiar la imagen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Copy text</source>
   <translation>Copiar el texto</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Ctrl+C: the selection, or all of it</source>
   <translation>Ctrl+C: la selección, o todo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Ctrl+R: the selection, or all of it</source>
   <translation>Ctrl+R: la selección, o todo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Ctrl+S: the picture</source>
   <translation>Ctrl+S: la imagen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Elements</source>
   <translation>Elementos</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Fit</source>
   <translation>Ajustar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>It can still be copied, saved and asked about. Very small or blurred writing is read better when the window is enlarged first.</source>
   <translation>Aun así se puede copiar, guardar y preguntar sobre ella. La letra muy pequeña o borrosa se lee mejor si antes se agranda la ventana.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Larger (Ctrl++)</source>
   <translation>Más grande (Ctrl++)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>No text was found in this picture.</source>
   <translation>No se ha encontrado texto en esta imagen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Picture pixels as screen pixels (Ctrl+0)</source>
   <translation>Los píxeles de la imagen como los de la pantalla (Ctrl+0)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Save: {title}</source>
   <translation>Guardar: {title}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Show buttons, fields and other controls (Ctrl+2)</source>
   <translation>Mostrar botones, campos y otros controles (Ctrl+2)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Show the lines of text that were read (Ctrl+1)</source>
   <translation>Mostrar las líneas de texto leídas (Ctrl+1)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Smaller (Ctrl+−)</source>
   <translation>Más pequeño (Ctrl+−)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Sonia: what was read</source>
   <translation>Sonia: lo que se ha leído</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Status</source>
   <translation>Estado</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Stop reading</source>
   <translation>Dejar de leer</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Text lines</source>
   <translation>Líneas de texto</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>The picture was copied.</source>
   <translation>La imagen se ha copiado.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>The selection</source>
   <translation>La selección</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>The text that was read</source>
   <translation>El texto leído</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>The whole text</source>
   <translation>Todo el texto</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>There is no text to copy.</source>
   <translation>No hay texto que copiar.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>There is no text to read aloud.</source>
   <translation>No hay texto que leer en voz alta.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Zoom in</source>
   <translation>Acercar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Zoom out</source>
   <translation>Alejar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Zoom to 100 %</source>
   <translation>Ampliar al 100 %</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>{what} was copied: {letters} letters in {count} line.</source>
   <translation>{what}: copiado, {letters} letras en {count} línea.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>{what} was copied: {letters} letters in {count} lines.</source>
   <translation>{what}: copiado, {letters} letras en {count} líneas.</translation>
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
   <translation>Imagen con los recuadros…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_tools.py" />
   <source>Picture…</source>
   <translation>Imagen…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_tools.py" />
   <source>Text (*.txt)</source>
   <translation>Texto (*.txt)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_tools.py" />
   <source>Text, tables and controls as Markdown…</source>
   <translation>Texto, tablas y controles como Markdown…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_tools.py" />
   <source>Text…</source>
   <translation>Texto…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_tools.py" />
   <source>read by {engine}</source>
   <translation>leído por {engine}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_tools.py" />
   <source>{count} element</source>
   <translation>{count} elemento</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_tools.py" />
   <source>{count} elements</source>
   <translation>{count} elementos</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_tools.py" />
   <source>{count} line of text</source>
   <translation>{count} línea de texto</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_tools.py" />
   <source>{count} lines of text</source>
   <translation>{count} líneas de texto</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>&amp;Asked by</source>
   <translation>&amp;Pedido por</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>&amp;Note</source>
   <translation>&amp;Nota</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>&amp;Risk</source>
   <translation>&amp;Riesgo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>&amp;Save</source>
   <translation>&amp;Guardar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>&amp;Tool</source>
   <translation>&amp;Herramienta</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>&amp;What happens</source>
   <translation>&amp;Qué ocurre</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>A rule that allows needs examples of both kinds.</source>
   <translation>Una regla que permite necesita ejemplos de las dos clases.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>An example is a {name}, or JSON of the arguments. </source>
   <translation>Un ejemplo es {name}, o los argumentos en JSON. </translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>Any: several tools are meant.</source>
   <translation>Cualquiera: se trata de varias herramientas.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>Arguments</source>
   <translation>Argumentos</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>Asked by</source>
   <translation>Pedido por</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>Calls it must fit</source>
   <translation>Llamadas con las que debe encajar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>Calls it must not fit</source>
   <translation>Llamadas con las que no debe encajar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>Edit the rule</source>
   <translation>Editar la regla</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>Everyone</source>
   <translation>Todos</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>How long it holds</source>
   <translation>Cuánto tiempo vale</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>In patterns * is any text, ? one character, =text exactly that text. </source>
   <translation>En los patrones, * es cualquier texto, ? un carácter, =texto exactamente ese texto. </translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>It must &amp;fit these calls, one a line</source>
   <translation>Debe &amp;encajar con estas llamadas, una por línea</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>It must n&amp;ot fit these</source>
   <translation>Con estas &amp;no</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>It needs one call at least that it fits.</source>
   <translation>Necesita al menos una llamada con la que encaje.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>Last day</source>
   <translation>Último día</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>New rule</source>
   <translation>Regla nueva</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>Note</source>
   <translation>Nota</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>Pattern for {name}</source>
   <translation>Patrón para {name}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>Risk</source>
   <translation>Riesgo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>The examples are checked when it is saved.</source>
   <translation>Los ejemplos se comprueban al guardar.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>Tool, or a pattern such as file.*</source>
   <translation>Herramienta, o un patrón como file.*</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>What happens</source>
   <translation>Qué ocurre</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>Why: shown with the rule</source>
   <translation>Por qué: se muestra con la regla</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_words.py" />
   <source>Once</source>
   <translation>Una vez</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_words.py" />
   <source>Only small things</source>
   <translation>Solo cosas pequeñas</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_words.py" />
   <source>Only the riskiest</source>
   <translation>Solo lo más arriesgado</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_words.py" />
   <source>Only what can be undone, or may do harm</source>
   <translation>Solo lo que se puede deshacer o puede hacer daño</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_words.py" />
   <source>Only what only reads</source>
   <translation>Solo lo que solo lee</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_words.py" />
   <source>Refuse</source>
   <translation>Rechazar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_words.py" />
   <source>Until Sonia ends</source>
   <translation>Hasta que Sonia termine</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_words.py" />
   <source>Until a day</source>
   <translation>Hasta un día</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_words.py" />
   <source>Whatever the risk</source>
   <translation>Sea cual sea el riesgo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_words.py" />
   <source>for everyone</source>
   <translation>para todos</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_words.py" />
   <source>made {day} by {caller}</source>
   <translation>hecha {day} por {caller}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_words.py" />
   <source>no {name}</source>
   <translation>ningún {name}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_words.py" />
   <source>until {day}</source>
   <translation>hasta {day}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_words.py" />
   <source>when you ask</source>
   <translation>cuando usted lo pide</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_words.py" />
   <source>{count} example</source>
   <translation>{count} ejemplo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_words.py" />
   <source>{count} examples</source>
   <translation>{count} ejemplos</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_words.py" />
   <source>{name} exactly {text}</source>
   <translation>{name} exactamente {text}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rules_page.py" />
   <source>Commands that only read run unasked now.</source>
   <translation>Las órdenes que solo leen se ejecutan ahora sin preguntar.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rules_page.py" />
   <source>Edit: {title}</source>
   <translation>Editar: {title}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rules_page.py" />
   <source>Edit…</source>
   <translation>Editar…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rules_page.py" />
   <source>It holds again.</source>
   <translation>Vuelve a valer.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rules_page.py" />
   <source>Let commands that only read run unasked</source>
   <translation>Dejar que las órdenes que solo leen se ejecuten sin preguntar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rules_page.py" />
   <source>Make a rule…</source>
   <translation>Crear una regla…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rules_page.py" />
   <source>New rule…</source>
   <translation>Regla nueva…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rules_page.py" />
   <source>No rules yet</source>
   <translation>Todavía no hay reglas</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rules_page.py" />
   <source>Sonia asks before she changes anything. A rule allows something you are tired of being asked for, or refuses it for good. You can also make one where she asks: “Allow” there offers more than this once.</source>
   <translation>Sonia pregunta antes de cambiar algo. Una regla permite algo por lo que ya no quiere que se le pregunte, o lo rechaza para siempre. También puede crear una donde ella pregunta: «Permitir» ofrece ahí más que esta vez.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rules_page.py" />
   <source>Take back</source>
   <translation>Retirar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rules_page.py" />
   <source>Take back: {title}</source>
   <translation>Retirar: {title}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rules_page.py" />
   <source>Taken back: {rule}.</source>
   <translation>Retirada: {rule}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rules_page.py" />
   <source>The rule holds now: {rule}.</source>
   <translation>La regla vale ahora: {rule}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rules_page.py" />
   <source>commands that only read</source>
   <translation>órdenes que solo leen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rules_page.py" />
   <source>{count} rule</source>
   <translation>{count} regla</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rules_page.py" />
   <source>{count} rules</source>
   <translation>{count} reglas</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_detail.py" />
   <source> and {count} times before</source>
   <translation> y {count} veces antes</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_detail.py" />
   <source>A small picture of the screen at that time</source>
   <translation>Una imagen pequeña de la pantalla en ese momento</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_detail.py" />
   <source>Forget this moment</source>
   <translation>Olvidar este momento</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_detail.py" />
   <source>No picture is kept of it.</source>
   <translation>No se guarda ninguna imagen de él.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_detail.py" />
   <source>The moment</source>
   <translation>El momento</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_detail.py" />
   <source>Words on it</source>
   <translation>Palabras en ella</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_detail.py" />
   <source>Words that were on the screen</source>
   <translation>Palabras que había en la pantalla</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>All of {program}</source>
   <translation>Todo lo de {program}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>All programs</source>
   <translation>Todos los programas</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Everything</source>
   <translation>Todo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Find again what you have seen</source>
   <translation>Encuentre de nuevo lo que ha visto</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Forget {named}?</source>
   <translation>¿Olvidar {named}?</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Forget…</source>
   <translation>Olvidar…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Forgotten: {named} ({several}).</source>
   <translation>Olvidado: {named} ({several}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Keep</source>
   <translation>Conservar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Moments of the screen</source>
   <translation>Momentos de la pantalla</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Nothing like that was on the screen</source>
   <translation>No había nada así en la pantalla</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Nothing yet</source>
   <translation>Todavía nada</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Program</source>
   <translation>Programa</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Remember the screen…</source>
   <translation>Recordar la pantalla…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Search what was on the screen</source>
   <translation>Buscar lo que había en la pantalla</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Search what was on the screen: the invoice yesterday…</source>
   <translation>Busque lo que había en la pantalla: la factura de ayer…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Sonia remembers what is on the screen from now on. It appears here after a moment, while she watches.</source>
   <translation>Sonia recuerda desde ahora lo que hay en la pantalla. Aparece aquí tras un momento, mientras mira.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Switched on, Sonia keeps the words and small pictures of what was on your screen: masked, encrypted, on this computer only, and yours to forget. It is off.</source>
   <translation>Si se activa, Sonia guarda las palabras e imágenes pequeñas de lo que había en su pantalla: con los secretos ocultos, cifradas, solo en este equipo, y usted puede olvidarlas. Está desactivado.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>The last 15 minutes</source>
   <translation>Los últimos 15 minutos</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>The last hour</source>
   <translation>La última hora</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Try fewer words, another day (“yesterday afternoon”), or all programs.</source>
   <translation>Pruebe con menos palabras, otro día («yesterday afternoon») o todos los programas.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Words and pictures are deleted at once. This cannot be undone.</source>
   <translation>Las palabras y las imágenes se borran al momento. No se puede deshacer.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>all of the screen memory</source>
   <translation>toda la memoria de la pantalla</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>everything of {program}</source>
   <translation>todo lo de {program}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>the last 15 minutes</source>
   <translation>los últimos 15 minutos</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>the last hour</source>
   <translation>la última hora</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>today</source>
   <translation>hoy</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>{count:,} moment</source>
   <translation>{count:,} momento</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>{count:,} moments</source>
   <translation>{count:,} momentos</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>{megabytes:.1f} MB</source>
   <translation>{megabytes:.1f} MB</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>Addresses</source>
   <translation>Direcciones</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>Answer</source>
   <translation>Respuesta</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>At</source>
   <translation>Hora</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>Copied.</source>
   <translation>Copiado.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>Copy the address</source>
   <translation>Copiar la dirección</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>Copy the address of {name}</source>
   <translation>Copiar la dirección de {name}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>Every endpoint, described, in your web browser</source>
   <translation>Cada punto de acceso, descrito, en su navegador</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>In a moment.</source>
   <translation>En un momento.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>No program asked anything since Sonia started. Try: {line}</source>
   <translation>Ningún programa ha preguntado nada desde que Sonia arrancó. Pruebe: {line}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>Open Settings</source>
   <translation>Abrir Ajustes</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>Open the reference</source>
   <translation>Abrir la referencia</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>Request</source>
   <translation>Petición</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>Requests</source>
   <translation>Peticiones</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>Requests now and before</source>
   <translation>Peticiones de ahora y de antes</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>The services are starting</source>
   <translation>Los servicios están arrancando</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>The services are switched off</source>
   <translation>Los servicios están desactivados</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>Time</source>
   <translation>Tiempo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>Tokens</source>
   <translation>Tokens</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>With them, other programs on this computer can ask Sonia, search memories and run tools, with your consent. Switch them on in Settings, Services.</source>
   <translation>Con ellos, otros programas de este equipo pueden preguntar a Sonia, buscar recuerdos y usar herramientas, con su consentimiento. Actívelos en Ajustes, Servicios.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>a program of yours</source>
   <translation>un programa suyo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>answers</source>
   <translation>responde</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>does not answer</source>
   <translation>no responde</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>left</source>
   <translation>abandonada</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>this computer and {address}, with TLS</source>
   <translation>este equipo y {address}, con TLS</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>this computer only</source>
   <translation>solo este equipo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>under way</source>
   <translation>en curso</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>{count} of {all} answer; reached from {where}.</source>
   <translation>{count} de {all} responden; accesibles desde {where}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_editors.py" />
   <source>Choose</source>
   <translation>Elegir</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_editors.py" />
   <source>Choose…</source>
   <translation>Elegir…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_editors.py" />
   <source>Click here and press the keys together</source>
   <translation>Haga clic aquí y pulse las teclas a la vez</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_editors.py" />
   <source>Off</source>
   <translation>Desactivado</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_editors.py" />
   <source>On</source>
   <translation>Activado</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_editors.py" />
   <source>One a line</source>
   <translation>Uno por línea</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_editors.py" />
   <source>Press the keys</source>
   <translation>Pulse las teclas</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_editors.py" />
   <source>Switch this hotkey off</source>
   <translation>Desactivar este atajo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_editors.py" />
   <source>The system's</source>
   <translation>El del sistema</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_editors.py" />
   <source>Written in the settings file.</source>
   <translation>Se escribe en el archivo de ajustes.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_editors.py" />
   <source>{chosen} (not there now)</source>
   <translation>{chosen} (ahora no está)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_editors.py" />
   <source>{count} set. Written in the settings file (Open the file, above).</source>
   <translation>{count} puestos. Se escriben en el archivo de ajustes (Abrir el archivo, arriba).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_row.py" />
   <source>Back to the default</source>
   <translation>Volver al valor predeterminado</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_row.py" />
   <source>Kept. It holds from now on.</source>
   <translation>Guardado. Vale desde ahora.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_row.py" />
   <source>Kept. It holds from the next start.</source>
   <translation>Guardado. Vale desde el próximo inicio.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_row.py" />
   <source>Set by the variable {variable}: it wins over a choice here.</source>
   <translation>Puesto por la variable {variable}: prevalece sobre lo elegido aquí.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_row.py" />
   <source>The default is {in_words}</source>
   <translation>El valor predeterminado es {in_words}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_row.py" />
   <source>{title}: back to the default</source>
   <translation>{title}: volver al valor predeterminado</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source> Not taken: </source>
   <translation> No importado: </translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>; and {count} more.</source>
   <translation>; y {count} más.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>Export settings</source>
   <translation>Exportar ajustes</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>Exported to {path}. Keys of services are not in it.</source>
   <translation>Exportado a {path}. No contiene claves de servicios.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>File</source>
   <translation>Archivo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>General</source>
   <translation>General</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>Import settings</source>
   <translation>Importar ajustes</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>Import…</source>
   <translation>Importar…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>Language model</source>
   <translation>Modelo de lenguaje</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>No setting is called so or does that. Try fewer words.</source>
   <translation>Ningún ajuste se llama así ni hace eso. Pruebe con menos palabras.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>Restart now</source>
   <translation>Reiniciar ahora</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>Search settings</source>
   <translation>Buscar ajustes</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>Sections</source>
   <translation>Secciones</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>Settings (*.toml *.json)</source>
   <translation>Ajustes (*.toml *.json)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>Settings file: open, export, import</source>
   <translation>Archivo de ajustes: abrir, exportar, importar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>Some changes hold from the next start of Sonia.</source>
   <translation>Algunos cambios valen desde el próximo inicio de Sonia.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>Sound</source>
   <translation>Sonido</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>Speech</source>
   <translation>Habla</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>There is no settings file yet: every setting has its default.</source>
   <translation>Todavía no hay archivo de ajustes: cada uno tiene su valor predeterminado.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>Tools</source>
   <translation>Herramientas</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>Voice</source>
   <translation>Voz</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>Window</source>
   <translation>Ventana</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>{count} settings taken over.</source>
   <translation>{count} ajustes importados.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source> (fallback)</source>
   <translation> (de reserva)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>Degraded: {names}</source>
   <translation>Limitado: {names}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>Engine: {engine}</source>
   <translation>Motor: {engine}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>Engines: {engines}</source>
   <translation>Motores: {engines}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>List of subsystems</source>
   <translation>Lista de subsistemas</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>Show or hide the conversations (Ctrl+B)</source>
   <translation>Mostrar u ocultar las conversaciones (Ctrl+B)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>Starting {names}…</source>
   <translation>Iniciando {names}…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>Subsystems: {words}</source>
   <translation>Subsistemas: {words}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>The engines that do the work now</source>
   <translation>Los motores que trabajan ahora</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>Unavailable: {names}</source>
   <translation>No disponible: {names}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>What Sonia runs on</source>
   <translation>Con qué funciona Sonia</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>degraded</source>
   <translation>limitado</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>off</source>
   <translation>desactivado</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>off: {detail}</source>
   <translation>desactivado: {detail}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>ready</source>
   <translation>lista</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>starting</source>
   <translation>iniciando</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>unavailable</source>
   <translation>no disponible</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>{words}
Show or hide the list of subsystems (Ctrl+I)</source>
   <translation>{words}
Mostrar u ocultar la lista de subsistemas (Ctrl+I)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk.py" />
   <source>Hold the button while you speak.</source>
   <translation>Mantenga pulsado el botón mientras habla.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk.py" />
   <source>Listening…</source>
   <translation>Escuchando…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk.py" />
   <source>Nothing was understood. {how}</source>
   <translation>No se ha entendido nada. {how}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk.py" />
   <source>Say “{wake_phrase}”</source>
   <translation>Diga «{wake_phrase}»</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk.py" />
   <source>Sonia listens all the time for these words, on this computer only.
Two or three words work best (hey sonia). Empty: off.</source>
   <translation>Sonia escucha todo el tiempo para oír estas palabras, solo en este equipo.
Lo mejor son dos o tres palabras (hey sonia). Vacío: desactivado.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk.py" />
   <source>Speak after the click.</source>
   <translation>Hable después del clic.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk.py" />
   <source>Still starting…</source>
   <translation>Aún iniciando…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk.py" />
   <source>Wake phrase</source>
   <translation>Frase de activación</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk.py" />
   <source>What hears you</source>
   <translation>Qué le oye</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk.py" />
   <source>You are heard by {engine}. {detail}</source>
   <translation>Le oye {engine}. {detail}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk_page.py" />
   <source>Everything stays on this computer.</source>
   <translation>Todo queda en este equipo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk_page.py" />
   <source>Hold {keys} to talk</source>
   <translation>Mantenga {keys} para hablar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk_page.py" />
   <source>Let go to attach it.</source>
   <translation>Suelte para adjuntarlo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk_page.py" />
   <source>Press {keys} to talk</source>
   <translation>Pulse {keys} para hablar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk_page.py" />
   <source>What the reflex cannot answer is sent to {elsewhere}.</source>
   <translation>Lo que el reflejo no sabe responder se envía a {elsewhere}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk_page.py" />
   <source>your model's server</source>
   <translation>el servidor de su modelo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk_page.py" />
   <source>{keys} to look at the screen</source>
   <translation>{keys} para mirar la pantalla</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>30 days</source>
   <translation>30 días</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>90 days</source>
   <translation>90 días</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>Chat: ask, talk, remember</source>
   <translation>Conversar: preguntar, hablar, recordar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>Everything, these tokens too</source>
   <translation>Todo, también estas claves</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>How long it works</source>
   <translation>Cuánto tiempo vale</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>I have it</source>
   <translation>Ya la tengo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>Keep it</source>
   <translation>Conservarla</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>Make it</source>
   <translation>Crearla</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>May</source>
   <translation>Puede</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>Name</source>
   <translation>Nombre</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>Name of the token</source>
   <translation>Nombre de la clave</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>New token…</source>
   <translation>Nueva clave…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>No end</source>
   <translation>Sin fin</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>No token was given.</source>
   <translation>No se ha dado ninguna clave.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>One year</source>
   <translation>Un año</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>Programs that show “{name}” are refused at once. This cannot be undone; a new token can be made.</source>
   <translation>Los programas que muestren «{name}» serán rechazados al instante. No se puede deshacer; se puede crear una nueva.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>Read: status and memories</source>
   <translation>Leer: estado y recuerdos</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>Revoke</source>
   <translation>Revocar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>Revoke the token {name}</source>
   <translation>Revocar la clave {name}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>Revoke the token?</source>
   <translation>¿Revocar la clave?</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>Revoke…</source>
   <translation>Revocar…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>The token</source>
   <translation>La clave</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>The token “{name}” does not work any more.</source>
   <translation>La clave «{name}» ya no funciona.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>The token “{name}”. It is shown this once: copy it now. A program sends it as “Authorization: Bearer …”.</source>
   <translation>La clave «{name}». Solo se muestra esta vez: cópiela ahora. Un programa la envía como «Authorization: Bearer …».</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>Tools: act and look at the screen; you are still asked</source>
   <translation>Herramientas: actuar y mirar la pantalla; se le sigue preguntando</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>Which program is it for?</source>
   <translation>¿Para qué programa es?</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>Works for</source>
   <translation>Vale</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>Your own programs need no token. Give one to a program of another user, in a container or on another computer; it may do no more than you tick.</source>
   <translation>Sus propios programas no necesitan clave. Dé una a un programa de otro usuario, de un contenedor o de otro equipo; no podrá más de lo que usted marque.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>last used {at}</source>
   <translation>usada por última vez {at}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>made {at}</source>
   <translation>creada {at}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>never used</source>
   <translation>nunca usada</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>works until it is revoked</source>
   <translation>vale hasta que se revoque</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>works until {at}</source>
   <translation>vale hasta {at}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source> and remembering it</source>
   <translation> y recordándola</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>, looking at the screen</source>
   <translation>, mira la pantalla</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>, not looking at the screen</source>
   <translation>, no mira la pantalla</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>, private: nothing is kept</source>
   <translation>, privado: no se guarda nada</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>, watching the screen</source>
   <translation>, mirando la pantalla</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>Mute the microphone</source>
   <translation>Silenciar el micrófono</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>Private mode: keep nothing</source>
   <translation>Modo privado: no guardar nada</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>Quit Sonia</source>
   <translation>Salir de Sonia</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>Read a part of the screen…</source>
   <translation>Leer una parte de la pantalla…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>Show Sonia</source>
   <translation>Mostrar Sonia</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>Sonia: {state}</source>
   <translation>Sonia: {state}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>Stop everything that runs</source>
   <translation>Detener todo lo que se ejecuta</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>Stop listening</source>
   <translation>Dejar de escuchar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>asking back</source>
   <translation>pregunta para confirmar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>listening</source>
   <translation>escuchando</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>muted</source>
   <translation>silenciada</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>no microphone</source>
   <translation>sin micrófono</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>speaking</source>
   <translation>hablando</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>thinking</source>
   <translation>pensando</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>waiting for the wake phrase</source>
   <translation>espera la frase de activación</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/turn_words.py" />
   <source>after your last word, {name}: {ms:.0f} ms</source>
   <translation>tras su última palabra, {name}: {ms:.0f} ms</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/turn_words.py" />
   <source>failed</source>
   <translation>ha fallado</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/turn_words.py" />
   <source>heard by {heard_by}, {confidence:.0%} sure</source>
   <translation>oído por {heard_by}, {confidence:.0%} de seguridad</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/turn_words.py" />
   <source>heard {seconds:.2f} s after you stopped</source>
   <translation>oído {seconds:.2f} s después de que usted callara</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/turn_words.py" />
   <source>not allowed, nothing was run</source>
   <translation>no permitido, no se ejecutó nada</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/turn_words.py" />
   <source>not sure</source>
   <translation>no está segura</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/turn_words.py" />
   <source>nothing</source>
   <translation>nada</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/turn_words.py" />
   <source>said aloud until you stopped it: {words}</source>
   <translation>dicho en voz alta hasta que usted lo paró: {words}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/turn_words.py" />
   <source>silent after your voice, {name}: {ms:.0f} ms</source>
   <translation>en silencio tras su voz, {name}: {ms:.0f} ms</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/turn_words.py" />
   <source>stopped</source>
   <translation>detenido</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/turn_words.py" />
   <source>tool {tool}: {state}</source>
   <translation>herramienta {tool}: {state}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/turn_words.py" />
   <source>waiting for your consent</source>
   <translation>espera su consentimiento</translation>
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
   <translation>Cambios en el disco</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/undo_page.py" />
   <source>Nothing was changed yet</source>
   <translation>Todavía no se ha cambiado nada</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/undo_page.py" />
   <source>Nothing was undone.</source>
   <translation>No se ha deshecho nada.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/undo_page.py" />
   <source>Undo the last one…</source>
   <translation>Deshacer lo último…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/undo_page.py" />
   <source>Undo the whole turn…</source>
   <translation>Deshacer todo el turno…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/undo_page.py" />
   <source>Undo…</source>
   <translation>Deshacer…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/undo_page.py" />
   <source>When Sonia writes, moves, copies or deletes a file, it is listed here and can be taken back.</source>
   <translation>Cuando Sonia escribe, mueve, copia o borra un archivo, se anota aquí y se puede deshacer.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/undo_page.py" />
   <source>asked by you</source>
   <translation>pedido por usted</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/undo_page.py" />
   <source>asked by {caller}</source>
   <translation>pedido por {caller}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/undo_page.py" />
   <source>what was there before is not kept</source>
   <translation>lo que había antes no se ha guardado</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/undo_page.py" />
   <source>{can} can be undone</source>
   <translation>{can} se pueden deshacer</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/undo_page.py" />
   <source>{said} (cannot be undone: {reason})</source>
   <translation>{said} (no se puede deshacer: {reason})</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/undo_page.py" />
   <source>{said} (taken back)</source>
   <translation>{said} (deshecho)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/voice_menu.py" />
   <source>Hands-free: listen all the time</source>
   <translation>Manos libres: escuchar siempre</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/voice_menu.py" />
   <source>Heard by {engine}</source>
   <translation>Oído por {engine}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/voice_menu.py" />
   <source>Heard by {engine}: understand more…</source>
   <translation>Oído por {engine}: entender más…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/voice_menu.py" />
   <source>Loudspeaker</source>
   <translation>Altavoz</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/voice_menu.py" />
   <source>Microphone</source>
   <translation>Micrófono</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/voice_menu.py" />
   <source>Mute the microphone	Ctrl+M</source>
   <translation>Silenciar el micrófono	Ctrl+M</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/voice_menu.py" />
   <source>Play a test tone</source>
   <translation>Reproducir un tono de prueba</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/voice_menu.py" />
   <source>Wake phrase: off…</source>
   <translation>Frase de activación: desactivada…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/voice_menu.py" />
   <source>Wake phrase: “{wake_phrase}”…</source>
   <translation>Frase de activación: «{wake_phrase}»…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/waterfall.py" />
   <source>Time by stage: {told}</source>
   <translation>Tiempo por etapas: {told}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>All models…</source>
   <translation>Todos los modelos…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Begin</source>
   <translation>Empezar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Begun</source>
   <translation>Empezado</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Better still</source>
   <translation>Aún mejor</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Change…</source>
   <translation>Cambiar…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Download {name}</source>
   <translation>Descargar {name}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Five short checks; each can be left out.</source>
   <translation>Cinco comprobaciones breves; cualquiera se puede omitir.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Found again in the menu of the conversations.</source>
   <translation>Se encuentra de nuevo en el menú de las conversaciones.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Heard: “{words}”</source>
   <translation>Oído: «{words}»</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Keys</source>
   <translation>Teclas</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Look once</source>
   <translation>Mirar una vez</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Looking…</source>
   <translation>Mirando…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Models that suit this computer. They are fetched once and then work offline.</source>
   <translation>Modelos adecuados para este equipo. Se descargan una vez y luego funcionan sin conexión.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Nothing has to be fetched, and nothing leaves this computer.</source>
   <translation>No hay que descargar nada, y nada sale de este equipo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Nothing was understood. Speak after the click.</source>
   <translation>No se ha entendido nada. Hable después del clic.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Play</source>
   <translation>Reproducir</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Played. Nothing heard? Choose another in Settings, Sound.</source>
   <translation>Reproducido. ¿No ha oído nada? Elija otro en Ajustes, Sonido.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Playing…</source>
   <translation>Reproduciendo…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Press and say: “What time is it?” What is heard stays on this computer.</source>
   <translation>Pulse y diga: «What time is it?» Lo que se oye queda en este equipo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Seen: {width} × {height}, {words} words read. Nothing of it was kept.</source>
   <translation>Visto: {width} × {height}, {words} palabras leídas. No se ha guardado nada.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Show</source>
   <translation>Mostrar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Sonia looks when you ask her to. Try once whether she may.</source>
   <translation>Sonia mira cuando se lo pide. Pruebe una vez si puede.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>These work while any program has the focus.</source>
   <translation>Funcionan aunque otro programa tenga el foco.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Try it</source>
   <translation>Probarlo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Two notes, so that you know where Sonia speaks.</source>
   <translation>Dos notas, para que sepa por dónde habla Sonia.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Welcome to Sonia</source>
   <translation>Bienvenido a Sonia</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>What suits this computer is here already.</source>
   <translation>Lo adecuado para este equipo ya está aquí.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Works now, offline</source>
   <translation>Funciona ya, sin conexión</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>answers any question</source>
   <translation>responde a cualquier pregunta</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>hears commands</source>
   <translation>oye órdenes</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>reads the screen</source>
   <translation>lee la pantalla</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>remembers</source>
   <translation>recuerda</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>speaks</source>
   <translation>habla</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>understands what it has tools for</source>
   <translation>entiende aquello para lo que tiene herramientas</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>{name} is being fetched.</source>
   <translation>{name} se está descargando.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>Copy as text</source>
   <translation>Copiar como texto</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>From your last word to the first sound</source>
   <translation>De su última palabra al primer sonido</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>No tool was run.</source>
   <translation>No se ejecutó ninguna herramienta.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>Nothing that mattered here.</source>
   <translation>Nada que importara aquí.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>Show in memory</source>
   <translation>Mostrar en la memoria</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>Show in memory: {content}</source>
   <translation>Mostrar en la memoria: {content}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>The answer</source>
   <translation>La respuesta</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>Time: {time} in all</source>
   <translation>Tiempo: {time} en total</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>Tool {tool}: {state}</source>
   <translation>Herramienta {tool}: {state}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>What the answer rests on</source>
   <translation>En qué se apoya la respuesta</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>What was heard</source>
   <translation>Qué se oyó</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>What was remembered</source>
   <translation>Qué se recordó</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>What was run</source>
   <translation>Qué se ejecutó</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>Why this answer</source>
   <translation>Por qué esta respuesta</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>, {sure:.0%} sure</source>
   <translation>, {sure:.0%} de seguridad</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Also near</source>
   <translation>También cerca</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Answered</source>
   <translation>Respondido</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Answered by</source>
   <translation>Respondido por</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Asked</source>
   <translation>Preguntado</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Asked by a program</source>
   <translation>Preguntado por un programa</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Asked in the terminal</source>
   <translation>Preguntado en el terminal</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Asked with the look button or key</source>
   <translation>Preguntado con el botón o la tecla de mirar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Because</source>
   <translation>Porque</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Came in</source>
   <translation>Llegó</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Corrected</source>
   <translation>Corregido</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Cost</source>
   <translation>Coste</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Ended</source>
   <translation>Terminó</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Failed</source>
   <translation>Ha fallado</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Fallback</source>
   <translation>De reserva</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Heard by</source>
   <translation>Oído por</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Meant</source>
   <translation>Se quiso decir</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Model</source>
   <translation>Modelo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Not allowed: nothing was run</source>
   <translation>No permitido: no se ejecutó nada</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Not said</source>
   <translation>No dicho</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Not sure: said so</source>
   <translation>No estaba segura: lo dijo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Running tools</source>
   <translation>Ejecutando herramientas</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Said aloud</source>
   <translation>Dicho en voz alta</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Spoken</source>
   <translation>Hablado</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Stopped</source>
   <translation>Detenido</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Sure</source>
   <translation>Seguridad</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>The model claimed a deed that was not done; that was said.</source>
   <translation>El modelo afirmó haber hecho algo que no se hizo; se dijo así.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Typed</source>
   <translation>Escrito</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Waiting in line</source>
   <translation>Esperando turno</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Waits for your consent</source>
   <translation>Espera su consentimiento</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Wording the answer</source>
   <translation>Redactando la respuesta</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Writing it down</source>
   <translation>Anotándolo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>You found it</source>
   <translation>Le pareció</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>answered</source>
   <translation>respondió</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>bad</source>
   <translation>mala</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>could not be searched: {reason}</source>
   <translation>no se pudo buscar en ella: {reason}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>done</source>
   <translation>hecho</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>first word after {time}</source>
   <translation>primera palabra tras {time}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>good</source>
   <translation>buena</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>no tool: talk</source>
   <translation>ninguna herramienta: charla</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>not known: its price is in no list</source>
   <translation>desconocido: su precio no está en ninguna lista</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>nothing: no language model was asked</source>
   <translation>nada: no se preguntó a ningún modelo de lenguaje</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>refused by a rule</source>
   <translation>rechazado por una regla</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>took too long</source>
   <translation>tardó demasiado</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>until you stopped it: “{words}”</source>
   <translation>hasta que usted lo paró: «{words}»</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>waits for your consent</source>
   <translation>espera su consentimiento</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>you said no</source>
   <translation>usted dijo que no</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>{cost}, and what is not known</source>
   <translation>{cost}, y lo que no se sabe</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>{engine}, {count} step</source>
   <translation>{engine}, {count} paso</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>{engine}, {count} steps</source>
   <translation>{engine}, {count} pasos</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>{heard_by}, {confidence:.0%} sure</source>
   <translation>{heard_by}, {confidence:.0%} de seguridad</translation>
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
   <translation>Otra Sonia ya trabaja con esta carpeta de datos; esta busca recuerdos solo por sus palabras.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window.py" />
   <source>Close the other one and start again.</source>
   <translation>Cierre la otra y vuelva a empezar.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window.py" />
   <source>Not asked for any more: {words}.</source>
   <translation>Ya no se pregunta: {words}.</translation>
  </message>
 </context>
</TS>
