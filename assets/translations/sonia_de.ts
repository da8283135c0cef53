<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>Sonia</name>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>A good balance: chooses tools well, runs in 8 GB of memory.</source>
   <translation>Gut ausgewogen: wählt Werkzeuge gut, läuft in 8 GB Arbeitsspeicher.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>A man's voice, German.</source>
   <translation>Eine Männerstimme, Deutsch.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>A man's voice, Spanish.</source>
   <translation>Eine Männerstimme, Spanisch.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>A woman's voice, American English.</source>
   <translation>Eine Frauenstimme, amerikanisches Englisch.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>A woman's voice, American English; for research only.</source>
   <translation>Eine Frauenstimme, amerikanisches Englisch; nur für Forschung.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>A woman's voice, French.</source>
   <translation>Eine Frauenstimme, Französisch.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>A woman's voice, Scottish English.</source>
   <translation>Eine Frauenstimme, schottisches Englisch.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>An all-rounder for 16 GB of memory.</source>
   <translation>Ein Allrounder für 16 GB Arbeitsspeicher.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>Answers questions about pictures; for a server such as llama-server.</source>
   <translation>Beantwortet Fragen zu Bildern; für einen Server wie llama-server.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>Better answers; wants 16 GB of memory or a graphics card.</source>
   <translation>Bessere Antworten; will 16 GB Arbeitsspeicher oder eine Grafikkarte.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>For a graphics card with 12 GB or more.</source>
   <translation>Für eine Grafikkarte mit 12 GB oder mehr.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>Reasons well for its size, in English; short context.</source>
   <translation>Denkt gut für seine Größe, auf Englisch; kurzer Kontext.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>Small eyes: what is in a picture, in a few words; for llama-server.</source>
   <translation>Kleine Augen: was auf einem Bild ist, in wenigen Worten; für llama-server.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>Small, English only, made with open data.</source>
   <translation>Klein, nur Englisch, aus offenen Daten gemacht.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>Small, quick, follows instructions.</source>
   <translation>Klein, schnell, folgt Anweisungen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>Small: quick on a laptop without a graphics card.</source>
   <translation>Klein: schnell auf einem Laptop ohne Grafikkarte.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>The smallest that holds a talk.</source>
   <translation>Das kleinste, das ein Gespräch führt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>Three voices, Ukrainian.</source>
   <translation>Drei Stimmen, Ukrainisch.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>Vectors of texts, for the services' /v1/embeddings.</source>
   <translation>Vektoren von Texten, für /v1/embeddings der Dienste.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>Very small: answers at once on any computer, knows little.</source>
   <translation>Sehr klein: antwortet sofort auf jedem Rechner, weiß wenig.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>Writes down what is said in many languages.</source>
   <translation>Schreibt auf, was gesagt wird, in vielen Sprachen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>Writes down what is said; English only.</source>
   <translation>Schreibt auf, was gesagt wird; nur Englisch.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>Writes well; its licence has conditions.</source>
   <translation>Schreibt gut; seine Lizenz hat Bedingungen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../agent/reflex.py" />
   <source>MiniLM + trained head</source>
   <translation>MiniLM + trainierter Kopf</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../agent/reflex.py" />
   <source>The reflex is stopped.</source>
   <translation>Der Reflex ist angehalten.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../api/ports.py" />
   <source>chat, actions, consent</source>
   <translation>Gespräch, Handlungen, Zustimmung</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../api/ports.py" />
   <source>consent; what is to be seen, told</source>
   <translation>Zustimmung; was zu sehen ist, erzählt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../api/ports.py" />
   <source>control plane: open approvals</source>
   <translation>Steuerung: offene Nachfragen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../api/ports.py" />
   <source>language models; pictures of the screen</source>
   <translation>Sprachmodelle; Bilder des Bildschirms</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../api/ports.py" />
   <source>privacy switch, frames kept in memory</source>
   <translation>Schalter der Privatheit, Bilder im Arbeitsspeicher</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../api/ports.py" />
   <source>store and recall</source>
   <translation>aufbewahren und erinnern</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../api/ports.py" />
   <source>the agent; /docs and /metrics for all services</source>
   <translation>der Agent; /docs und /metrics für alle Dienste</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../api/ports.py" />
   <source>voice sessions</source>
   <translation>Sprachsitzungen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../assistant.py" />
   <source>Not opened by this command.</source>
   <translation>Von diesem Befehl nicht geöffnet.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../attached.py" />
   <source>A file of this message is not kept any more: only the last ones are, until Sonia ends.</source>
   <translation>Eine Datei dieser Nachricht ist nicht mehr da: nur die letzten werden behalten, bis Sonia endet.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../attached.py" />
   <source>Attach a part of it, or let the memory read it: sonia memory add FILE.</source>
   <translation>Hängen Sie einen Teil davon an, oder lassen Sie das Gedächtnis sie lesen: sonia memory add DATEI.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../attached.py" />
   <source>Attach it again.</source>
   <translation>Hängen Sie sie noch einmal an.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../attached.py" />
   <source>Attach its pages as pictures: those are read.</source>
   <translation>Hängen Sie die Seiten als Bilder an: die werden gelesen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../attached.py" />
   <source>{0} has {1} MB; at most {2} MB can be attached.</source>
   <translation>{0} hat {1} MB; höchstens {2} MB können angehängt werden.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/devices.py" />
   <source>Check that a sound server (PipeWire or PulseAudio) is running.</source>
   <translation>Sehen Sie nach, ob ein Tonserver (PipeWire oder PulseAudio) läuft.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/devices.py" />
   <source>Install it: sudo apt install libportaudio2</source>
   <translation>Installieren Sie es: sudo apt install libportaudio2</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/devices.py" />
   <source>Plug in a {0} or start the sound server, then try again.</source>
   <translation>Schließen Sie etwas an ({0}), oder starten Sie den Tonserver, und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/devices.py" />
   <source>Set audio.{0}_device to one of: {1}; or leave it empty.</source>
   <translation>Setzen Sie audio.{0}_device auf eines von: {1}; oder lassen Sie es leer.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/devices.py" />
   <source>Sound does not work: PortAudio cannot start ({0}).</source>
   <translation>Der Ton geht nicht: PortAudio kann nicht starten ({0}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/devices.py" />
   <source>Sound does not work: the PortAudio library cannot be loaded ({0}).</source>
   <translation>Der Ton geht nicht: die PortAudio-Bibliothek kann nicht geladen werden ({0}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/devices.py" />
   <source>The sound devices cannot be listed ({0}).</source>
   <translation>Die Tongeräte können nicht aufgezählt werden ({0}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/devices.py" />
   <source>There is no {0} named {1}.</source>
   <translation>Nicht vorhanden: {0} mit dem Namen {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/devices.py" />
   <source>There is no {0}.</source>
   <translation>Nicht vorhanden: {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/echo.py" />
   <source>Echo cancellation does not work: livekit cannot be loaded ({0}).</source>
   <translation>Die Echounterdrückung geht nicht: livekit kann nicht geladen werden ({0}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/echo.py" />
   <source>Install it: pip install livekit; or use headphones.</source>
   <translation>Installieren Sie es: pip install livekit; oder nehmen Sie Kopfhörer.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/files.py" />
   <source>Check it.</source>
   <translation>Sehen Sie nach.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/files.py" />
   <source>Check the path.</source>
   <translation>Prüfen Sie den Pfad.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/files.py" />
   <source>Cut it into shorter pieces.</source>
   <translation>Schneiden Sie sie in kürzere Stücke.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/files.py" />
   <source>Name a sound file.</source>
   <translation>Nennen Sie eine Tondatei.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/files.py" />
   <source>Record it again.</source>
   <translation>Nehmen Sie sie noch einmal auf.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/files.py" />
   <source>Use a sound file of 1,000 to 768,000 Hz.</source>
   <translation>Nehmen Sie eine Tondatei mit 1.000 bis 768.000 Hz.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/files.py" />
   <source>WAV, FLAC, Ogg, MP3, M4A and WebM are read; others: ffmpeg -i FILE sound.wav</source>
   <translation>Gelesen werden WAV, FLAC, Ogg, MP3, M4A und WebM; andere: ffmpeg -i DATEI sound.wav</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/files.py" />
   <source>{0} cannot be read ({1}).</source>
   <translation>{0} kann nicht gelesen werden ({1}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/files.py" />
   <source>{0} holds no sound.</source>
   <translation>{0} enthält keinen Ton.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/files.py" />
   <source>{0} is empty.</source>
   <translation>{0} ist leer.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/files.py" />
   <source>{0} is longer than {1} minutes.</source>
   <translation>{0} ist länger als {1} Minuten.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/files.py" />
   <source>{0} is no file.</source>
   <translation>{0} ist keine Datei.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/files.py" />
   <source>{0} is not a sound file that can be read ({1}).</source>
   <translation>{0} ist keine Tondatei, die gelesen werden kann ({1}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/files.py" />
   <source>{0} says it has {1} samples a second, which cannot be.</source>
   <translation>{0} sagt, sie habe {1} Abtastwerte in der Sekunde; das kann nicht sein.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/selection.py" />
   <source>Plug in a {0}, then try again.</source>
   <translation>Schließen Sie etwas an ({0}), und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/selection.py" />
   <source>Plug it in again, or choose another one.</source>
   <translation>Schließen Sie es wieder an, oder wählen Sie ein anderes.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/selection.py" />
   <source>PortAudio: {0}</source>
   <translation>PortAudio: {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/selection.py" />
   <source>The {0} is {1} now.</source>
   <translation>{0}: jetzt {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/selection.py" />
   <source>There is a {0} now: {1}.</source>
   <translation>Jetzt vorhanden ({0}): {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/selection.py" />
   <source>{0} {1} is used until it is back.</source>
   <translation>{0} Bis es wieder da ist, wird {1} benutzt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/streams.py" />
   <source>Close other programs that use it, or choose another one (audio.{0}_device).</source>
   <translation>Schließen Sie andere Programme, die es benutzen, oder wählen Sie ein anderes (audio.{0}_device).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/streams.py" />
   <source>Plug it in again or choose another one (audio.{0}_device).</source>
   <translation>Schließen Sie es wieder an, oder wählen Sie ein anderes (audio.{0}_device).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/streams.py" />
   <source>The {0} {1} cannot be opened ({2}).</source>
   <translation>{0} {1} kann nicht geöffnet werden ({2}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/streams.py" />
   <source>The {0} {1} stopped {2} sound.</source>
   <translation>{0} {1} gibt oder nimmt keinen Ton mehr ({2}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../autostart.py" />
   <source>Add Sonia to the programs that start with your session in the desktop's settings: {0}</source>
   <translation>Fügen Sie Sonia in den Einstellungen des Desktops zu den Programmen hinzu, die mit Ihrer Sitzung starten: {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../autostart.py" />
   <source>Add this to the programs that start with your session in the desktop's settings: {0}</source>
   <translation>Fügen Sie dies in den Einstellungen des Desktops den Programmen hinzu, die mit Ihrer Sitzung starten: {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../autostart.py" />
   <source>From inside Flatpak Sonia cannot add herself to what is opened at log-in.</source>
   <translation>Aus Flatpak heraus kann Sonia sich nicht selbst zu dem hinzufügen, was bei der Anmeldung geöffnet wird.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../autostart.py" />
   <source>{0} cannot be written ({1}).</source>
   <translation>{0} kann nicht geschrieben werden ({1}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../chosen_model.py" />
   <source>No local language model was found.</source>
   <translation>Kein Sprachmodell wurde auf diesem Rechner gefunden.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../chosen_model.py" />
   <source>Start Ollama with a model, or use a GGUF file ({0}).</source>
   <translation>Starten Sie Ollama mit einem Modell, oder nehmen Sie eine GGUF-Datei ({0}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../chosen_model.py" />
   <source>Start Ollama with a model: https://ollama.com (the package has no llama.cpp).</source>
   <translation>Starten Sie Ollama mit einem Modell: https://ollama.com (das Paket enthält kein llama.cpp).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../chosen_model.py" />
   <source>none: the reflex decides</source>
   <translation>keines: der Reflex entscheidet</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../core/grouped_writes.py" />
   <source>Another program writes to it: wait until that is done, then try again.</source>
   <translation>Ein anderes Programm schreibt darin: warten Sie, bis es fertig ist, und versuchen Sie es dann noch einmal.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../core/grouped_writes.py" />
   <source>Make room on that disk, then try again; what was kept before is safe.</source>
   <translation>Schaffen Sie Platz auf der Platte, und versuchen Sie es noch einmal; was vorher behalten wurde, ist sicher.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../core/grouped_writes.py" />
   <source>This was not kept: {0} cannot be written ({1}).</source>
   <translation>Das wurde nicht behalten: {0} kann nicht beschrieben werden ({1}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../core/grouped_writes.py" />
   <source>This was not kept: {0}.</source>
   <translation>Das wurde nicht behalten: {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../core/jobs.py" />
   <source>There is no job {0}.</source>
   <translation>Es gibt keinen Auftrag {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../core/resilience.py" />
   <source>It is tried again within {0} s.</source>
   <translation>Es wird in {0} s wieder versucht.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../core/resilience.py" />
   <source>{0} failed {1} times in a row and is not tried for now.</source>
   <translation>{0} ist {1}-mal hintereinander gescheitert und wird vorerst nicht versucht.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../core/resources.py" />
   <source>The file {0} that ships with Sonia is missing.</source>
   <translation>Die Datei {0}, die zu Sonia gehört, fehlt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../core/storage.py" />
   <source>Another Sonia of another version uses {0}.</source>
   <translation>Eine andere Sonia einer anderen Version benutzt {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../core/storage.py" />
   <source>End it, or choose another folder with --data-dir.</source>
   <translation>Beenden Sie sie, oder wählen Sie mit --data-dir einen anderen Ordner.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../core/storage.py" />
   <source>End the other program that uses it, then start again.</source>
   <translation>Beenden Sie das andere Programm, das sie benutzt, und starten Sie dann neu.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../core/storage.py" />
   <source>Move the file away and start again, or restore a backup.</source>
   <translation>Legen Sie die Datei beiseite und starten Sie neu, oder stellen Sie eine Sicherung wieder her.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../core/storage.py" />
   <source>The database {0} cannot be brought up to date: {1}</source>
   <translation>Die Datenbank {0} kann nicht auf den neuesten Stand gebracht werden: {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../core/storage.py" />
   <source>The database {0} cannot be opened: {1}</source>
   <translation>Die Datenbank {0} kann nicht geöffnet werden: {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../core/worker.py" />
   <source>It was stopped.</source>
   <translation>Es wurde angehalten.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../core/worker.py" />
   <source>The {0} worker has {1} jobs waiting and takes no more.</source>
   <translation>Der Arbeiter {0} hat {1} wartende Aufträge und nimmt keine mehr an.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../core/worker.py" />
   <source>The {0} worker is not running.</source>
   <translation>Der Arbeiter {0} läuft nicht.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../core/worker.py" />
   <source>Try again in a moment.</source>
   <translation>Versuchen Sie es gleich noch einmal.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../degradation.py" />
   <source>Install the driver of your graphics processor, or use a smaller or remote model.</source>
   <translation>Installieren Sie den Treiber Ihrer Grafikkarte, oder nehmen Sie ein kleineres oder entferntes Modell.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../degradation.py" />
   <source>No graphics processor with a driver was found; models run on the processor, slower.</source>
   <translation>Keine Grafikkarte mit Treiber wurde gefunden; Modelle laufen auf dem Prozessor, langsamer.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>Choose --data-dir.</source>
   <translation>Wählen Sie --data-dir.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>Close something, or choose smaller models.</source>
   <translation>Schließen Sie etwas, oder wählen Sie kleinere Modelle.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>End the other program, or: sonia config set api.port_offset 100</source>
   <translation>Beenden Sie das andere Programm, oder: sonia config set api.port_offset 100</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>Free some space: memories and backups need it.</source>
   <translation>Schaffen Sie Platz: Erinnerungen und Sicherungen brauchen ihn.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>Install Python 3.11 or newer.</source>
   <translation>Installieren Sie Python 3.11 oder neuer.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>It could not be finished: {0}</source>
   <translation>Es konnte nicht beendet werden: {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>Not needed; for a local language model: https://ollama.com, or llama.cpp</source>
   <translation>Nicht nötig; für ein Sprachmodell auf diesem Rechner: https://ollama.com oder llama.cpp</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>Set {0}_API_KEY or the keyring.</source>
   <translation>Setzen Sie {0}_API_KEY oder den Schlüsselbund.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>Without a display: sonia serve</source>
   <translation>Ohne Anzeige: sonia serve</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>data folder</source>
   <translation>Datenordner</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>dead letters</source>
   <translation>endgültig fehlgeschlagene Aufrufe</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>does not answer at {0}</source>
   <translation>antwortet nicht unter {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>free: it is served as soon as Sonia runs</source>
   <translation>frei: wird bedient, sobald Sonia läuft</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>graphics card</source>
   <translation>Grafikkarte</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>none in the last 24 hours</source>
   <translation>keine in den letzten 24 Stunden</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>none that is used</source>
   <translation>keine, die benutzt wird</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>none yet</source>
   <translation>noch keine</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>none yet: it is made at the first start</source>
   <translation>noch keine: sie wird beim ersten Start gemacht</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>not installed</source>
   <translation>nicht installiert</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>not installed: {0}</source>
   <translation>nicht installiert: {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>nothing wrong in them</source>
   <translation>nichts Falsches darin</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>switched off</source>
   <translation>abgeschaltet</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>taken by {0}</source>
   <translation>belegt von {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>there is none</source>
   <translation>es gibt keinen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>there is one (it is not shown)</source>
   <translation>es gibt einen (er wird nicht gezeigt)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>this look</source>
   <translation>diese Prüfung</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>{0} GB free</source>
   <translation>{0} GB frei</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>{0} cannot be written</source>
   <translation>{0} kann nicht beschrieben werden</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>{0} cores, {1}</source>
   <translation>{0} Kerne, {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>{0} in the last 24 hours, the newest: {1}</source>
   <translation>{0} in den letzten 24 Stunden, zuletzt: {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>{0} key</source>
   <translation>Schlüssel für {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>{0} of {1} GB free</source>
   <translation>{0} von {1} GB frei</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>{0}, {1} MB</source>
   <translation>{0}, {1} MB</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>{0}: no model</source>
   <translation>{0}: kein Modell</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../hands.py" />
   <source>Commands run without a sandbox, so each is asked for: {0}.</source>
   <translation>Befehle laufen ohne Sandbox, also wird nach jedem gefragt: {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/advice.py" />
   <source>about {0} words a second are to be expected</source>
   <translation>etwa {0} Wörter in der Sekunde sind zu erwarten</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/advice.py" />
   <source>it needs {0} GB of memory, and this computer has {1}</source>
   <translation>es braucht {0} GB Arbeitsspeicher, und dieser Rechner hat {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/advice.py" />
   <source>it takes {0} GB on the disk, and {1} are free</source>
   <translation>es nimmt {0} GB auf der Platte, und {1} sind frei</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/advice.py" />
   <source>only {0} GB of memory are free now: close programs first</source>
   <translation>nur {0} GB Arbeitsspeicher sind jetzt frei: schließen Sie erst Programme</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/asking.py" />
   <source>Ask for less at once, or choose a faster model.</source>
   <translation>Fragen Sie nach weniger auf einmal, oder wählen Sie ein schnelleres Modell.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/asking.py" />
   <source>Look at the language model line of `sonia doctor`.</source>
   <translation>Sehen Sie die Zeile „language model“ von `sonia doctor` an.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/asking.py" />
   <source>The answer of {0} has no end.</source>
   <translation>Die Antwort von {0} hat kein Ende.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/asking.py" />
   <source>The answer took longer than {0} s.</source>
   <translation>Die Antwort dauerte länger als {0} s.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/asking.py" />
   <source>{0} failed: {1}</source>
   <translation>{0} ist gescheitert: {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/asking.py" />
   <source>{0} is not asked: {1}.</source>
   <translation>{0} wird nicht gefragt: {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/choose.py" />
   <source>No GGUF file is set.</source>
   <translation>Keine GGUF-Datei ist gesetzt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/choose.py" />
   <source>No address is set for the language model.</source>
   <translation>Für das Sprachmodell ist keine Adresse gesetzt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/choose.py" />
   <source>Set llm.base_url, for instance to http://127.0.0.1:8080/v1.</source>
   <translation>Setzen Sie llm.base_url, zum Beispiel auf http://127.0.0.1:8080/v1.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/choose.py" />
   <source>Set llm.gguf to one.</source>
   <translation>Setzen Sie llm.gguf auf eine.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/choose.py" />
   <source>Start your own, or choose that one by name: llm.provider = "ollama".</source>
   <translation>Starten Sie ein eigenes, oder wählen Sie jenes beim Namen: llm.provider = "ollama".</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/choose.py" />
   <source>The Ollama at {0} belongs to another user (id {1}); nothing is asked of it.</source>
   <translation>Das Ollama unter {0} gehört einem anderen Benutzer (Kennung {1}); es wird nichts gefragt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/choose.py" />
   <source>There is no language model provider {0}.</source>
   <translation>Es gibt keinen Anbieter {0} von Sprachmodellen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/download.py" />
   <source>Make room on the disk and see that the folder can be written.</source>
   <translation>Schaffen Sie Platz auf der Platte, und sehen Sie zu, dass der Ordner beschrieben werden kann.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/download.py" />
   <source>Make room, or choose another folder with --data-dir.</source>
   <translation>Schaffen Sie Platz, oder wählen Sie mit --data-dir einen anderen Ordner.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/download.py" />
   <source>More came of {0} than its {1} bytes.</source>
   <translation>Von {0} kam mehr als die {1} Bytes.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/download.py" />
   <source>The download of {0} breaks off again and again.</source>
   <translation>Das Herunterladen von {0} bricht immer wieder ab.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/download.py" />
   <source>The server sent another part of {0}.</source>
   <translation>Der Server hat ein anderes Stück von {0} gesendet.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/download.py" />
   <source>Try again later, or use another hub or mirror.</source>
   <translation>Versuchen Sie es später, oder nehmen Sie einen anderen Hub oder Spiegel.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/download.py" />
   <source>Try again later; what has come so far is kept.</source>
   <translation>Versuchen Sie es später noch einmal; was schon kam, ist behalten.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/download.py" />
   <source>Try again; if it happens twice, do not trust this hub or mirror.</source>
   <translation>Versuchen Sie es noch einmal; geschieht es zweimal, trauen Sie diesem Hub oder Spiegel nicht.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/download.py" />
   <source>{0} GB more are needed in {1}, and {2} are free.</source>
   <translation>{0} GB mehr werden in {1} gebraucht, und {2} sind frei.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/download.py" />
   <source>{0} came with other content than the hub announces; it was thrown away.</source>
   <translation>{0} kam mit anderem Inhalt, als der Hub angibt; es wurde verworfen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/download.py" />
   <source>{0} is no address.</source>
   <translation>{0} ist keine Adresse.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/download.py" />
   <source>{0} is {1} bytes by the server and {2} by the hub's list.</source>
   <translation>{0} hat nach dem Server {1} Bytes und nach der Liste des Hubs {2}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>Ask for something shorter, choose another model, or raise llm.deadline_s.</source>
   <translation>Fragen Sie nach etwas Kürzerem, wählen Sie ein anderes Modell, oder erhöhen Sie llm.deadline_s.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>Check llm.model and llm.base_url.</source>
   <translation>Prüfen Sie llm.model und llm.base_url.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>Check the address; it mostly ends in /v1.</source>
   <translation>Prüfen Sie die Adresse; sie endet meist auf /v1.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>Store a valid key in the settings.</source>
   <translation>Hinterlegen Sie einen gültigen Schlüssel in den Einstellungen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>The answer of {0} broke off.</source>
   <translation>Die Antwort von {0} brach ab.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>Try again in a while.</source>
   <translation>Versuchen Sie es später noch einmal.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>Try again in {0} s.</source>
   <translation>Versuchen Sie es in {0} s noch einmal.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>Try again, choose a smaller model, or raise llm.deadline_s.</source>
   <translation>Versuchen Sie es noch einmal, wählen Sie ein kleineres Modell, oder erhöhen Sie llm.deadline_s.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>Try again, or choose another model.</source>
   <translation>Versuchen Sie es noch einmal, oder wählen Sie ein anderes Modell.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>Try again, or look at its log.</source>
   <translation>Versuchen Sie es noch einmal, oder sehen Sie in sein Protokoll.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>{0} at {1} sent a web page, not an answer.</source>
   <translation>{0} unter {1} hat eine Webseite gesendet, keine Antwort.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>{0} did not answer within {1} s.</source>
   <translation>{0} hat in {1} s nicht geantwortet.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>{0} does not know this model or address (404).{1}</source>
   <translation>{0} kennt dieses Modell oder diese Adresse nicht (404).{1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>{0} failed with status {1}.{2}</source>
   <translation>{0} ist mit Status {1} gescheitert.{2}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>{0} refused the key ({1}).{2}</source>
   <translation>{0} hat den Schlüssel abgelehnt ({1}).{2}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>{0} sent something that is not an answer (broken JSON).</source>
   <translation>{0} hat etwas gesendet, das keine Antwort ist (kaputtes JSON).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>{0} stopped with an error: {1}</source>
   <translation>{0} hat mit einem Fehler aufgehört: {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>{0} takes no more requests now (429).{1}</source>
   <translation>{0} nimmt gerade keine Anfragen mehr an (429).{1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>{0}'s answer did not end within {1} s; it was stopped.</source>
   <translation>Die Antwort von {0} endete nicht in {1} s; sie wurde angehalten.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/hub.py" />
   <source>A network that asks to log in does this; check HF_ENDPOINT too.</source>
   <translation>Ein Netz, das eine Anmeldung will, tut das; prüfen Sie auch HF_ENDPOINT.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/hub.py" />
   <source>Accept its licence on its page there, and set HF_TOKEN to a key of yours.</source>
   <translation>Nehmen Sie dort auf der Seite die Lizenz an, und setzen Sie HF_TOKEN auf einen Schlüssel von Ihnen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/hub.py" />
   <source>Check the name: `sonia models search WORDS` finds models.</source>
   <translation>Prüfen Sie den Namen: `sonia models search WÖRTER` findet Modelle.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/hub.py" />
   <source>Check the network; HF_ENDPOINT names a mirror, HTTPS_PROXY a proxy.</source>
   <translation>Prüfen Sie das Netz; HF_ENDPOINT nennt einen Spiegel, HTTPS_PROXY einen Proxy.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/hub.py" />
   <source>HF_ENDPOINT is {0}, which is no address.</source>
   <translation>HF_ENDPOINT ist {0}, das ist keine Adresse.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/hub.py" />
   <source>Set it to an address such as https://hf-mirror.com, or unset it.</source>
   <translation>Setzen Sie es auf eine Adresse wie https://hf-mirror.com, oder heben Sie es auf.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/hub.py" />
   <source>The hub does not give {0} to you ({1}).</source>
   <translation>Der Hub gibt Ihnen {0} nicht ({1}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/hub.py" />
   <source>The hub has no {0} (404).</source>
   <translation>Der Hub hat kein {0} (404).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/hub.py" />
   <source>The hub is busy ({0}).</source>
   <translation>Der Hub ist beschäftigt ({0}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/hub.py" />
   <source>The hub refused {0} with status {1}.</source>
   <translation>Der Hub hat {0} mit Status {1} abgelehnt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/hub.py" />
   <source>The hub sent us on to an open line: {0}.</source>
   <translation>Der Hub hat uns auf eine offene Leitung weitergeschickt: {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/hub.py" />
   <source>The hub {0} sent no list of files.</source>
   <translation>Der Hub {0} hat keine Liste von Dateien gesendet.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/hub.py" />
   <source>The hub {0} sent no list of models.</source>
   <translation>Der Hub {0} hat keine Liste von Modellen gesendet.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/hub.py" />
   <source>{0} sent a web page instead of {1}.</source>
   <translation>{0} hat eine Webseite statt {1} gesendet.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/llama_cpp.py" />
   <source>Allow a longer answer, or try again.</source>
   <translation>Erlauben Sie eine längere Antwort, oder versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/llama_cpp.py" />
   <source>Put its mmproj file (mmproj-*.gguf) beside it, or use Ollama or an OpenAI-compatible server with a model that does.</source>
   <translation>Legen Sie seine mmproj-Datei (mmproj-*.gguf) daneben, oder nehmen Sie Ollama oder einen OpenAI-kompatiblen Server mit einem Modell, das es kann.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/llama_cpp.py" />
   <source>Run `sonia doctor`; it says how to install it.</source>
   <translation>Rufen Sie `sonia doctor` auf; dort steht, wie man es installiert.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/llama_cpp.py" />
   <source>The model {0} takes no pictures.</source>
   <translation>Das Modell {0} nimmt keine Bilder.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/llama_cpp.py" />
   <source>The package llama-cpp-python is not installed.</source>
   <translation>Das Paket llama-cpp-python ist nicht installiert.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/llama_cpp.py" />
   <source>{0}'s answer {1}.</source>
   <translation>Die Antwort von {0} {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/model_store.py" />
   <source>End the program that uses it, then try again.</source>
   <translation>Beenden Sie das Programm, das es benutzt, und versuchen Sie es dann noch einmal.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/model_store.py" />
   <source>It has: {0}.</source>
   <translation>Es hat: {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/model_store.py" />
   <source>Name one: sonia models download {0}:VOICE.onnx</source>
   <translation>Nennen Sie eine: sonia models download {0}:STIMME.onnx</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/model_store.py" />
   <source>The model {0} has no {1} file.</source>
   <translation>Das Modell {0} hat keine {1}-Datei.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/model_store.py" />
   <source>The model {0} is being fetched already.</source>
   <translation>Das Modell {0} wird schon geholt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/model_store.py" />
   <source>The model {0} is not on this computer.</source>
   <translation>Das Modell {0} ist nicht auf diesem Rechner.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/model_store.py" />
   <source>Two files of this model have the same name.</source>
   <translation>Zwei Dateien dieses Modells haben denselben Namen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/model_store.py" />
   <source>Wait until that has ended.</source>
   <translation>Warten Sie, bis das zu Ende ist.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/model_store.py" />
   <source>`sonia models download {0}` takes what it has now.</source>
   <translation>`sonia models download {0}` nimmt, was es jetzt hat.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/model_store.py" />
   <source>`sonia models list` shows those that are, and those that can be fetched.</source>
   <translation>`sonia models list` zeigt die vorhandenen und die, die geholt werden können.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/model_store.py" />
   <source>{0} cannot be removed: {1}.</source>
   <translation>{0} kann nicht entfernt werden: {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/model_store.py" />
   <source>{0} has no file {1} any more.</source>
   <translation>{0} hat keine Datei {1} mehr.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/model_store.py" />
   <source>{0} has no file {1}.</source>
   <translation>{0} hat keine Datei {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/model_store.py" />
   <source>{0} has several voices.</source>
   <translation>{0} hat mehrere Stimmen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/openai_compatible.py" />
   <source>Choose one of: {0}.</source>
   <translation>Wählen Sie eines von: {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/openai_compatible.py" />
   <source>Get it with `ollama pull {0}`.</source>
   <translation>Holen Sie es mit `ollama pull {0}`.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/openai_compatible.py" />
   <source>Load or pull one, or set llm.model.</source>
   <translation>Laden oder holen Sie eines, oder setzen Sie llm.model.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/openai_compatible.py" />
   <source>Pull one that does, such as `ollama pull qwen2.5vl:3b`, and set llm.vision_model to it.</source>
   <translation>Holen Sie eines, das es kann, etwa mit `ollama pull qwen2.5vl:3b`, und setzen Sie llm.vision_model darauf.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/openai_compatible.py" />
   <source>Store one in the settings, or set {0}_API_KEY.</source>
   <translation>Hinterlegen Sie einen in den Einstellungen, oder setzen Sie {0}_API_KEY.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/openai_compatible.py" />
   <source>There is no key for {0}.</source>
   <translation>Es gibt keinen Schlüssel für {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/openai_compatible.py" />
   <source>ollama's model {0} takes no pictures.</source>
   <translation>Das Modell {0} von ollama nimmt keine Bilder.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/openai_compatible.py" />
   <source>{0} has no model {1}.</source>
   <translation>{0} hat kein Modell {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/openai_compatible.py" />
   <source>{0} has no model.</source>
   <translation>{0} hat kein Modell.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/outgoing.py" />
   <source>Nothing can be masked, so nothing is sent: {0}.</source>
   <translation>Nichts kann verdeckt werden, also wird nichts gesendet: {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/outgoing.py" />
   <source>Nothing of this may leave the computer: {0}.</source>
   <translation>Nichts davon darf den Rechner verlassen: {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/router.py" />
   <source>No language model here takes pictures.</source>
   <translation>Kein Sprachmodell hier nimmt Bilder.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/router.py" />
   <source>Set llm.vision_model.</source>
   <translation>Setzen Sie llm.vision_model.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/router.py" />
   <source>`sonia models list` shows what there is.</source>
   <translation>`sonia models list` zeigt, was es gibt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../log_reading.py" />
   <source>Look who owns it and who may read it.</source>
   <translation>Sehen Sie nach, wem es gehört und wer es lesen darf.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../log_reading.py" />
   <source>The log {0} cannot be read: {1}.</source>
   <translation>Das Protokoll {0} kann nicht gelesen werden: {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/backup.py" />
   <source>Make room, or choose another folder: memory.backup_dir.</source>
   <translation>Schaffen Sie Platz, oder wählen Sie einen anderen Ordner: memory.backup_dir.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/backup.py" />
   <source>Make the folder writable, or choose another one: memory.backup_dir.</source>
   <translation>Machen Sie den Ordner beschreibbar, oder wählen Sie einen anderen: memory.backup_dir.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/backup.py" />
   <source>The backup in {0} was not made: {1}; the earlier backups are untouched.</source>
   <translation>Die Sicherung in {0} wurde nicht gemacht: {1}; die früheren Sicherungen sind unberührt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/backup.py" />
   <source>The backup needs {0} in {1}, but only {2} are free; the earlier backups are untouched.</source>
   <translation>Die Sicherung braucht {0} in {1}, aber nur {2} sind frei; die früheren Sicherungen sind unberührt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/backup.py" />
   <source>The backup {0} cannot be used: {1}.</source>
   <translation>Die Sicherung {0} kann nicht benutzt werden: {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/backup.py" />
   <source>The backup {0} is damaged: {1}.</source>
   <translation>Die Sicherung {0} ist beschädigt: {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/backup.py" />
   <source>Use another backup.</source>
   <translation>Nehmen Sie eine andere Sicherung.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/backup.py" />
   <source>{0} has a thousand backups of this second.</source>
   <translation>{0} hat tausend Sicherungen dieser Sekunde.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/document_files.py" />
   <source>Check its permissions.</source>
   <translation>Prüfen Sie die Zugriffsrechte.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/document_files.py" />
   <source>Take its folders one by one.</source>
   <translation>Nehmen Sie die Ordner darin einzeln.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/document_files.py" />
   <source>There is no file {0}.</source>
   <translation>Es gibt keine Datei {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/document_files.py" />
   <source>{0} holds more than {1} files.</source>
   <translation>{0} enthält mehr als {1} Dateien.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/document_files.py" />
   <source>{0} is no regular file.</source>
   <translation>{0} ist keine gewöhnliche Datei.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/documents.py" />
   <source>Text, Markdown, HTML, PDF, Word and source code can be.</source>
   <translation>Text, Markdown, HTML, PDF, Word und Quelltext gehen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/documents.py" />
   <source>There is no document {0}.</source>
   <translation>Es gibt kein Dokument {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/documents.py" />
   <source>There is no file in {0} that can be read.</source>
   <translation>In {0} ist keine Datei, die gelesen werden kann.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/exchange.py" />
   <source>Choose another place, or make room.</source>
   <translation>Wählen Sie einen anderen Ort, oder schaffen Sie Platz.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/exchange.py" />
   <source>End it with .jsonl or .md, or give --format.</source>
   <translation>Lassen Sie den Namen auf .jsonl oder .md enden, oder geben Sie --format an.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/exchange.py" />
   <source>{0} cannot be written: {1}.</source>
   <translation>{0} kann nicht geschrieben werden: {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/exchange.py" />
   <source>{0} says not whether it is JSONL or Markdown.</source>
   <translation>{0} sagt nicht, ob es JSONL oder Markdown ist.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/finding.py" />
   <source>1 memory</source>
   <translation>1 Erinnerung</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/finding.py" />
   <source>A search needs text, not {0}.</source>
   <translation>Eine Suche braucht Text, nicht {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/finding.py" />
   <source>SQLite, full text (FTS5)</source>
   <translation>SQLite, Volltext (FTS5)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/finding.py" />
   <source>The limit {0} of a search must be a number from 1 to {1}.</source>
   <translation>Die Grenze {0} einer Suche muss eine Zahl von 1 bis {1} sein.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/finding.py" />
   <source>The memory is closed: Sonia is stopping.</source>
   <translation>Das Gedächtnis ist geschlossen: Sonia endet gerade.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/finding.py" />
   <source>{0} memories</source>
   <translation>{0} Erinnerungen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/importing.py" />
   <source>"content" is missing</source>
   <translation>„content“ fehlt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/importing.py" />
   <source>Line {0} of {1} cannot be used: {2}.{3} Nothing was imported.</source>
   <translation>Zeile {0} von {1} kann nicht benutzt werden: {2}.{3} Nichts wurde importiert.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/importing.py" />
   <source>Mend the line, or go on without it.</source>
   <translation>Berichtigen Sie die Zeile, oder machen Sie ohne sie weiter.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/importing.py" />
   <source>Name a .jsonl or .md file.</source>
   <translation>Nennen Sie eine .jsonl- oder .md-Datei.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/importing.py" />
   <source>the time {0} is not ISO 8601</source>
   <translation>die Zeit {0} ist nicht ISO 8601</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/importing.py" />
   <source>{0} is a folder.</source>
   <translation>{0} ist ein Ordner.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/importing.py" />
   <source>{0} is not JSON</source>
   <translation>{0} ist kein JSON</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/index.py" />
   <source>exact search over SQLite</source>
   <translation>genaue Suche über SQLite</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/ledger.py" />
   <source>Make the version of that one.</source>
   <translation>Machen Sie die Fassung von dieser.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/ledger.py" />
   <source>The memory {0} has a newer version already: {1}.</source>
   <translation>Die Erinnerung {0} hat schon eine neuere Fassung: {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/ledger.py" />
   <source>There is no conflict {0}.</source>
   <translation>Es gibt keinen Widerspruch {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/ledger.py" />
   <source>There is no memory {0}.</source>
   <translation>Es gibt keine Erinnerung {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/meanings.py" />
   <source>Memories are found by their words only: {0}</source>
   <translation>Erinnerungen werden nur nach ihren Wörtern gefunden: {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/meanings.py" />
   <source>Start Sonia again.</source>
   <translation>Starten Sie Sonia neu.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/meanings.py" />
   <source>The newest memories are found by their words only: {0}</source>
   <translation>Die neuesten Erinnerungen werden nur nach ihren Wörtern gefunden: {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/meanings.py" />
   <source>{0}, {1} to go.</source>
   <translation>{0}, noch {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/restore.py" />
   <source>Make room, then try again.</source>
   <translation>Schaffen Sie Platz, und versuchen Sie es dann noch einmal.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/restore.py" />
   <source>Restoring needs {0} MB in {1}, but only {2} MB are free; nothing was changed.</source>
   <translation>Das Wiederherstellen braucht {0} MB in {1}, aber nur {2} MB sind frei; nichts wurde geändert.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/restore.py" />
   <source>The backup {0} was made by a newer Sonia (schema {1}; this one knows up to {2}).</source>
   <translation>Die Sicherung {0} wurde von einer neueren Sonia gemacht (Schema {1}; diese kennt bis {2}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/restore.py" />
   <source>The backup {0} was not restored: {1}; nothing was changed.</source>
   <translation>Die Sicherung {0} wurde nicht wiederhergestellt: {1}; nichts wurde geändert.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/restore.py" />
   <source>Update Sonia, then restore it.</source>
   <translation>Aktualisieren Sie Sonia, und stellen Sie sie dann wieder her.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/restore.py" />
   <source>{0} cannot be used: {1}</source>
   <translation>{0} kann nicht benutzt werden: {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/sealing.py" />
   <source>Give one that you can keep.</source>
   <translation>Geben Sie eines, das Sie behalten können.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/sealing.py" />
   <source>Give the one it was made with. Without it nobody can open this backup.</source>
   <translation>Geben Sie das, mit dem sie gemacht wurde. Ohne es kann niemand diese Sicherung öffnen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/sealing.py" />
   <source>Give the passphrase it was made with.</source>
   <translation>Geben Sie das Kennwort, mit dem sie gemacht wurde.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/sealing.py" />
   <source>The passphrase does not open {0}.</source>
   <translation>Das Kennwort öffnet {0} nicht.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/sealing.py" />
   <source>The passphrase is empty.</source>
   <translation>Das Kennwort ist leer.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/sealing.py" />
   <source>Without it the backup cannot be opened. Use another backup.</source>
   <translation>Ohne es kann die Sicherung nicht geöffnet werden. Nehmen Sie eine andere Sicherung.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/sealing.py" />
   <source>{0} cannot be opened: {1}.</source>
   <translation>{0} kann nicht geöffnet werden: {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/sealing.py" />
   <source>{0} is encrypted.</source>
   <translation>{0} ist verschlüsselt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/sealing.py" />
   <source>{0} is no key of a backup: it is too large.</source>
   <translation>{0} ist kein Schlüssel einer Sicherung: zu groß.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../model_library.py" />
   <source>Give its id.</source>
   <translation>Geben Sie seine Kennung an.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../model_library.py" />
   <source>There are: {0}.</source>
   <translation>Es gibt: {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../model_library.py" />
   <source>There is no privacy {0}.</source>
   <translation>Es gibt keine Vertraulichkeit {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../model_library.py" />
   <source>Which conversation?</source>
   <translation>Welches Gespräch?</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../model_shelf.py" />
   <source>A key has only plain letters, digits and signs.</source>
   <translation>Ein Schlüssel hat nur einfache Buchstaben, Ziffern und Zeichen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../model_shelf.py" />
   <source>Copy it once more.</source>
   <translation>Kopieren Sie ihn noch einmal.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../model_shelf.py" />
   <source>Give some words.</source>
   <translation>Geben Sie Wörter an.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../model_shelf.py" />
   <source>Keys are for {0}.</source>
   <translation>Schlüssel gibt es für {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../model_shelf.py" />
   <source>Name one: sonia models bench qwen3-0.6b</source>
   <translation>Nennen Sie eines: sonia models bench qwen3-0.6b</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../model_shelf.py" />
   <source>No GGUF model is in use.</source>
   <translation>Kein GGUF-Modell ist in Gebrauch.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../model_shelf.py" />
   <source>Put another one to use first (`sonia models use`), or say --force.</source>
   <translation>Nehmen Sie erst ein anderes in Gebrauch (`sonia models use`), oder sagen Sie --force.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../model_shelf.py" />
   <source>Serve it: llama-server -m {0}, and set llm.base_url to its address.</source>
   <translation>Bedienen Sie es: llama-server -m {0}, und setzen Sie llm.base_url auf seine Adresse.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../model_shelf.py" />
   <source>The model {0} is in use.</source>
   <translation>Das Modell {0} ist in Gebrauch.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../model_shelf.py" />
   <source>There is no action {0} on models.</source>
   <translation>Es gibt keine Tätigkeit {0} mit Modellen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../model_shelf.py" />
   <source>What is to be looked for?</source>
   <translation>Was soll gesucht werden?</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../model_shelf.py" />
   <source>Which model?</source>
   <translation>Welches Modell?</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../model_shelf.py" />
   <source>`sonia models list` shows them.</source>
   <translation>`sonia models list` zeigt sie.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../model_shelf.py" />
   <source>{0} is a model for {1}, which Sonia does not load itself.</source>
   <translation>{0} ist ein Modell für {1}, das Sonia nicht selbst lädt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../picture_model.py" />
   <source>Get it with `ollama pull {0}`, or set llm.provider.</source>
   <translation>Holen Sie es mit `ollama pull {0}`, oder setzen Sie llm.provider.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../picture_model.py" />
   <source>No vision model is chosen.</source>
   <translation>Kein Bildmodell ist gewählt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../picture_model.py" />
   <source>Questions about pictures are answered from what is read in them.</source>
   <translation>Fragen zu Bildern werden aus dem beantwortet, was darin gelesen wird.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../picture_model.py" />
   <source>The vision model {0} was not found.</source>
   <translation>Das Bildmodell {0} wurde nicht gefunden.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../picture_model.py" />
   <source>To show them to a model, set llm.vision_model to one that takes them.</source>
   <translation>Um sie einem Modell zu zeigen, setzen Sie llm.vision_model auf eines, das sie nimmt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../picture_model.py" />
   <source>{0} gave an empty answer.</source>
   <translation>{0} gab eine leere Antwort.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../private_mode.py" />
   <source>Nothing is kept: no turns, no memories, nothing of the screen.</source>
   <translation>Nichts wird behalten: keine Fragen, keine Erinnerungen, nichts vom Bildschirm.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../private_mode.py" />
   <source>Private mode is on, so nothing is kept.</source>
   <translation>Der private Modus ist an, also wird nichts behalten.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../private_mode.py" />
   <source>Say “private mode off”, or run: sonia memory private off</source>
   <translation>Sagen Sie „private mode off“, oder rufen Sie auf: sonia memory private off</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../private_mode.py" />
   <source>What is said may be kept.</source>
   <translation>Was gesagt wird, darf behalten werden.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../safekeeping.py" />
   <source>Backups are made on request only.</source>
   <translation>Sicherungen werden nur auf Verlangen gemacht.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../safekeeping.py" />
   <source>Last: {0}, {1}</source>
   <translation>Zuletzt: {0}, {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../safekeeping.py" />
   <source>Make the folder writable, or start with --data-dir FOLDER.</source>
   <translation>Machen Sie den Ordner beschreibbar, oder starten Sie mit --data-dir ORDNER.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../safekeeping.py" />
   <source>Memory is switched off, so nothing was kept.</source>
   <translation>Das Gedächtnis ist abgeschaltet, also wurde nichts behalten.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../safekeeping.py" />
   <source>None yet; the first is due.</source>
   <translation>Noch keine; die erste steht an.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../safekeeping.py" />
   <source>Nothing is kept.</source>
   <translation>Nichts wird behalten.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../safekeeping.py" />
   <source>Set the environment variable {0}, or keep it in the keyring: keyring set {1} {2}</source>
   <translation>Setzen Sie die Umgebungsvariable {0}, oder legen Sie es in den Schlüsselbund: keyring set {1} {2}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../safekeeping.py" />
   <source>Switch it on: memory.enabled = true in the settings.</source>
   <translation>Schalten Sie es ein: memory.enabled = true in den Einstellungen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../safekeeping.py" />
   <source>The data folder cannot be written, so nothing there is worth a backup.</source>
   <translation>Der Datenordner kann nicht beschrieben werden, also ist nichts darin eine Sicherung wert.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../safekeeping.py" />
   <source>There is no passphrase for an encrypted backup, so none was made or opened.</source>
   <translation>Es gibt kein Kennwort für eine verschlüsselte Sicherung, also wurde keine gemacht oder geöffnet.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings.py" />
   <source>A full log file is set aside, MB.</source>
   <translation>Eine volle Protokolldatei wird beiseitegelegt, MB.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings.py" />
   <source>Address of Ollama.</source>
   <translation>Adresse von Ollama.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings.py" />
   <source>Log files kept besides the newest.</source>
   <translation>Protokolldateien, die neben der neuesten behalten werden.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings.py" />
   <source>Mend or remove the file, and see that it can be written.</source>
   <translation>Berichtigen oder entfernen Sie die Datei, und sehen Sie zu, dass sie beschrieben werden kann.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings.py" />
   <source>Set the environment variable {0}_API_KEY instead.</source>
   <translation>Setzen Sie stattdessen die Umgebungsvariable {0}_API_KEY.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings.py" />
   <source>The choice holds until Sonia ends, but could not be kept in {0}: {1}</source>
   <translation>Die Wahl gilt, bis Sonia endet, konnte aber nicht in {0} behalten werden: {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings.py" />
   <source>The environment variables SONIA_... cannot be read: {0}</source>
   <translation>Die Umgebungsvariablen SONIA_... können nicht gelesen werden: {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings.py" />
   <source>The key for {0} cannot be kept: {1}</source>
   <translation>Der Schlüssel für {0} kann nicht behalten werden: {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings.py" />
   <source>The setting {0} cannot be {1}: {2}.</source>
   <translation>Die Einstellung {0} kann nicht {1} sein: {2}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings.py" />
   <source>The settings file does not set {0}: the default holds already.</source>
   <translation>Die Datei der Einstellungen setzt {0} nicht: der Standard gilt schon.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings.py" />
   <source>The settings in {0} cannot be read.</source>
   <translation>Die Einstellungen in {0} können nicht gelesen werden.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings.py" />
   <source>The variable {0} has the value {1}, which cannot be read: a list is written as ["one", "two"]. The variable is ignored.</source>
   <translation>Die Variable {0} hat den Wert {1}, der nicht gelesen werden kann: eine Liste wird als ["one", "two"] geschrieben. Die Variable wird nicht beachtet.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings.py" />
   <source>What is written down: everything, or only from this level on.</source>
   <translation>Was aufgeschrieben wird: alles, oder nur von dieser Stufe an.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings.py" />
   <source>Where memories, logs and the ports file are kept.</source>
   <translation>Wo Erinnerungen, Protokolle und die Datei der Ports liegen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings.py" />
   <source>{0} (from the environment, {1})</source>
   <translation>{0} (aus der Umgebung, {1})</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>A CTranslate2 Whisper: a folder, or a name like small.en already on disk.</source>
   <translation>Ein CTranslate2-Whisper: ein Ordner oder ein Name wie small.en, der schon auf der Platte ist.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>A Chroma server for the vector index, http://host:port (ids and vectors are sent, no words; a token in SONIA_CHROMA_TOKEN); empty: in the data folder.</source>
   <translation>Ein Chroma-Server für den Vektorindex, http://host:port (Kennungen und Vektoren werden gesendet, keine Wörter; ein Token in SONIA_CHROMA_TOKEN); leer: im Datenordner.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>A GGUF file for llama.cpp.</source>
   <translation>Eine GGUF-Datei für llama.cpp.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>A Piper voice, the .onnx file.</source>
   <translation>Eine Piper-Stimme, die .onnx-Datei.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>A SearXNG server that searches the web; empty: Wikipedia is searched.</source>
   <translation>Ein SearXNG-Server, der im Netz sucht; leer: Wikipedia wird durchsucht.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>A change of files can be undone so long, days.</source>
   <translation>So lange kann eine Änderung an Dateien rückgängig gemacht werden, Tage.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>A command is ended after this.</source>
   <translation>Danach wird ein Befehl beendet.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>A model of the same provider, or a GGUF file with its mmproj file beside it, that is shown the picture (secrets masked) for questions about the screen; empty: none.</source>
   <translation>Ein Modell desselben Anbieters oder eine GGUF-Datei mit ihrer mmproj-Datei daneben, dem bei Fragen zum Bildschirm das Bild gezeigt wird (Geheimnisse verdeckt); leer: keines.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>A small sign above all windows with what the voice does: never; talking: while something happens and the window is not in front; always.</source>
   <translation>Ein kleines Zeichen über allen Fenstern mit dem, was die Stimme tut: never: nie; talking: während etwas geschieht und das Fenster nicht vorn ist; always: immer.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Added to every port.</source>
   <translation>Wird zu jedem Port addiert.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Address of an OpenAI-compatible server.</source>
   <translation>Adresse eines OpenAI-kompatiblen Servers.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Address of that server, on this machine; empty: Ollama's, or llm.base_url.</source>
   <translation>Adresse dieses Servers, auf diesem Rechner; leer: die von Ollama, oder llm.base_url.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>After a spoken answer, keep listening so long, s; 0: off.</source>
   <translation>Nach einer gesprochenen Antwort so lange weiter zuhören, s; 0: aus.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>An unanswered approval is a no after this.</source>
   <translation>Eine unbeantwortete Nachfrage ist danach ein Nein.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Another address of this machine to serve on, with TLS and a token for everyone; empty: loopback only.</source>
   <translation>Eine weitere Adresse dieses Rechners, auf der gedient wird, mit TLS und Zugangsschlüssel für alle; leer: nur dieser Rechner selbst.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Answers to searches are kept so long, s, while nothing is written; 0: not.</source>
   <translation>So lange werden Antworten auf Suchen behalten, s, solange nichts geschrieben wird; 0: nicht.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Candidates the vector index looks at in a search: more finds more, slower.</source>
   <translation>Kandidaten, die der Vektorindex bei einer Suche ansieht: mehr findet mehr, langsamer.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Certificate (PEM) for listen_on; none: a self-signed one is made.</source>
   <translation>Zertifikat (PEM) für listen_on; keines: ein selbst unterschriebenes wird gemacht.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Characters of a piece that a document is cut into.</source>
   <translation>Zeichen eines Stücks, in die ein Dokument geschnitten wird.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Colours; high_light and high_dark have strong contrasts.</source>
   <translation>Farben; high_light und high_dark haben starke Kontraste.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Context of a GGUF model, tokens; 0: what fits.</source>
   <translation>Kontext eines GGUF-Modells, Tokens; 0: was passt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Days a backup is kept of.</source>
   <translation>Tage, von denen eine Sicherung behalten wird.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Encrypt backups; the passphrase is in SONIA_BACKUP_PASSPHRASE or the keyring.</source>
   <translation>Sicherungen verschlüsseln; das Kennwort steht in SONIA_BACKUP_PASSPHRASE oder im Schlüsselbund.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>End all that runs and refuse every open question.</source>
   <translation>Alles Laufende beenden und jede offene Nachfrage ablehnen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Facts told in passing are kept: off; rules: by careful rules on this machine; model: the language model reads each message again for it.</source>
   <translation>Nebenbei Erzähltes wird behalten: off: nie; rules: nach vorsichtigen Regeln auf diesem Rechner; model: das Sprachmodell liest jede Nachricht noch einmal daraufhin.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Folders the file tools may read; the rest of the disk is asked for.</source>
   <translation>Ordner, die Dateiwerkzeuge lesen dürfen; nach dem Rest der Platte wird gefragt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Found words: how much a long text is held back; 0: not.</source>
   <translation>Gefundene Wörter: wie sehr ein langer Text zurückgehalten wird; 0: gar nicht.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Found words: how much it counts that a word stands again.</source>
   <translation>Gefundene Wörter: wie viel es zählt, dass ein Wort noch einmal vorkommt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Further models, asked in turn when the first fails.</source>
   <translation>Weitere Modelle, die der Reihe nach gefragt werden, wenn das erste versagt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Hours between backups; 0: on request only.</source>
   <translation>Stunden zwischen Sicherungen; 0: nur auf Verlangen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Its model there, such as "nomic-embed-text".</source>
   <translation>Sein Modell dort, etwa „nomic-embed-text“.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Keep what is on the screen while Sonia watches (mode ambient).</source>
   <translation>Behalten, was auf dem Bildschirm ist, während Sonia zusieht (Modus „ambient“).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Language spoken, ISO 639-1; auto: detected.</source>
   <translation>Gesprochene Sprache, ISO 639-1; auto: wird erkannt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Languages of the text, such as ["de", "rus"]; none: what the engine reads best. `sonia doctor` lists those installed.</source>
   <translation>Sprachen des Textes, etwa ["de", "rus"]; keine: was der Leser am besten kann. `sonia doctor` nennt die vorhandenen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Layers of a GGUF model on the GPU; -1: what fits.</source>
   <translation>Schichten eines GGUF-Modells auf der Grafikkarte; -1: was passt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Less confident hearings are asked back before anything changes.</source>
   <translation>Unsicherer Gehörtes wird zurückgefragt, bevor sich etwas ändert.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Listen all the time, for this phrase ("hey sonia"); empty: off.</source>
   <translation>Immer zuhören, auf diesen Satz hin („hey sonia“); leer: aus.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Listen all the time; every utterance is a turn.</source>
   <translation>Immer zuhören; jede Äußerung ist eine Frage.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Longest single utterance, seconds.</source>
   <translation>Längste einzelne Äußerung, Sekunden.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Longest wait for a model's answer.</source>
   <translation>Längstes Warten auf die Antwort eines Modells.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Look at the screen, from any program.</source>
   <translation>Den Bildschirm ansehen, aus jedem Programm.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Loudspeaker, by name or part of it; empty: the system's.</source>
   <translation>Lautsprecher, nach Namen oder einem Teil davon; leer: der des Systems.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Memories recalled for a turn.</source>
   <translation>Erinnerungen, die für eine Frage herangezogen werden.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Memory a command in the sandbox may take, MB.</source>
   <translation>Speicher, den ein Befehl in der Sandbox nehmen darf, MB.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Microphone, by name or part of it; empty: the system's.</source>
   <translation>Mikrofon, nach Namen oder einem Teil davon; leer: das des Systems.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Model name for an openai server.</source>
   <translation>Modellname für einen openai-Server.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Model name; empty: the provider's first.</source>
   <translation>Modellname; leer: das erste des Anbieters.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Monitor number; 0 is all of them together.</source>
   <translation>Nummer des Bildschirms; 0 sind alle zusammen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>More than this on disk: the oldest is forgotten, MB.</source>
   <translation>Mehr als das auf der Platte: das Älteste wird vergessen, MB.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Most for a day (UTC).</source>
   <translation>Höchstens für einen Tag (UTC).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Most for a month (UTC).</source>
   <translation>Höchstens für einen Monat (UTC).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Most that kept answers take, MB.</source>
   <translation>So viel nehmen behaltene Antworten höchstens, MB.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Most that one question may cost, US dollars; none: no cap.</source>
   <translation>So viel darf eine Frage höchstens kosten, US-Dollar; nichts: keine Grenze.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Names of tokens whose holders may say yes for you over HTTP; none at first.</source>
   <translation>Namen von Zugangsschlüsseln, deren Inhaber über HTTP für Sie Ja sagen dürfen; zuerst keine.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Numbers of a vector; 0: as the model is known to have.</source>
   <translation>Zahlen eines Vektors; 0: so viele, wie vom Modell bekannt ist.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Off: nothing new is kept.</source>
   <translation>Aus: nichts Neues wird behalten.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Private mode: no turn, no memory, nothing of the screen is kept.</source>
   <translation>Privater Modus: keine Frage, keine Erinnerung, nichts vom Bildschirm wird behalten.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Processes a command in the sandbox may have.</source>
   <translation>Prozesse, die ein Befehl in der Sandbox haben darf.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Push-to-talk, from any program.</source>
   <translation>Sprechtaste, aus jedem Programm.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Reduce steady noise while hands are free.</source>
   <translation>Stetiges Rauschen mindern, während die Hände frei sind.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Room for what files were before a change, MB.</source>
   <translation>Platz für das, was Dateien vor einer Änderung waren, MB.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Run a GGUF model in a process of its own: a crash costs one answer.</source>
   <translation>Ein GGUF-Modell in einem eigenen Prozess ausführen: ein Absturz kostet eine Antwort.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Run commands that only read at once, in the sandbox; off: they are asked for like all others.</source>
   <translation>Befehle, die nur lesen, sofort in der Sandbox ausführen; aus: nach ihnen wird gefragt wie nach allen anderen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Samples (at 16 kHz) of the microphone that are looked at together: 512 is 32 ms; more spares the processor and answers later.</source>
   <translation>Abtastwerte (bei 16 kHz) des Mikrofons, die zusammen angesehen werden: 512 sind 32 ms; mehr schont den Prozessor und antwortet später.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Say answers to spoken questions aloud.</source>
   <translation>Antworten auf gesprochene Fragen laut sagen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Say answers to typed questions aloud, too.</source>
   <translation>Auch Antworten auf getippte Fragen laut sagen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Secrets masked in pictures and texts; take one out to have it read.</source>
   <translation>Geheimnisse, die in Bildern und Texten verdeckt werden; nehmen Sie eines heraus, um es lesen zu lassen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Serve the loopback ports.</source>
   <translation>Die Ports auf diesem Rechner bedienen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Services on ports of their own: {"api-gateway" = 7100}.</source>
   <translation>Dienste auf eigenen Ports: {"api-gateway" = 7100}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Shorter sounds are not speech.</source>
   <translation>Kürzere Laute sind keine Sprache.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Silence that ends a toggled turn.</source>
   <translation>Stille, die eine umgeschaltete Frage beendet.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Sound kept in RAM before the talk key, milliseconds (the microphone stays open); 0: off.</source>
   <translation>Ton, der vor der Sprechtaste im Speicher behalten wird, Millisekunden (das Mikrofon bleibt offen); 0: aus.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Speaking interrupts Sonia (hands-free, wake phrase, follow-up).</source>
   <translation>Sprechen unterbricht Sonia (freihändig, Weckwort, Nachfrage).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Speaking rate.</source>
   <translation>Sprechtempo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Speech probability that counts as speech.</source>
   <translation>Sprachwahrscheinlichkeit, die als Sprache zählt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Take Sonia's own voice out of the microphone, so it can be interrupted.</source>
   <translation>Sonias eigene Stimme aus dem Mikrofon nehmen, damit sie unterbrochen werden kann.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Text recognition engine.</source>
   <translation>Wer Text in Bildern liest.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>The certificate's key (PEM, no passphrase).</source>
   <translation>Der Schlüssel des Zertifikats (PEM, ohne Kennwort).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>The window's language, from the next start on.</source>
   <translation>Die Sprache des Fensters, vom nächsten Start an.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Voice name of the engine that speaks.</source>
   <translation>Name der Stimme bei dem, der spricht.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Web origins that may call; none by default.</source>
   <translation>Web-Herkünfte, die rufen dürfen; von selbst keine.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Weeks a backup is kept of.</source>
   <translation>Wochen, von denen eine Sicherung behalten wird.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>What closing the window does: quit: Sonia ends; tray: she goes on in the tray, or minimised where there is none.</source>
   <translation>Was das Schließen des Fensters bewirkt: quit: Sonia endet; tray: sie läuft im Benachrichtigungsfeld weiter, oder minimiert, wo es keines gibt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>What it takes, where you know.</source>
   <translation>Was es aufnimmt, wenn Sie es wissen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>What may leave this computer: local_only: nothing; redacted: with secrets masked; anything.</source>
   <translation>Was diesen Rechner verlassen darf: local_only: nichts; redacted: mit verdeckten Geheimnissen; anything: alles.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>What the push-to-talk key does.</source>
   <translation>Was die Sprechtaste tut.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>What was last seen longer ago is forgotten, days.</source>
   <translation>Was vor längerer Zeit zuletzt gesehen wurde, wird vergessen, Tage.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Where backups are kept; none: in the data folder.</source>
   <translation>Wo Sicherungen liegen; nichts: im Datenordner.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Whether it calls tools, where you know.</source>
   <translation>Ob es Werkzeuge ruft, wenn Sie es wissen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Whether it takes pictures, where you know.</source>
   <translation>Ob es Bilder nimmt, wenn Sie es wissen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Who is asked first, by profile: {reasoning = ["anthropic", "ollama"]}.</source>
   <translation>Wer zuerst gefragt wird, je Profil: {reasoning = ["anthropic", "ollama"]}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Who turns memories into meaning: builtin: the model that ships; else a model server on this machine.</source>
   <translation>Wer Erinnerungen in Bedeutung umsetzt: builtin: das mitgelieferte Modell; sonst ein Modellserver auf diesem Rechner.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Words of titles or programs of windows never read, besides password managers and private browsing.</source>
   <translation>Wörter aus Titeln oder Programmen von Fenstern, die nie gelesen werden, neben Kennwortverwaltungen und privatem Surfen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Your own YOLO for interface elements (.onnx, or .pt with ultralytics); empty: the one that ships.</source>
   <translation>Ihr eigenes YOLO für Bedienelemente (.onnx, oder .pt mit ultralytics); leer: das mitgelieferte.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>auto: Piper when its voice is there, else the system's voice.</source>
   <translation>auto: Piper, wenn seine Stimme da ist, sonst die Stimme des Systems.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>auto: Whisper when its model is there, else moonshine.</source>
   <translation>auto: Whisper, wenn sein Modell da ist, sonst moonshine.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>auto: a local model if there is one (never a cloud service).</source>
   <translation>auto: ein Modell auf diesem Rechner, wenn es eines gibt (nie ein Dienst im Netz).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>hold &lt;ctrl&gt;, &lt;alt&gt; or &lt;cmd&gt;, too: every program would lose the key</source>
   <translation>halten Sie auch &lt;ctrl&gt;, &lt;alt&gt; oder &lt;cmd&gt;: jedes Programm verlöre sonst die Taste</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>memories are sent to this machine only: http://127.0.0.1:11434</source>
   <translation>Erinnerungen werden nur an diesen Rechner gesendet: http://127.0.0.1:11434</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>openai: http://host:port/v1; wyoming: tcp://host:port.</source>
   <translation>openai: http://host:port/v1; wyoming: tcp://host:port.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>there is no language {0}</source>
   <translation>es gibt keine Sprache {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>write it like http://127.0.0.1:8000</source>
   <translation>schreiben Sie es wie http://127.0.0.1:8000</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/espeak.py" />
   <source>Answers cannot be spoken: the espeak-ng program is not installed.</source>
   <translation>Antworten können nicht gesprochen werden: das Programm espeak-ng ist nicht installiert.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/espeak.py" />
   <source>Choose one that `espeak-ng --voices=en` lists (setting speech.voice).</source>
   <translation>Wählen Sie eine, die `espeak-ng --voices=en` nennt (Einstellung speech.voice).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/espeak.py" />
   <source>Install it again: sudo apt install espeak-ng</source>
   <translation>Installieren Sie es neu: sudo apt install espeak-ng</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/espeak.py" />
   <source>Install it: sudo apt install espeak-ng</source>
   <translation>Installieren Sie es: sudo apt install espeak-ng</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/espeak.py" />
   <source>The program {0} does not run ({1}).</source>
   <translation>Das Programm {0} läuft nicht ({1}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/espeak.py" />
   <source>`espeak-ng --voices` lists them.</source>
   <translation>`espeak-ng --voices` nennt sie.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/espeak.py" />
   <source>espeak-ng gave no sound.</source>
   <translation>espeak-ng gab keinen Ton.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/espeak.py" />
   <source>espeak-ng has no voice {0} ({1}).</source>
   <translation>espeak-ng hat keine Stimme {0} ({1}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/espeak.py" />
   <source>espeak-ng has no voice {0}.</source>
   <translation>espeak-ng hat keine Stimme {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/recognisers.py" />
   <source>Copy the model again.</source>
   <translation>Kopieren Sie das Modell noch einmal.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/recognisers.py" />
   <source>Install: {0}</source>
   <translation>Installieren: {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/recognisers.py" />
   <source>Moonshine hears English only, and speech.language is {0}.</source>
   <translation>Moonshine versteht nur Englisch, und speech.language ist {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/recognisers.py" />
   <source>Set speech.language to en, or use whisper.</source>
   <translation>Setzen Sie speech.language auf en, oder nehmen Sie whisper.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/recognisers.py" />
   <source>Set speech.recogniser to auto, moonshine, pocketsphinx, whisper, openai or wyoming.</source>
   <translation>Setzen Sie speech.recogniser auf auto, moonshine, pocketsphinx, whisper, openai oder wyoming.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/recognisers.py" />
   <source>Set speech.recogniser_url.</source>
   <translation>Setzen Sie speech.recogniser_url.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/recognisers.py" />
   <source>The Whisper model in {0} is not whole: {1} missing or empty.</source>
   <translation>Das Whisper-Modell in {0} ist nicht ganz: {1} fehlt oder ist leer.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/recognisers.py" />
   <source>The recogniser {0} needs the address of a server.</source>
   <translation>Der Erkenner {0} braucht die Adresse eines Servers.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/recognisers.py" />
   <source>There is no recogniser {0}.</source>
   <translation>Es gibt keinen Erkenner {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/recognisers.py" />
   <source>Whisper needs faster-whisper, which is not installed.</source>
   <translation>Whisper braucht faster-whisper, das nicht installiert ist.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/synthesisers.py" />
   <source>Choose: {0}.</source>
   <translation>Wählen Sie: {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/synthesisers.py" />
   <source>No Piper voice is chosen.</source>
   <translation>Keine Piper-Stimme ist gewählt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/synthesisers.py" />
   <source>No speech server is named.</source>
   <translation>Kein Sprachserver ist genannt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/synthesisers.py" />
   <source>Set speech.piper_voice to the voice's .onnx file.</source>
   <translation>Setzen Sie speech.piper_voice auf die .onnx-Datei der Stimme.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/synthesisers.py" />
   <source>Set speech.synthesiser_url to {0}.</source>
   <translation>Setzen Sie speech.synthesiser_url auf {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/synthesisers.py" />
   <source>There is no voice engine {0}.</source>
   <translation>Es gibt keinen Sprecher {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/system_voice.py" />
   <source>Answers cannot be spoken: the program {0} is not there.</source>
   <translation>Antworten können nicht gesprochen werden: das Programm {0} ist nicht da.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/system_voice.py" />
   <source>Choose one that `say -v '?'` lists (setting speech.voice).</source>
   <translation>Wählen Sie eine, die `say -v '?'` nennt (Einstellung speech.voice).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/system_voice.py" />
   <source>Settings &gt; Time &amp; language &gt; Speech lists and adds voices.</source>
   <translation>Einstellungen &gt; Zeit und Sprache &gt; Spracheingabe nennt Stimmen und fügt welche hinzu.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/system_voice.py" />
   <source>The program {0} gave no sound ({1}).</source>
   <translation>Das Programm {0} gab keinen Ton ({1}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/system_voice.py" />
   <source>The system has no voice {0}.</source>
   <translation>Das System hat keine Stimme {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/system_voice.py" />
   <source>Windows has no voice {0}.</source>
   <translation>Windows hat keine Stimme {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/system_voice.py" />
   <source>Windows has no voice.</source>
   <translation>Windows hat keine Stimme.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/system_voice.py" />
   <source>macOS has no voice {0}.</source>
   <translation>macOS hat keine Stimme {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/system_voice.py" />
   <source>macOS's `say` wrote no sound.</source>
   <translation>`say` von macOS schrieb keinen Ton.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/wake.py" />
   <source>For instance: "hey sonia".</source>
   <translation>Zum Beispiel: „hey sonia“.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/wake.py" />
   <source>How the wake phrase's word {0} is said is not known.</source>
   <translation>Wie das Wort {0} des Weckworts gesprochen wird, ist nicht bekannt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/wake.py" />
   <source>How the wake phrase's word {0} is said is not known: it is not in the dictionary.</source>
   <translation>Wie das Wort {0} des Weckworts gesprochen wird, ist nicht bekannt: es steht nicht im Wörterbuch.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/wake.py" />
   <source>Install it again: pip install --force-reinstall pocketsphinx</source>
   <translation>Installieren Sie es neu: pip install --force-reinstall pocketsphinx</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/wake.py" />
   <source>Set it between -5 (finds more) and 0 (fewer false alarms).</source>
   <translation>Setzen Sie sie zwischen -5 (findet mehr) und 0 (weniger Fehlalarme).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/wake.py" />
   <source>The wake phrase cannot be listened for ({0}).</source>
   <translation>Auf das Weckwort kann nicht gehört werden ({0}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/wake.py" />
   <source>The wake phrase cannot hold {0}.</source>
   <translation>Das Weckwort kann {0} nicht enthalten.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/wake.py" />
   <source>The wake phrase has {0} words.</source>
   <translation>Das Weckwort hat {0} Wörter.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/wake.py" />
   <source>The wake phrase is empty.</source>
   <translation>Das Weckwort ist leer.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/wake.py" />
   <source>The wake phrase {0} is too short to be told from other speech.</source>
   <translation>Das Weckwort {0} ist zu kurz, um von anderem Sprechen unterschieden zu werden.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/wake.py" />
   <source>The wake phrase's threshold is {0}.</source>
   <translation>Die Schwelle des Weckworts ist {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/wake.py" />
   <source>Use a longer one, for instance "hey sonia".</source>
   <translation>Nehmen Sie ein längeres, zum Beispiel „hey sonia“.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/wake.py" />
   <source>Use another word, or install espeak-ng: sudo apt install espeak-ng</source>
   <translation>Nehmen Sie ein anderes Wort, oder installieren Sie espeak-ng: sudo apt install espeak-ng</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/wake.py" />
   <source>Use another word.</source>
   <translation>Nehmen Sie ein anderes Wort.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/wake.py" />
   <source>Use one to six words.</source>
   <translation>Nehmen Sie ein bis sechs Wörter.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/wake.py" />
   <source>Write it in English letters, numbers as words.</source>
   <translation>Schreiben Sie es in englischen Buchstaben, Zahlen als Wörter.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/whisper.py" />
   <source>Choose a smaller model, or set speech.recogniser to pocketsphinx.</source>
   <translation>Wählen Sie ein kleineres Modell, oder setzen Sie speech.recogniser auf pocketsphinx.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/whisper.py" />
   <source>Install it: {0}</source>
   <translation>Installieren Sie es: {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/whisper.py" />
   <source>It may be cut off or of another kind. Copy the model again.</source>
   <translation>Es ist vielleicht abgeschnitten oder anderer Art. Kopieren Sie das Modell noch einmal.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/whisper.py" />
   <source>Set speech.language to a code such as en, de or auto.</source>
   <translation>Setzen Sie speech.language auf ein Kürzel wie en, de oder auto.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/whisper.py" />
   <source>The Whisper model {0} cannot be loaded: {1}</source>
   <translation>Das Whisper-Modell {0} kann nicht geladen werden: {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/whisper.py" />
   <source>The Whisper model {0} knows only English, but the language is set to {1}.</source>
   <translation>Das Whisper-Modell {0} kennt nur Englisch, aber die Sprache ist auf {1} gesetzt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/whisper.py" />
   <source>Use the model without .en in its name, or set speech.language to en.</source>
   <translation>Nehmen Sie das Modell ohne .en im Namen, oder setzen Sie speech.language auf en.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/whisper.py" />
   <source>Whisper does not know the language {0}.</source>
   <translation>Whisper kennt die Sprache {0} nicht.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/whisper.py" />
   <source>Whisper failed while hearing ({0}).</source>
   <translation>Whisper ist beim Hören gescheitert ({0}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/whisper.py" />
   <source>Whisper needs faster-whisper, which is not installed ({0}).</source>
   <translation>Whisper braucht faster-whisper, das nicht installiert ist ({0}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/whisper_models.py" />
   <source>Known names: {0}; or give a folder.</source>
   <translation>Bekannte Namen: {0}; oder geben Sie einen Ordner an.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/whisper_models.py" />
   <source>Set speech.whisper_model to a CTranslate2 Whisper folder.</source>
   <translation>Setzen Sie speech.whisper_model auf den Ordner eines CTranslate2-Whisper.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/whisper_models.py" />
   <source>The Whisper model in {0} is not whole: {1} {2} missing or empty.</source>
   <translation>Das Whisper-Modell in {0} ist nicht ganz: {1} {2} fehlt oder ist leer.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/whisper_models.py" />
   <source>The Whisper model {0} is not on this computer.</source>
   <translation>Das Whisper-Modell {0} ist nicht auf diesem Rechner.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/whisper_models.py" />
   <source>The Whisper model's file {0} cannot be used: {1}.</source>
   <translation>Die Datei {0} des Whisper-Modells kann nicht benutzt werden: {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/whisper_models.py" />
   <source>There is no Whisper model here.</source>
   <translation>Hier gibt es kein Whisper-Modell.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/whisper_models.py" />
   <source>There is no Whisper model {0}.</source>
   <translation>Es gibt kein Whisper-Modell {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/whisper_models.py" />
   <source>There is no folder {0} with a Whisper model.</source>
   <translation>Es gibt keinen Ordner {0} mit einem Whisper-Modell.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../state_backups.py" />
   <source>A label has at most 200 characters.</source>
   <translation>Eine Bezeichnung hat höchstens 200 Zeichen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../state_backups.py" />
   <source>Shorten it.</source>
   <translation>Kürzen Sie sie.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../state_backups.py" />
   <source>There is no backup {0}.</source>
   <translation>Es gibt keine Sicherung {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/app.py" />
   <source>Switch them on: api.enabled = true in the settings.</source>
   <translation>Schalten Sie sie ein: api.enabled = true in den Einstellungen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/app.py" />
   <source>Switched off in the settings.</source>
   <translation>In den Einstellungen abgeschaltet.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/audit_page.py" />
   <source>Choose another place.</source>
   <translation>Wählen Sie einen anderen Ort.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/bridge.py" />
   <source>Something unexpected went wrong: {0}: {1}</source>
   <translation>Etwas Unerwartetes ging schief: {0}: {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/bridge.py" />
   <source>The log (logs/sonia.jsonl in the data folder) has the details.</source>
   <translation>Das Protokoll (logs/sonia.jsonl im Datenordner) weiß Näheres.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/chat_files.py" />
   <source>Choose another file.</source>
   <translation>Wählen Sie eine andere Datei.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/chat_files.py" />
   <source>Choose another folder.</source>
   <translation>Wählen Sie einen anderen Ordner.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/chat_files.py" />
   <source>{0} could not be read: {1}.</source>
   <translation>{0} konnte nicht gelesen werden: {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/chat_files.py" />
   <source>{0} could not be written: {1}.</source>
   <translation>{0} konnte nicht geschrieben werden: {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/chat_files.py" />
   <source>{0} is larger than a gigabyte: it is no export.</source>
   <translation>{0} ist größer als ein Gigabyte: das ist kein Export.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys.py" />
   <source>Allow it in System Settings, Privacy &amp; Security, Input Monitoring.</source>
   <translation>Erlauben Sie es in Systemeinstellungen, Datenschutz &amp; Sicherheit, Eingabeüberwachung.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys.py" />
   <source>Set ui.{0}_hotkey to other keys.</source>
   <translation>Setzen Sie ui.{0}_hotkey auf andere Tasten.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys.py" />
   <source>The desktop asks you which keys Sonia may have.</source>
   <translation>Der Desktop fragt Sie, welche Tasten Sonia haben darf.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys.py" />
   <source>The keyboard cannot be listened to: {0}</source>
   <translation>Auf die Tastatur kann nicht gehört werden: {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys.py" />
   <source>The {0} hotkey has the same keys as {1}.</source>
   <translation>Das Tastenkürzel {0} hat dieselben Tasten wie {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys.py" />
   <source>This system has not allowed Sonia to listen to keys.</source>
   <translation>Dieses System hat Sonia nicht erlaubt, auf Tasten zu hören.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys.py" />
   <source>Without keys: {0}. {1}</source>
   <translation>Ohne Tasten: {0}. {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys.py" />
   <source>all are switched off.</source>
   <translation>alle sind abgeschaltet.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys.py" />
   <source>desktop portal</source>
   <translation>Portal des Desktops</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys_portal.py" />
   <source>The desktop refused to give global keys.</source>
   <translation>Der Desktop hat globale Tasten verweigert.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys_portal.py" />
   <source>The desktop's portal has gone: {0}.</source>
   <translation>Das Portal des Desktops ist weg: {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys_portal.py" />
   <source>There is no session bus, so no portal for global keys.</source>
   <translation>Es gibt keinen Sitzungsbus, also kein Portal für globale Tasten.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys_portal.py" />
   <source>This desktop's portal offers no global keys: {0}.</source>
   <translation>Das Portal dieses Desktops bietet keine globalen Tasten: {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys_portal.py" />
   <source>You did not allow the desktop's global keys.</source>
   <translation>Sie haben die globalen Tasten des Desktops nicht erlaubt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys_portal.py" />
   <source>it does not answer</source>
   <translation>es antwortet nicht</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys_x11.py" />
   <source>Set ui.{0}_hotkey to other keys, or free them there.</source>
   <translation>Setzen Sie ui.{0}_hotkey auf andere Tasten, oder geben Sie sie dort frei.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys_x11.py" />
   <source>The display cannot be opened: {0}</source>
   <translation>Der Bildschirm kann nicht geöffnet werden: {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys_x11.py" />
   <source>The hotkey {0} does not name one key and its modifiers.</source>
   <translation>Das Tastenkürzel {0} nennt nicht eine Taste und ihre Umschalttasten.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys_x11.py" />
   <source>The {0} hotkey is held by another program.</source>
   <translation>Das Tastenkürzel {0} gehört einem anderen Programm.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys_x11.py" />
   <source>This keyboard has no {0} for the {1} hotkey.</source>
   <translation>Diese Tastatur hat kein {0} für das Tastenkürzel {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/picking.py" />
   <source>Give the place in numbers: sonia see --region LEFT,TOP,WIDTH,HEIGHT</source>
   <translation>Geben Sie den Ort in Zahlen an: sonia see --region LINKS,OBEN,BREITE,HÖHE</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/picking.py" />
   <source>This desktop does not tell Sonia where on the screen you point.</source>
   <translation>Dieser Desktop sagt Sonia nicht, wohin auf dem Bildschirm Sie zeigen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/result_files.py" />
   <source>Choose another folder, or free some space.</source>
   <translation>Wählen Sie einen anderen Ordner, oder schaffen Sie Platz.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/rule_words.py" />
   <source>For a pattern of tools write {"tool": "...", "args": {...}}.</source>
   <translation>Für ein Muster von Werkzeugen schreiben Sie {"tool": "...", "args": {...}}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/rule_words.py" />
   <source>The example {0} is not JSON: {1}.</source>
   <translation>Das Beispiel {0} ist kein JSON: {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/rule_words.py" />
   <source>The example {0} names no tool.</source>
   <translation>Das Beispiel {0} nennt kein Werkzeug.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/rule_words.py" />
   <source>Write it as {"path": "notes.txt"}, or as a plain line.</source>
   <translation>Schreiben Sie es als {"path": "notes.txt"} oder als einfache Zeile.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/rule_words.py" />
   <source>Write it as {"tool": "file.read", "args": {"path": "notes.txt"}}.</source>
   <translation>Schreiben Sie es als {"tool": "file.read", "args": {"path": "notes.txt"}}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/setting_files.py" />
   <source>Choose a file that was exported here.</source>
   <translation>Wählen Sie eine Datei, die hier exportiert wurde.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/setting_files.py" />
   <source>The settings could not be exported to {0}: {1}</source>
   <translation>Die Einstellungen konnten nicht nach {0} exportiert werden: {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/setting_files.py" />
   <source>{0} cannot be read: {1}</source>
   <translation>{0} kann nicht gelesen werden: {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/setting_files.py" />
   <source>{0} holds no object of settings.</source>
   <translation>{0} enthält kein Objekt von Einstellungen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/setting_files.py" />
   <source>{0} is no settings file: {1}</source>
   <translation>{0} ist keine Datei von Einstellungen: {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/setting_files.py" />
   <source>{0} is no text file.</source>
   <translation>{0} ist keine Textdatei.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/setting_files.py" />
   <source>{0} is not JSON: {1}</source>
   <translation>{0} ist kein JSON: {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/setting_files.py" />
   <source>{0} is too large to be settings.</source>
   <translation>{0} ist zu groß für Einstellungen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>- nowhere</source>
   <translation>- nirgends</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>A command can change and delete all it may write.</source>
   <translation>Ein Befehl kann alles ändern und löschen, was er schreiben darf.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>A command can do everything you can: read, change, delete and send.</source>
   <translation>Ein Befehl kann alles, was Sie können: lesen, ändern, löschen und senden.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>A program asks to be let to look at your screen.</source>
   <translation>Ein Programm bittet, Ihren Bildschirm ansehen zu dürfen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>A program asks to keep what is on your screen.</source>
   <translation>Ein Programm bittet, aufbewahren zu dürfen, was auf Ihrem Bildschirm ist.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>A program asks to see what is on your screen.</source>
   <translation>Ein Programm bittet zu sehen, was auf Ihrem Bildschirm ist.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>A program can do everything you can.</source>
   <translation>Ein Programm kann alles, was Sie können.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>A rule of yours wants to be asked for it.</source>
   <translation>Eine Ihrer Regeln verlangt, dass danach gefragt wird.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Add {0} characters at the end of {1}:</source>
   <translation>{0} Zeichen am Ende von {1} anfügen:</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Allow it only when you know what it does.</source>
   <translation>Erlauben Sie es nur, wenn Sie wissen, was er tut.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Allowed origins</source>
   <translation>Erlaubte Herkünfte</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>An undo itself is not undone.</source>
   <translation>Ein Rückgängigmachen selbst wird nicht rückgängig gemacht.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Another program asks; what it does then, Sonia neither sees nor can undo.</source>
   <translation>Ein anderes Programm fragt; was es dann tut, sieht Sonia nicht und kann es nicht rückgängig machen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Answers kept (MB)</source>
   <translation>Behaltene Antworten (MB)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Answers kept (seconds)</source>
   <translation>Behaltene Antworten (Sekunden)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Approval wait (seconds)</source>
   <translation>Warten auf Zustimmung (Sekunden)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Approvers</source>
   <translation>Zustimmende</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Ask back below this confidence</source>
   <translation>Zurückfragen unter dieser Sicherheit</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Backup every (hours)</source>
   <translation>Sicherung alle (Stunden)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Backup folder</source>
   <translation>Ordner der Sicherungen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Bring the window “{0}” to the front</source>
   <translation>Das Fenster „{0}“ nach vorn holen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Chroma server's address</source>
   <translation>Adresse des Chroma-Servers</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Commands are asked for all the same, until you allow every one that only reads (or set tools.run_reads = true).</source>
   <translation>Nach Befehlen wird trotzdem gefragt, bis Sie alle erlauben, die nur lesen (oder tools.run_reads = true setzen).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Context tokens</source>
   <translation>Kontext (Tokens)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>DEBUG</source>
   <translation>DEBUG</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Daily backups kept</source>
   <translation>Behaltene tägliche Sicherungen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Data folder</source>
   <translation>Datenordner</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Deadline (seconds)</source>
   <translation>Frist (Sekunden)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Detector</source>
   <translation>Detektor</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>ERROR</source>
   <translation>ERROR</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Echo cancellation</source>
   <translation>Echounterdrückung</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Embedding</source>
   <translation>Einbettung</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Embedding address</source>
   <translation>Adresse der Einbettung</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Embedding dimension</source>
   <translation>Dimension der Einbettung</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Embedding model</source>
   <translation>Einbettungsmodell</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Encrypted backups</source>
   <translation>Verschlüsselte Sicherungen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>End silence (ms)</source>
   <translation>Stille am Ende (ms)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Every command that only reads, always</source>
   <translation>Jeder Befehl, der nur liest, immer</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Every {0} of {1}, always</source>
   <translation>Jedes {0} von {1}, immer</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Every {0} of {1}, until Sonia ends</source>
   <translation>Jedes {0} von {1}, bis Sonia endet</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Every {0} of {1}, until a day</source>
   <translation>Jedes {0} von {1}, bis zu einem Tag</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Fetch the page {0}</source>
   <translation>Die Seite {0} holen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Folders that may be read</source>
   <translation>Lesbare Ordner</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Follow up (seconds)</source>
   <translation>Weiter zuhören (Sekunden)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>From then on, calls that fit the rule are not asked for any more.</source>
   <translation>Von da an wird nach Aufrufen, die zur Regel passen, nicht mehr gefragt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Further models</source>
   <translation>Weitere Modelle</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>GGUF file</source>
   <translation>GGUF-Datei</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>GPU layers</source>
   <translation>Schichten auf der Grafikkarte</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Hands free</source>
   <translation>Freihändig</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>INFO</source>
   <translation>INFO</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>In the sandbox.</source>
   <translation>In der Sandbox.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Input device</source>
   <translation>Eingabegerät</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Interrupting by speaking</source>
   <translation>Unterbrechen durch Sprechen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Into which variable it reads is only known when it runs.</source>
   <translation>In welche Variable gelesen wird, zeigt sich erst beim Ausführen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It adds to the file {0}.</source>
   <translation>An die Datei {0} wird angehängt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It asks another machine, and changes nothing.</source>
   <translation>Ein anderer Rechner wird gefragt; geändert wird nichts.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It asks for more than reading needs: the network, more folders, or no sandbox.</source>
   <translation>Verlangt wird mehr, als zum Lesen nötig ist: das Netz, weitere Ordner oder keine Sandbox.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It can reach the network.</source>
   <translation>Es kommt ins Netz.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It cannot reach the network.</source>
   <translation>Es kommt nicht ins Netz.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It changes a file on your disk.</source>
   <translation>Es ändert eine Datei auf Ihrer Festplatte.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It changes the variable {0}, which programs go by.</source>
   <translation>Die Variable {0} wird geändert, nach der sich Programme richten.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It changes the variable {0}.</source>
   <translation>Die Variable {0} wird geändert.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It changes which window is in front.</source>
   <translation>Es wechselt, welches Fenster vorn ist.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It closes a window; the program may lose what is not saved.</source>
   <translation>Es schließt ein Fenster; das Programm kann verlieren, was nicht gespeichert ist.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It comes from a third party; what it says of itself is not believed.</source>
   <translation>Es kommt von Dritten; was es von sich sagt, wird nicht geglaubt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It computes with text that is only known when it runs; bash runs the commands in such text.</source>
   <translation>Gerechnet wird mit Text, der sich erst beim Ausführen zeigt; bash führt Befehle in solchem Text aus.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It does not see your keys and passwords, nor {0}.</source>
   <translation>Ihre Schlüssel und Passwörter sieht es nicht, auch nicht {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It does not see your keys and passwords.</source>
   <translation>Ihre Schlüssel und Passwörter sieht es nicht.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It ends a program; what it has not saved is lost.</source>
   <translation>Es beendet ein Programm; was es nicht gespeichert hat, ist verloren.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It has to be a multiple of {0}</source>
   <translation>Es muss ein Vielfaches von {0} sein</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It has to be a valid integer, got a number with a fractional part</source>
   <translation>Es muss eine ganze Zahl sein, ohne Stellen nach dem Komma</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It has to be a valid integer, unable to parse string as an integer</source>
   <translation>Es muss eine ganze Zahl sein</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It has to be a valid number</source>
   <translation>Es muss eine gültige Zahl sein</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It has to be a valid number, unable to parse string as a number</source>
   <translation>Es muss eine Zahl sein</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It has to be greater than or equal to {0}</source>
   <translation>Es muss mindestens {0} sein</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It has to be greater than {0}</source>
   <translation>Es muss größer als {0} sein</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It has to be less than or equal to {0}</source>
   <translation>Es darf höchstens {0} sein</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It has to be less than {0}</source>
   <translation>Es muss kleiner als {0} sein</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It has to be {0}</source>
   <translation>Es muss eines davon sein: {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It is not known where its output goes.</source>
   <translation>Es ist nicht bekannt, wohin die Ausgabe geht.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It is not known which repository git looks at.</source>
   <translation>Es ist nicht bekannt, welches Repository git ansieht.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It loads with the first picture.</source>
   <translation>Es wird mit dem ersten Bild geladen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It makes a folder on your disk.</source>
   <translation>Auf Ihrer Platte wird ein Ordner angelegt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It makes new files on your disk.</source>
   <translation>Es legt neue Dateien auf Ihrer Festplatte an.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It may write only in:</source>
   <translation>Schreiben darf es nur in:</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It moves files on your disk.</source>
   <translation>Es verschiebt Dateien auf Ihrer Festplatte.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It only reads what Sonia may read.</source>
   <translation>Gelesen wird nur, was Sonia lesen darf.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It overwrites the file {0}.</source>
   <translation>Die Datei {0} wird überschrieben.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It puts files back to what they were.</source>
   <translation>Es stellt Dateien wieder her, wie sie waren.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It reads into a variable that programs go by.</source>
   <translation>In eine Variable wird gelesen, nach der sich Programme richten.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It reads with {0}, which may do more.</source>
   <translation>Gelesen wird mit {0}, das mehr tun kann.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It seems only to read.</source>
   <translation>Es scheint nur zu lesen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It shows every variable, keys among them.</source>
   <translation>Alle Variablen werden gezeigt, auch Schlüssel.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It shows something on your desktop.</source>
   <translation>Es zeigt etwas auf Ihrem Desktop.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It takes files away from where they are.</source>
   <translation>Es nimmt Dateien von dort weg, wo sie sind.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It takes the place of what you copied.</source>
   <translation>Es ersetzt, was Sie kopiert haben.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It would read everything below {0}, keys and passwords among it.</source>
   <translation>Alles unter {0} würde gelesen, auch Schlüssel und Passwörter.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It writes a file on your disk.</source>
   <translation>Es schreibt eine Datei auf Ihre Festplatte.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It writes a picture of your screen on your disk.</source>
   <translation>Es schreibt ein Bild Ihres Bildschirms auf Ihre Festplatte.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Keeping memories</source>
   <translation>Erinnerungen behalten</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Learning from what is said</source>
   <translation>Lernen aus dem Gesagten</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Listen on</source>
   <translation>Dienen auf</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Log (MB)</source>
   <translation>Protokoll (MB)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Log files</source>
   <translation>Protokolldateien</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Log level</source>
   <translation>Protokollstufe</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Longest utterance (seconds)</source>
   <translation>Längste Äußerung (Sekunden)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Look hotkey</source>
   <translation>Tastenkürzel zum Ansehen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Masked secrets</source>
   <translation>Verdeckte Geheimnisse</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Memories for a turn</source>
   <translation>Erinnerungen je Frage</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Model in a process of its own</source>
   <translation>Modell in eigenem Prozess</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Monitor</source>
   <translation>Bildschirm</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Most for a day (US dollars)</source>
   <translation>Höchstens für einen Tag (US-Dollar)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Most for a month (US dollars)</source>
   <translation>Höchstens für einen Monat (US-Dollar)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Most for a question (US dollars)</source>
   <translation>Höchstens für eine Frage (US-Dollar)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Move to the trash: the file {0} ({1} bytes)</source>
   <translation>In den Papierkorb legen: die Datei {0} ({1} Bytes)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Move to the trash: {0}</source>
   <translation>In den Papierkorb legen: {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Nobody knows what {0} does.</source>
   <translation>Niemand weiß, was {0} tut.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Noise suppression</source>
   <translation>Rauschunterdrückung</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Nothing of the screen is kept.</source>
   <translation>Nichts vom Bildschirm wird behalten.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>OCR</source>
   <translation>OCR</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>OCR languages</source>
   <translation>Sprachen der Texterkennung</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Ollama's address</source>
   <translation>Adresse von Ollama</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>On close</source>
   <translation>Beim Schließen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Open in your browser:</source>
   <translation>Im Browser öffnen:</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Open in your browser: {0}</source>
   <translation>Im Browser öffnen: {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Order by profile</source>
   <translation>Reihenfolge je Profil</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Output device</source>
   <translation>Ausgabegerät</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Piece of a document (characters)</source>
   <translation>Stück eines Dokuments (Zeichen)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Piper voice</source>
   <translation>Piper-Stimme</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Port offset</source>
   <translation>Versatz der Ports</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Ports</source>
   <translation>Ports</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>PowerShell's lines are not read; nobody knows what this one does.</source>
   <translation>Zeilen für PowerShell werden nicht gelesen; niemand weiß, was diese tut.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Privacy</source>
   <translation>Vertraulichkeit</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Private mode</source>
   <translation>Privater Modus</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Provider</source>
   <translation>Anbieter</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Put this on the clipboard:</source>
   <translation>Das in die Zwischenablage legen:</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Read the file {0}</source>
   <translation>Die Datei {0} lesen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Recogniser</source>
   <translation>Erkenner</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Recogniser address</source>
   <translation>Adresse des Erkenners</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Recogniser model</source>
   <translation>Modell des Erkenners</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Run in {0}, in the folder {1}, for at most {2} s.</source>
   <translation>Wird in {0} ausgeführt, im Ordner {1}, höchstens {2} s lang.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Run the program, in the folder {0}, for at most {1} s.</source>
   <translation>Das Programm wird ausgeführt, im Ordner {0}, höchstens {1} s lang.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Run what only reads at once</source>
   <translation>Was nur liest, sofort ausführen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Samples looked at together</source>
   <translation>Zusammen angesehene Abtastwerte</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Sandbox memory (MB)</source>
   <translation>Speicher der Sandbox (MB)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Sandbox processes</source>
   <translation>Prozesse der Sandbox</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Screen is remembered (days)</source>
   <translation>Bildschirm gemerkt (Tage)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Screen memory (MB)</source>
   <translation>Bildschirmgedächtnis (MB)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Search candidates (HNSW ef)</source>
   <translation>Suchkandidaten (HNSW ef)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Search server's address</source>
   <translation>Adresse des Suchservers</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Search the web for “{0}”</source>
   <translation>Im Netz nach „{0}“ suchen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Server's address</source>
   <translation>Adresse des Servers</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Serving other programs</source>
   <translation>Andere Programme bedienen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Shell timeout (seconds)</source>
   <translation>Frist der Shell (Sekunden)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Shortest speech (ms)</source>
   <translation>Kürzeste Sprache (ms)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Show the notification “{0}”: {1}</source>
   <translation>Die Mitteilung „{0}“ zeigen: {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Small indicator</source>
   <translation>Kleine Anzeige</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Something would go on running in the background.</source>
   <translation>Etwas liefe im Hintergrund weiter.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Sonia CANNOT undo this; the trash itself can put it back.</source>
   <translation>Sonia kann das NICHT rückgängig machen; der Papierkorb selbst kann es zurücklegen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Sound kept before the talk key (ms)</source>
   <translation>Ton vor der Sprechtaste (ms)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Speak answers</source>
   <translation>Antworten sprechen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Speak typed</source>
   <translation>Getipptes sprechen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Stop hotkey</source>
   <translation>Tastenkürzel zum Anhalten</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Synthesiser</source>
   <translation>Sprecher</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Synthesiser address</source>
   <translation>Adresse des Sprechers</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Synthesiser model</source>
   <translation>Modell des Sprechers</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>TLS certificate</source>
   <translation>TLS-Zertifikat</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>TLS key</source>
   <translation>TLS-Schlüssel</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Take back the rule {0}.</source>
   <translation>Die Regel {0} zurücknehmen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Talk hotkey</source>
   <translation>Tastenkürzel zum Sprechen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Talk key</source>
   <translation>Sprechtaste</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Text from {0} came before it, and such text may try to have things done.</source>
   <translation>Davor kam Text aus {0}, und solcher Text kann versuchen, etwas ausführen zu lassen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>The git settings around {0} name programs to run.</source>
   <translation>Die git-Einstellungen um {0} nennen Programme, die ausgeführt werden.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>The line cannot be read surely: too much is nested.</source>
   <translation>Die Zeile kann nicht sicher gelesen werden: zu viel ist verschachtelt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>The line cannot be read surely: {0}.</source>
   <translation>Die Zeile kann nicht sicher gelesen werden: {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>The page is called from your browser, with your sign-ins.</source>
   <translation>Die Seite wird aus Ihrem Browser aufgerufen, mit Ihren Anmeldungen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>The same again, always</source>
   <translation>Dasselbe noch einmal, immer</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>The same again, until Sonia ends</source>
   <translation>Dasselbe noch einmal, bis Sonia endet</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>The same again, until a day</source>
   <translation>Dasselbe noch einmal, bis zu einem Tag</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>The session “{0}” may look at the screen and read it, as often as it likes, until you or it withdraw that.</source>
   <translation>Die Sitzung „{0}“ darf den Bildschirm ansehen und lesen, so oft sie will, bis Sie oder sie das zurücknehmen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Theme</source>
   <translation>Farben</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>There is no sandbox on this machine that would keep it to that.</source>
   <translation>Auf diesem Rechner gibt es keine Sandbox, die es darauf beschränkt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>This CANNOT be undone: the file has {0} MB, and only up to {1} MB of previous content are kept.</source>
   <translation>Das kann NICHT rückgängig gemacht werden: Die Datei hat {0} MB, und nur bis zu {1} MB des vorigen Inhalts werden aufbewahrt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>This CANNOT be undone: what the program has not saved is lost.</source>
   <translation>Das kann NICHT rückgängig gemacht werden: Was das Programm nicht gespeichert hat, ist verloren.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>This can be undone as long as the trash is not emptied.</source>
   <translation>Das kann rückgängig gemacht werden, solange der Papierkorb nicht geleert ist.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>This can be undone for {0} days: the previous content is kept.</source>
   <translation>Das kann {0} Tage lang rückgängig gemacht werden: Der vorige Inhalt wird aufbewahrt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>This can be undone.</source>
   <translation>Das kann rückgängig gemacht werden.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>This can be undone: it is moved back.</source>
   <translation>Das kann rückgängig gemacht werden: Es wird zurückverschoben.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>This exact command, always</source>
   <translation>Genau dieser Befehl, immer</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>This exact command, until Sonia ends</source>
   <translation>Genau dieser Befehl, bis Sonia endet</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>This exact command, until a day</source>
   <translation>Genau dieser Befehl, bis zu einem Tag</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Undo (MB)</source>
   <translation>Rückgängig (MB)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Undo days</source>
   <translation>Rückgängig (Tage)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Vision model</source>
   <translation>Bildmodell</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Voice detection threshold</source>
   <translation>Schwelle der Spracherkennung</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>WARNING</source>
   <translation>WARNING</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>WITHOUT a sandbox ({0}): it can do everything you can.</source>
   <translation>OHNE Sandbox ({0}): Es kann alles, was Sie können.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>WITHOUT a sandbox: it can do everything you can.</source>
   <translation>OHNE Sandbox: Es kann alles, was Sie können.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>WITHOUT the sandbox, as was asked for: it can do everything you can.</source>
   <translation>OHNE die Sandbox, wie verlangt: Es kann alles, was Sie können.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Weekly backups kept</source>
   <translation>Behaltene wöchentliche Sicherungen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>What a command changes CANNOT be undone.</source>
   <translation>Was ein Befehl ändert, kann NICHT rückgängig gemacht werden.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>What a program does CANNOT be undone; it can be closed.</source>
   <translation>Was ein Programm tut, kann NICHT rückgängig gemacht werden; es kann geschlossen werden.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>What is forgotten cannot be brought back.</source>
   <translation>Was vergessen ist, kann nicht zurückgeholt werden.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>What it does CANNOT be undone.</source>
   <translation>Was es tut, kann NICHT rückgängig gemacht werden.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>What the rule forbade, or had asked for, it does no more.</source>
   <translation>Was die Regel verbot oder erfragen ließ, tut sie nicht mehr.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>What would run is only known when it runs.</source>
   <translation>Was ausgeführt würde, zeigt sich erst beim Ausführen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>What {0} does here is not known.</source>
   <translation>Was {0} hier tut, ist nicht bekannt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>What {0} gets is only known when it runs.</source>
   <translation>Was {0} bekommt, zeigt sich erst, wenn es läuft.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Where the links lead is only known when it runs.</source>
   <translation>Wohin die Verweise führen, zeigt sich erst beim Ausführen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Which file it reads is only known when it runs.</source>
   <translation>Welche Datei es liest, zeigt sich erst, wenn es läuft.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Which files {0} reads is only known when it runs.</source>
   <translation>Welche Dateien {0} liest, zeigt sich erst beim Ausführen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Which program would run is only known when it runs.</source>
   <translation>Welches Programm liefe, zeigt sich erst, wenn es läuft.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Which variable goes is only known when it runs.</source>
   <translation>Welche Variable wegfällt, zeigt sich erst beim Ausführen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Which variable it looks at is only known when it runs.</source>
   <translation>Welche Variable angesehen wird, zeigt sich erst beim Ausführen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Whisper model</source>
   <translation>Whisper-Modell</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Windows never read</source>
   <translation>Nie gelesene Fenster</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Word search: length (BM25 b)</source>
   <translation>Wortsuche: Länge (BM25 b)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Word search: repetition (BM25 k1)</source>
   <translation>Wortsuche: Wiederholung (BM25 k1)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Words per minute</source>
   <translation>Wörter in der Minute</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Write {0} characters to {1} (a new file):</source>
   <translation>{0} Zeichen in {1} schreiben (eine neue Datei):</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Write {0} characters to {1} (in the place of its {2} bytes):</source>
   <translation>{0} Zeichen in {1} schreiben (an die Stelle seiner {2} Bytes):</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>accessibility tree</source>
   <translation>Baum der Bedienelemente</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>always</source>
   <translation>immer</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>anthropic</source>
   <translation>anthropic</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>api-gateway</source>
   <translation>api-gateway</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>auto</source>
   <translation>auto</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>backup</source>
   <translation>Sicherung</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>builtin</source>
   <translation>mitgeliefert</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>card</source>
   <translation>Karte</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>code</source>
   <translation>Code</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>dark</source>
   <translation>dunkel</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>database</source>
   <translation>Datenbank</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>de</source>
   <translation>de</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>disk</source>
   <translation>Platte</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>display</source>
   <translation>Anzeige</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>echo cancellation</source>
   <translation>Echounterdrückung</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>element detector</source>
   <translation>Elementerkennung</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>embedding</source>
   <translation>Einbettung</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>emergency</source>
   <translation>Notbetrieb</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>empty</source>
   <translation>leer</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>en</source>
   <translation>en</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>errors</source>
   <translation>Fehler</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>es</source>
   <translation>es</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>espeak</source>
   <translation>espeak</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>eva-os</source>
   <translation>eva-os</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>fr</source>
   <translation>fr</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>full</source>
   <translation>voll</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>graphics processor</source>
   <translation>Grafikkarte</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>high dark</source>
   <translation>dunkel, starker Kontrast</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>high light</source>
   <translation>hell, starker Kontrast</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>hold</source>
   <translation>halten</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>hotkeys</source>
   <translation>Tastenkürzel</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>iban</source>
   <translation>iban</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>it is not known in which folder it reads.</source>
   <translation>Es ist nicht bekannt, in welchem Ordner gelesen wird.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>key</source>
   <translation>Schlüssel</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>language model</source>
   <translation>Sprachmodell</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>level</source>
   <translation>Stufe</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>light</source>
   <translation>hell</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>llama cpp</source>
   <translation>llama cpp</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>llama-cpp-python is not installed yet ({0})</source>
   <translation>llama-cpp-python ist noch nicht installiert ({0})</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>local only</source>
   <translation>nur hier</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>log</source>
   <translation>Protokoll</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>looks when asked</source>
   <translation>sieht auf Verlangen hin</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>loudspeaker</source>
   <translation>Lautsprecher</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>memory</source>
   <translation>Gedächtnis</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>memory-engine</source>
   <translation>memory-engine</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>microphone</source>
   <translation>Mikrofon</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>model-router</source>
   <translation>model-router</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>moonshine</source>
   <translation>moonshine</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>never</source>
   <translation>nie</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>no gpu</source>
   <translation>ohne Grafikkarte</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>no vectors</source>
   <translation>ohne Vektoren</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>none</source>
   <translation>nichts</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>ollama</source>
   <translation>ollama</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>on</source>
   <translation>an</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>openai</source>
   <translation>openai</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>openai compatible</source>
   <translation>openai compatible</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>openclaw</source>
   <translation>openclaw</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>openrouter</source>
   <translation>openrouter</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>orchestrator</source>
   <translation>orchestrator</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>password</source>
   <translation>Kennwort</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>perception</source>
   <translation>perception</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>pipecat</source>
   <translation>pipecat</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>piper</source>
   <translation>piper</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>pocketsphinx</source>
   <translation>pocketsphinx</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>ports {0} to {1}</source>
   <translation>Ports {0} bis {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>private key</source>
   <translation>privater Schlüssel</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>private mode</source>
   <translation>privater Modus</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>processor</source>
   <translation>Prozessor</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>quit</source>
   <translation>beenden</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>rapidocr</source>
   <translation>rapidocr</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>recognition</source>
   <translation>Erkennung</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>redacted</source>
   <translation>verdeckt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>reflex</source>
   <translation>Reflex</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>rules</source>
   <translation>Regeln</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>sandbox</source>
   <translation>Sandbox</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>screen</source>
   <translation>Bildschirm</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>screen memory</source>
   <translation>Bildschirmgedächtnis</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>screen privacy</source>
   <translation>Privatheit des Bildschirms</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>services</source>
   <translation>Dienste</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>settings</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>sonia-elements and sonia-ui-detector</source>
   <translation>sonia-elements und sonia-ui-detector</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>speech</source>
   <translation>Stimme</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>storage</source>
   <translation>Speicher</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>system</source>
   <translation>System</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>talking</source>
   <translation>beim Sprechen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>tesseract</source>
   <translation>tesseract</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>the next question</source>
   <translation>der nächsten Frage</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>the next start</source>
   <translation>dem nächsten Start</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>toggle</source>
   <translation>umschalten</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>tools</source>
   <translation>Werkzeuge</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>tray</source>
   <translation>Taskleistensymbol</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>vector index</source>
   <translation>Vektorindex</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>vision-capture</source>
   <translation>vision-capture</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>wake phrase</source>
   <translation>Weckwort</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>watches the screen</source>
   <translation>sieht dem Bildschirm zu</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>whisper</source>
   <translation>whisper</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>wyoming</source>
   <translation>wyoming</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} +... runs a command of its own.</source>
   <translation>{0} +... führt einen eigenen Befehl aus.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} asks another machine for {1}.</source>
   <translation>{0} fragt einen anderen Rechner nach {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} belongs to the system's kernel, not to the user's files.</source>
   <translation>{0} gehört zum Kern des Systems, nicht zu den Dateien des Nutzers.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} changes files in place.</source>
   <translation>{0} ändert Dateien an Ort und Stelle.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} changes files.</source>
   <translation>{0} ändert Dateien.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} changes how the shell reads.</source>
   <translation>{0} ändert, wie die Shell liest.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} changes something outside Sonia.</source>
   <translation>{0} ändert etwas außerhalb von Sonia.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} changes the repository.</source>
   <translation>{0} ändert das Repository.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} changes what git runs.</source>
   <translation>{0} ändert, was git ausführt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} changes who may use files.</source>
   <translation>{0} ändert, wer Dateien benutzen darf.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} changes who owns files.</source>
   <translation>{0} ändert, wem Dateien gehören.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} comes from a third party; what it says of itself is not believed.</source>
   <translation>{0} kommt von Dritten; was es über sich selbst sagt, wird nicht geglaubt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} copies files, over others too.</source>
   <translation>{0} kopiert Dateien, auch über andere.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} deletes files for good.</source>
   <translation>{0} löscht Dateien endgültig.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} destroys files.</source>
   <translation>{0} zerstört Dateien.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} empties files.</source>
   <translation>{0} leert Dateien.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} ends programs.</source>
   <translation>{0} beendet Programme.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} ends the system.</source>
   <translation>{0} beendet das System.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} formats a disk.</source>
   <translation>{0} formatiert einen Datenträger.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} goes over the network.</source>
   <translation>{0} geht über das Netz.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} holds Sonia's own keys and data.</source>
   <translation>{0} enthält Sonias eigene Schlüssel und Daten.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} is a program of its own; nobody knows what it does.</source>
   <translation>{0} ist ein eigenes Programm; niemand weiß, was es tut.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} is in {1}, where keys, passwords or browser data are kept.</source>
   <translation>{0} liegt in {1}, wo Schlüssel, Passwörter oder Daten des Browsers liegen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} is outside the folders Sonia may read.</source>
   <translation>{0} liegt außerhalb der Ordner, die Sonia lesen darf.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} makes files or changes their times.</source>
   <translation>{0} legt Dateien an oder ändert ihre Zeiten.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} makes folders.</source>
   <translation>{0} legt Ordner an.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} may do more than read.</source>
   <translation>{0} tut vielleicht mehr als lesen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} may hold keys or passwords.</source>
   <translation>{0} kann Schlüssel oder Passwörter enthalten.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} may lose work or run something.</source>
   <translation>{0} kann Arbeit verlieren oder etwas ausführen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} moves files, over others too.</source>
   <translation>{0} verschiebt Dateien, auch über andere.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} of {1} on 127.0.0.1</source>
   <translation>{0} von {1} auf 127.0.0.1</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} runs as another user.</source>
   <translation>{0} läuft als anderer Benutzer.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} runs other commands.</source>
   <translation>{0} führt andere Befehle aus.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} runs text as commands.</source>
   <translation>{0} führt Text als Befehle aus.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} runs with the administrator's rights.</source>
   <translation>{0} läuft mit den Rechten des Verwalters.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} sends or fetches over the network.</source>
   <translation>{0} sendet oder holt über das Netz.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} shows every variable, keys among them.</source>
   <translation>{0} zeigt alle Variablen, auch Schlüssel.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} shows the variables of other programs, keys among them.</source>
   <translation>{0} zeigt die Variablen anderer Programme, auch Schlüssel.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} shows variables, keys among them.</source>
   <translation>{0} zeigt Variablen, auch Schlüssel.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} tools, {1} examples</source>
   <translation>{0} Werkzeuge, {1} Beispiele</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} with an argument changes something.</source>
   <translation>{0} mit einem Argument ändert etwas.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} writes files out of an archive.</source>
   <translation>{0} schreibt Dateien aus einem Archiv.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} writes or runs something.</source>
   <translation>{0} schreibt etwas oder führt etwas aus.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} writes over files or whole disks.</source>
   <translation>{0} überschreibt Dateien oder ganze Datenträger.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} writes to files.</source>
   <translation>{0} schreibt in Dateien.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} writes to its last argument.</source>
   <translation>{0} schreibt in sein letztes Argument.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/tray.py" />
   <source>The window does all the icon would. To see the icon, add a tray to the panel and start Sonia again.</source>
   <translation>Das Fenster tut alles, was das Symbol täte. Um das Symbol zu sehen, fügen Sie der Leiste ein Benachrichtigungsfeld hinzu, und starten Sie Sonia neu.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/tray.py" />
   <source>no system tray on this desktop.</source>
   <translation>kein Benachrichtigungsfeld auf diesem Desktop.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/tray.py" />
   <source>system tray</source>
   <translation>Benachrichtigungsfeld</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../updating.py" />
   <source>Everything else works. Try again when the network is there.</source>
   <translation>Alles andere geht. Versuchen Sie es noch einmal, wenn das Netz da ist.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../updating.py" />
   <source>Whether there is a newer Sonia could not be found out: {0} did not answer as expected ({1}).</source>
   <translation>Ob es eine neuere Sonia gibt, war nicht herauszufinden: {0} hat nicht geantwortet wie erwartet ({1}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../updating.py" />
   <source>its page does not end</source>
   <translation>seine Seite endet nicht</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/accessibility_bus.py" />
   <source>Install it: sudo apt install at-spi2-core. Sonia reads the pixels meanwhile.</source>
   <translation>Installieren Sie es: sudo apt install at-spi2-core. Bis dahin liest Sonia die Bildpunkte.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/accessibility_bus.py" />
   <source>Sonia reads the pixels instead.</source>
   <translation>Sonia liest stattdessen die Bildpunkte.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/accessibility_bus.py" />
   <source>Start Sonia inside a desktop session. Sonia reads the pixels meanwhile.</source>
   <translation>Starten Sie Sonia in einer Desktop-Sitzung. Bis dahin liest Sonia die Bildpunkte.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/accessibility_bus.py" />
   <source>The accessibility bus cannot be reached: {0}.</source>
   <translation>Der Bus für Bedienungshilfen ist nicht zu erreichen: {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/accessibility_bus.py" />
   <source>The accessibility service does not run.</source>
   <translation>Der Dienst für Bedienungshilfen läuft nicht.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/accessibility_bus.py" />
   <source>The accessibility tree is read on Linux only.</source>
   <translation>Der Baum der Bedienelemente wird nur unter Linux gelesen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/accessibility_bus.py" />
   <source>There is no session bus, so no program offers its accessibility tree.</source>
   <translation>Es gibt keinen Sitzungsbus, also bietet kein Programm seinen Baum der Bedienelemente an.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/capture.py" />
   <source>Choose one of these numbers.</source>
   <translation>Wählen Sie eine dieser Nummern.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/capture.py" />
   <source>Click on the window, or choose a monitor or region.</source>
   <translation>Klicken Sie auf das Fenster, oder wählen Sie einen Bildschirm oder Ausschnitt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/capture.py" />
   <source>Give left,top,width,height in pixels of the screen.</source>
   <translation>Geben Sie links,oben,Breite,Höhe in Bildpunkten des Bildschirms an.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/capture.py" />
   <source>Give left,top,width,height in pixels.</source>
   <translation>Geben Sie links,oben,Breite,Höhe in Bildpunkten an.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/capture.py" />
   <source>Move it back on the screen.</source>
   <translation>Schieben Sie es auf den Bildschirm zurück.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/capture.py" />
   <source>No monitor is connected: there is nothing to take a picture of.</source>
   <translation>Kein Bildschirm ist angeschlossen: es gibt nichts aufzunehmen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/capture.py" />
   <source>No window is active.</source>
   <translation>Kein Fenster ist aktiv.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/capture.py" />
   <source>Start Sonia inside the desktop session, as its user.</source>
   <translation>Starten Sie Sonia in der Desktop-Sitzung, als deren Benutzer.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/capture.py" />
   <source>The active window lies outside the screen.</source>
   <translation>Das aktive Fenster liegt außerhalb des Bildschirms.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/capture.py" />
   <source>The region {0} is empty.</source>
   <translation>Der Ausschnitt {0} ist leer.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/capture.py" />
   <source>The region {0} lies outside the screen, which is {1}x{2} from {3},{4}.</source>
   <translation>Der Ausschnitt {0} liegt außerhalb des Bildschirms, der {1}x{2} von {3},{4} aus misst.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/capture.py" />
   <source>The screen cannot be read: {0}.</source>
   <translation>Der Bildschirm kann nicht gelesen werden: {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/capture.py" />
   <source>There is no display to look at (DISPLAY is not set).</source>
   <translation>Es gibt keinen Bildschirm anzusehen (DISPLAY ist nicht gesetzt).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/capture.py" />
   <source>There is no monitor {0}. Monitors: {1}.</source>
   <translation>Es gibt keinen Bildschirm {0}. Bildschirme: {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/clipboard.py" />
   <source>Copy a picture first, then try again.</source>
   <translation>Kopieren Sie erst ein Bild, und versuchen Sie es dann noch einmal.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/clipboard.py" />
   <source>The clipboard cannot be read: {0}.</source>
   <translation>Die Zwischenablage kann nicht gelesen werden: {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/clipboard.py" />
   <source>The clipboard holds no picture and no file of this machine.</source>
   <translation>In der Zwischenablage ist kein Bild und keine Datei dieses Rechners.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/clipboard.py" />
   <source>The clipboard holds no picture.</source>
   <translation>In der Zwischenablage ist kein Bild.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/clipboard.py" />
   <source>The clipboard of a Wayland session is read through wl-paste, which is not installed.</source>
   <translation>Die Zwischenablage einer Wayland-Sitzung wird durch wl-paste gelesen, das nicht installiert ist.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/clipboard.py" />
   <source>The clipboard of {0} cannot be read: {1}.</source>
   <translation>Die Zwischenablage von {0} kann nicht gelesen werden: {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/clipboard.py" />
   <source>{0} cannot be read: {1}.</source>
   <translation>{0} kann nicht gelesen werden: {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/detector.py" />
   <source>Export it with ultralytics: yolo export model=YOURS.pt format=onnx</source>
   <translation>Exportieren Sie es mit ultralytics: yolo export model=YOURS.pt format=onnx</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/detector.py" />
   <source>Give a .pt or .onnx file of ultralytics, or leave vision.detector empty.</source>
   <translation>Geben Sie eine .pt- oder .onnx-Datei von ultralytics an, oder lassen Sie vision.detector leer.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/detector.py" />
   <source>Give an ONNX file of ultralytics, or leave vision.detector empty.</source>
   <translation>Geben Sie eine ONNX-Datei von ultralytics an, oder lassen Sie vision.detector leer.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/detector.py" />
   <source>Set vision.detector to an .onnx or .pt file, or leave it empty.</source>
   <translation>Setzen Sie vision.detector auf eine .onnx- oder .pt-Datei, oder lassen Sie es leer.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/detector.py" />
   <source>The detector {0} is not there.</source>
   <translation>Der Detektor {0} ist nicht da.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/detector.py" />
   <source>pip install 'sonia-desktop[torch]', or export the file to ONNX.</source>
   <translation>pip install 'sonia-desktop[torch]', oder exportieren Sie die Datei nach ONNX.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/detector.py" />
   <source>{0} does not say which classes it finds: it is no YOLO from ultralytics.</source>
   <translation>{0} sagt nicht, welche Klassen es findet: es ist kein YOLO von ultralytics.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/detector.py" />
   <source>{0} is a PyTorch file, and ultralytics is not installed.</source>
   <translation>{0} ist eine PyTorch-Datei, und ultralytics ist nicht installiert.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/detector.py" />
   <source>{0} is not a YOLO that can be run: {1}</source>
   <translation>{0} ist kein YOLO, das ausgeführt werden kann: {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/detector.py" />
   <source>{0} is not a network that can be run: {1}</source>
   <translation>{0} ist kein Netz, das ausgeführt werden kann: {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/ocr.py" />
   <source>Name one of these: {0}.</source>
   <translation>Nennen Sie eines davon: {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/ocr.py" />
   <source>No text engine is installed.</source>
   <translation>Kein Textleser ist installiert.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/ocr.py" />
   <source>There is no language {0} to read text in.</source>
   <translation>Es gibt keine Sprache {0}, in der Text gelesen wird.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/ocr.py" />
   <source>{0} is not installed.</source>
   <translation>{0} ist nicht installiert.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/privacy.py" />
   <source>Allow it in Sonia's window: the eye in the bottom line, or “Looking at the screen” in the tray's menu.</source>
   <translation>Erlauben Sie es in Sonias Fenster: am Auge in der untersten Zeile oder unter „Auf den Bildschirm sehen“ im Menü der Taskleiste.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/privacy.py" />
   <source>Choose “Only when asked” at the eye in Sonia's window (for programs: POST /v1/vision/mode {"mode": "active"} on port 7060).</source>
   <translation>Wählen Sie „Nur auf Verlangen“ am Auge in Sonias Fenster (für Programme: POST /v1/vision/mode {"mode": "active"} auf Port 7060).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/privacy.py" />
   <source>Looking at the screen is paused: the mode is off.</source>
   <translation>Das Ansehen des Bildschirms ruht: der Modus ist aus.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/privacy.py" />
   <source>Looking at the screen is switched off: nothing is captured.</source>
   <translation>Das Ansehen des Bildschirms ist abgeschaltet: nichts wird aufgenommen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/privacy.py" />
   <source>looking is forbidden, so the mode cannot be {0}</source>
   <translation>Ansehen ist verboten, also kann der Modus nicht {0} sein</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/programs_telling.py" />
   <source>1 program told of itself at the start.</source>
   <translation>1 Programm hat sich beim Start gemeldet.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/programs_telling.py" />
   <source>The accessibility bus broke off: {0}.</source>
   <translation>Der Bus für Bedienungshilfen ist abgebrochen: {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/programs_telling.py" />
   <source>The accessibility bus went away: {0}.</source>
   <translation>Der Bus für Bedienungshilfen ist weg: {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/programs_telling.py" />
   <source>pixels only</source>
   <translation>nur Bildpunkte</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/programs_telling.py" />
   <source>{0} programs told of themselves at the start.</source>
   <translation>{0} Programme haben sich beim Start gemeldet.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/screen_memory/screen_memory.py" />
   <source>Install a keyring (GNOME Keyring, KWallet) to keep the key away from the data.</source>
   <translation>Installieren Sie einen Schlüsselbund (GNOME Keyring, KWallet), damit der Schlüssel nicht bei den Daten liegt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/screen_memory/screen_memory.py" />
   <source>SQLite FTS5, AES-256-GCM</source>
   <translation>SQLite FTS5, AES-256-GCM</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/screen_memory/screen_memory.py" />
   <source>Search again: it may have been forgotten meanwhile.</source>
   <translation>Suchen Sie noch einmal: es ist vielleicht inzwischen vergessen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/screen_memory/screen_memory.py" />
   <source>Start Sonia again: a damaged file is set aside then.</source>
   <translation>Starten Sie Sonia neu: eine beschädigte Datei wird dann beiseitegelegt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/screen_memory/screen_memory.py" />
   <source>Switch it on: `sonia screen on`, or vision.remember_screen = true in the settings.</source>
   <translation>Schalten Sie es ein: `sonia screen on`, oder vision.remember_screen = true in den Einstellungen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/screen_memory/screen_memory.py" />
   <source>The screen memory holds no moment {0}, or no thumbnail of it.</source>
   <translation>Das Bildschirmgedächtnis hat keinen Augenblick {0} oder kein Vorschaubild davon.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/screen_memory/screen_memory.py" />
   <source>The screen memory {0} cannot be read: {1}.</source>
   <translation>Das Bildschirmgedächtnis {0} kann nicht gelesen werden: {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/screen_memory/screen_memory.py" />
   <source>The screen memory {0} failed: {1}.</source>
   <translation>Das Bildschirmgedächtnis {0} ist gescheitert: {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/screen_memory/screen_memory.py" />
   <source>This thumbnail was locked with a key that is not there now.</source>
   <translation>Dieses Vorschaubild wurde mit einem Schlüssel verschlossen, der jetzt nicht da ist.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/screen_memory/screen_memory.py" />
   <source>Unlock the system's keyring and start Sonia again.</source>
   <translation>Schließen Sie den Schlüsselbund des Systems auf, und starten Sie Sonia neu.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/screen_memory/screen_memory.py" />
   <source>{0}; at most {1} days and {2} MB.</source>
   <translation>{0}; höchstens {1} Tage und {2} MB.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/watching.py" />
   <source>Send it smaller, or compressed more.</source>
   <translation>Senden Sie es kleiner oder stärker komprimiert.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/watching.py" />
   <source>Send them slower.</source>
   <translation>Senden Sie sie langsamer.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/watching.py" />
   <source>The frame has {0} bytes; at most {1} are taken.</source>
   <translation>Das Bild hat {0} Bytes; höchstens {1} werden angenommen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/watching.py" />
   <source>The mode {0} takes {1} frames a second.</source>
   <translation>Der Modus {0} nimmt {1} Bilder in der Sekunde.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../voice/ears.py" />
   <source>Instead of {0}: {1}</source>
   <translation>Anstelle von {0}: {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../voice/ears.py" />
   <source>Moonshine is here already and hears far more: set speech.recogniser to auto.</source>
   <translation>Moonshine ist schon da und versteht weit mehr: speech.recogniser auf auto setzen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../voice/ears.py" />
   <source>Whisper (faster-whisper) understands far more; this engine works offline.</source>
   <translation>Whisper (faster-whisper) versteht weit mehr; dieser Erkenner arbeitet ohne Netz.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../voice/loop.py" />
   <source>Give {0} to {1} dB.</source>
   <translation>Geben Sie {0} bis {1} dB an.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../voice/loop.py" />
   <source>The microphone is muted.</source>
   <translation>Das Mikrofon ist stumm.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../voice/loop.py" />
   <source>Unmute it, then talk.</source>
   <translation>Schalten Sie es ein, und sprechen Sie dann.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../voice/loop.py" />
   <source>WebRTC (livekit)</source>
   <translation>WebRTC (livekit)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../voice/loop.py" />
   <source>{0} Speaking does not interrupt Sonia; the talk key does.</source>
   <translation>{0} Sprechen unterbricht Sonia nicht; die Sprechtaste tut es.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../voice/loop.py" />
   <source>{0} dB is no volume.</source>
   <translation>{0} dB ist keine Lautstärke.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/announce.py" />
   <source>Nothing was found.</source>
   <translation>Nichts gefunden.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/announce.py" />
   <source>{count:,} found</source>
   <translation>{count:,} gefunden</translation>
  </message>
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
   <source>What is asked</source>
   <translation>Wonach gefragt wird</translation>
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
   <source>Delete</source>
   <translation>Löschen</translation>
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
   <source>Keys…</source>
   <translation>Tasten…</translation>
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
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Diagnostics</source>
   <translation>Diagnose</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Failures</source>
   <translation>Fehlschläge</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Health</source>
   <translation>Zustand</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Log</source>
   <translation>Protokoll</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/drawn_messages.py" />
   <source>Conversation</source>
   <translation>Gespräch</translation>
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
   <location filename="../../sonia_desktop/ui/failing_page.py" />
   <source>A tool or a model that fails again and again is left alone for a while and then tried anew: here you see how long, and can try it at once. Calls that failed for good are kept here, to be tried again or discarded.</source>
   <translation>Ein Werkzeug oder Modell, das immer wieder fehlschlägt, wird eine Weile in Ruhe gelassen und dann neu versucht: Hier sehen Sie, wie lange, und können es sofort versuchen. Endgültig fehlgeschlagene Aufrufe werden hier aufgehoben, um sie erneut zu versuchen oder zu verwerfen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_page.py" />
   <source>Discard all</source>
   <translation>Alle verwerfen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_page.py" />
   <source>Done.</source>
   <translation>Erledigt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_page.py" />
   <source>Done: {text}</source>
   <translation>Erledigt: {text}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_page.py" />
   <source>Failed for good</source>
   <translation>Endgültig fehlgeschlagen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_page.py" />
   <source>In a moment.</source>
   <translation>Gleich.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_page.py" />
   <source>Left alone after failures</source>
   <translation>Nach Fehlschlägen in Ruhe gelassen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_page.py" />
   <source>None yet: nothing was called since the start.</source>
   <translation>Noch keine: Seit dem Start wurde nichts aufgerufen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_page.py" />
   <source>None: every call was carried out, or you were told at once why not.</source>
   <translation>Keine: Jeder Aufruf wurde ausgeführt, oder es wurde sofort gesagt, warum nicht.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_page.py" />
   <source>Nothing has failed</source>
   <translation>Nichts ist fehlgeschlagen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_page.py" />
   <source>Nothing was run. The call stays in the list.</source>
   <translation>Es wurde nichts ausgeführt. Der Aufruf bleibt in der Liste.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_page.py" />
   <source>Sonia is starting</source>
   <translation>Sonia startet</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_page.py" />
   <source>What fails</source>
   <translation>Was fehlschlägt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_page.py" />
   <source>Working: {names}</source>
   <translation>In Ordnung: {names}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_page.py" />
   <source>{count:,} call</source>
   <translation>{count:,} Aufruf</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_page.py" />
   <source>{count:,} calls</source>
   <translation>{count:,} Aufrufe</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_page.py" />
   <source>{count} call discarded.</source>
   <translation>{count} Aufruf verworfen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_page.py" />
   <source>{count} calls discarded.</source>
   <translation>{count} Aufrufe verworfen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>Discard</source>
   <translation>Verwerfen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>Failed last {when}: {why}</source>
   <translation>Zuletzt fehlgeschlagen {when}: {why}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>Hide</source>
   <translation>Ausblenden</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>Look</source>
   <translation>Ansehen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>Show in the log</source>
   <translation>Im Protokoll zeigen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>The next call is tried; nothing is called by this</source>
   <translation>Der nächste Aufruf wird versucht; hierdurch wird nichts aufgerufen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>Try again…</source>
   <translation>Erneut versuchen…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>Try now</source>
   <translation>Jetzt versuchen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>Try now: {name}</source>
   <translation>Jetzt versuchen: {name}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>after {count} failure</source>
   <translation>nach {count} Fehlschlag</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>after {count} failures</source>
   <translation>nach {count} Fehlschlägen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>asked by you</source>
   <translation>von Ihnen verlangt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>asked by {caller}</source>
   <translation>verlangt von {caller}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>has rested {after}; the next call tries it</source>
   <translation>hat {after} geruht; der nächste Aufruf versucht es</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>model</source>
   <translation>Modell</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>rests {after}, is tried again in {seconds} s</source>
   <translation>ruht {after}, wird in {seconds} s wieder versucht</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>tool</source>
   <translation>Werkzeug</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>tried once</source>
   <translation>einmal versucht</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>tried {count} times</source>
   <translation>{count}-mal versucht</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>vision model</source>
   <translation>Bildmodell</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>works again</source>
   <translation>funktioniert wieder</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>works, {after}</source>
   <translation>funktioniert, {after}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/finding_rows.py" />
   <source>Done</source>
   <translation>Erledigt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/finding_rows.py" />
   <source>Mean time</source>
   <translation>Mittlere Zeit</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/finding_rows.py" />
   <source>Refused</source>
   <translation>Abgewiesen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/finding_rows.py" />
   <source>Waiting</source>
   <translation>Wartend</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/finding_rows.py" />
   <source>Worker</source>
   <translation>Arbeiter</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/finding_rows.py" />
   <source>{mean_ms:,.1f} ms</source>
   <translation>{mean_ms:,.1f} ms</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/health_page.py" />
   <source>, fallback</source>
   <translation>, Ersatz</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/health_page.py" />
   <source>All {count} checks are well.</source>
   <translation>Alle {count} Prüfungen sind in Ordnung.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/health_page.py" />
   <source>Check again</source>
   <translation>Noch einmal prüfen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/health_page.py" />
   <source>Checking…</source>
   <translation>Wird geprüft…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/health_page.py" />
   <source>Checks that need something</source>
   <translation>Prüfungen, bei denen etwas fehlt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/health_page.py" />
   <source>Copy report</source>
   <translation>Bericht kopieren</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/health_page.py" />
   <source>Everything here as text, with secrets masked</source>
   <translation>Alles hier als Text, Geheimnisse verdeckt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/health_page.py" />
   <source>Last warnings and errors</source>
   <translation>Letzte Warnungen und Fehler</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/health_page.py" />
   <source>None in the log.</source>
   <translation>Keine im Protokoll.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/health_page.py" />
   <source>Queues</source>
   <translation>Warteschlangen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/health_page.py" />
   <source>Starting…</source>
   <translation>Startet…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/health_page.py" />
   <source>Subsystems</source>
   <translation>Teilsysteme</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/health_page.py" />
   <source>The report is copied; secrets in it are masked.</source>
   <translation>Der Bericht ist kopiert; Geheimnisse darin sind verdeckt.</translation>
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
   <location filename="../../sonia_desktop/ui/keys_dialog.py" />
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/keys_dialog.py" />
   <source>Keys</source>
   <translation>Tasten</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/keys_dialog.py" />
   <source>What it does</source>
   <translation>Was sie tut</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/keys_editor.py" />
   <source>Click here and press the keys together</source>
   <translation>Hier klicken und die Tasten zusammen drücken</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/keys_editor.py" />
   <source>Off</source>
   <translation>Aus</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/keys_editor.py" />
   <source>Press the keys</source>
   <translation>Drücken Sie die Tasten</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/keys_editor.py" />
   <source>Switch this hotkey off</source>
   <translation>Diese Tastenkombination ausschalten</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/latency.py" />
   <source>Deciding and doing</source>
   <translation>Entscheiden und Ausführen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/latency.py" />
   <source>Final text</source>
   <translation>Endgültiger Text</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/latency.py" />
   <source>First sound</source>
   <translation>Erster Ton</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/latency.py" />
   <source>No turns yet: ask something, and it stands here how long the answer took.</source>
   <translation>Noch keine Fragen: Fragen Sie etwas, dann steht hier, wie lange die Antwort gebraucht hat.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/latency.py" />
   <source>Noticing that you have finished</source>
   <translation>Merken, dass Sie fertig sind</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/latency.py" />
   <source>Spoken, last word to first sound ({counted}): p50 {half}, p95 {most}</source>
   <translation>Gesprochen, letztes Wort bis erster Ton ({counted}): p50 {half}, p95 {most}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/latency.py" />
   <source>Thinking and wording</source>
   <translation>Nachdenken und Formulieren</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/latency.py" />
   <source>Written, asking to answer ({counted}): p50 {half}, p95 {most}</source>
   <translation>Geschrieben, Frage bis Antwort ({counted}): p50 {half}, p95 {most}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/latency.py" />
   <source>{count} turn</source>
   <translation>{count} Frage</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/latency.py" />
   <source>{count} turns</source>
   <translation>{count} Fragen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/latency.py" />
   <source>{part}: p50 {half}, p95 {most}</source>
   <translation>{part}: p50 {half}, p95 {most}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/latency_part.py" />
   <source>How long the last answers took</source>
   <translation>Wie lange die letzten Antworten gebraucht haben</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/latency_part.py" />
   <source>Latency</source>
   <translation>Latenz</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/latency_part.py" />
   <source>Plot of how long the last answers took, in milliseconds</source>
   <translation>Diagramm, wie lange die letzten Antworten gebraucht haben, in Millisekunden</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/latency_plot.py" />
   <source>Spoken, in all</source>
   <translation>Gesprochen, insgesamt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/latency_plot.py" />
   <source>Time (ms)</source>
   <translation>Zeit (ms)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/latency_plot.py" />
   <source>When asked; the newest at the right</source>
   <translation>Zeitpunkt der Frage; die neueste rechts</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/latency_plot.py" />
   <source>Written, in all</source>
   <translation>Geschrieben, insgesamt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/live_news.py" />
   <source>Heard: “{words}”</source>
   <translation>Gehört: „{words}“</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/live_news.py" />
   <source>Microphone open</source>
   <translation>Mikrofon offen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/live_news.py" />
   <source>Private mode off.</source>
   <translation>Privater Modus aus.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/live_news.py" />
   <source>paused</source>
   <translation>angehalten</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/live_news.py" />
   <source>{model} is being fetched.</source>
   <translation>{model} wird geholt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_list.py" />
   <source>Columns</source>
   <translation>Spalten</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_list.py" />
   <source>Level</source>
   <translation>Stufe</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_list.py" />
   <source>Lines of the log</source>
   <translation>Zeilen des Protokolls</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_list.py" />
   <source>Part</source>
   <translation>Teil</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_list.py" />
   <source>critical</source>
   <translation>kritisch</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_list.py" />
   <source>detail</source>
   <translation>Einzelheit</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_list.py" />
   <source>error</source>
   <translation>Fehler</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_list.py" />
   <source>info</source>
   <translation>Hinweis</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_list.py" />
   <source>warning</source>
   <translation>Warnung</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>All levels</source>
   <translation>Alle Stufen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>All parts</source>
   <translation>Alle Teile</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>Errors</source>
   <translation>Fehler</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>Go on</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>Info and worse</source>
   <translation>Hinweise und Schlimmeres</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>New lines do not come while it is paused</source>
   <translation>Solange es angehalten ist, kommen keine neuen Zeilen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>No line fits</source>
   <translation>Keine Zeile passt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>Nothing in the log is of this kind.</source>
   <translation>Im Protokoll steht nichts dieser Art.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>Nothing was written yet.</source>
   <translation>Noch wurde nichts geschrieben.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>Only the request {request}. Press to show all.</source>
   <translation>Nur die Anfrage {request}. Drücken, um alle zu zeigen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>Only this request</source>
   <translation>Nur diese Anfrage</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>Only {request}  ✕</source>
   <translation>Nur {request}  ✕</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>Open the folder</source>
   <translation>Ordner öffnen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>Part of the program</source>
   <translation>Teil des Programms</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>Pause</source>
   <translation>Pause</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>Search the log</source>
   <translation>Das Protokoll durchsuchen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>Search: timed out, req_…, a file…</source>
   <translation>Suchen: timed out, req_…, eine Datei…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>Show all lines</source>
   <translation>Alle Zeilen zeigen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>Sonia writes here what she did and what went wrong, never what was said.</source>
   <translation>Hier schreibt Sonia auf, was sie getan hat und was schiefging, nie, was gesagt wurde.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>The chosen lines, or all that are listed; secrets are masked</source>
   <translation>Die gewählten Zeilen oder alle aufgeführten; Geheimnisse sind unkenntlich</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>The folder is {folder}.</source>
   <translation>Der Ordner ist {folder}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>The line in full</source>
   <translation>Die ganze Zeile</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>The log cannot be read</source>
   <translation>Das Protokoll kann nicht gelesen werden</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>The log is empty</source>
   <translation>Das Protokoll ist leer</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>There is no log yet</source>
   <translation>Es gibt noch kein Protokoll</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>Try again</source>
   <translation>Noch einmal versuchen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>Warnings and worse</source>
   <translation>Warnungen und Schlimmeres</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>{count:,} lines</source>
   <translation>{count:,} Zeilen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>{count:,} lines copied.</source>
   <translation>{count:,} Zeilen kopiert.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>{count:,} new lines</source>
   <translation>{count:,} neue Zeilen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>{count} line</source>
   <translation>{count} Zeile</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>{count} line copied.</source>
   <translation>{count} Zeile kopiert.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>{count} new line</source>
   <translation>{count} neue Zeile</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>{lines} so far, looking on…</source>
   <translation>{lines} bisher, es wird weitergesucht…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>{lines}, older ones below</source>
   <translation>{lines}, ältere darunter</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/login_row.py" />
   <source>On</source>
   <translation>An</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/login_row.py" />
   <source>Open at log-in</source>
   <translation>Beim Anmelden öffnen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/login_row.py" />
   <source>Sonia starts with your session: in the tray, or minimised where there is none.</source>
   <translation>Sonia startet mit Ihrer Sitzung: im Benachrichtigungsfeld, oder minimiert, wo es keines gibt.</translation>
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
   <source>The command line</source>
   <translation>Die Befehlszeile</translation>
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
   <source>close in meaning</source>
   <translation>nah in der Bedeutung</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>faintly close in meaning</source>
   <translation>entfernt ähnlich in der Bedeutung</translation>
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
   <source>nothing in common</source>
   <translation>nichts gemeinsam</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>private</source>
   <translation>privat</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>replaced</source>
   <translation>ersetzt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>replaced since</source>
   <translation>seither ersetzt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>says {words}</source>
   <translation>sagt {words}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>secret</source>
   <translation>geheim</translation>
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
   <source>stands beside what was asked for</source>
   <translation>steht neben dem, wonach gefragt wurde</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>time asked for</source>
   <translation>gefragte Zeit</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>today</source>
   <translation>heute</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>true until {day}</source>
   <translation>gültig bis {day}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>very close in meaning</source>
   <translation>sehr nah in der Bedeutung</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>yesterday</source>
   <translation>gestern</translation>
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
   <source>Working</source>
   <translation>Arbeitet</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>not done</source>
   <translation>nicht getan</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/microphone_sign.py" />
   <source>Hands-free</source>
   <translation>Freihändig</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/microphone_sign.py" />
   <source>Microphone: {words}. {told}</source>
   <translation>Mikrofon: {words}. {told}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/microphone_sign.py" />
   <source>Muted</source>
   <translation>Stumm</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/microphone_sign.py" />
   <source>Nothing is heard. Press to open the microphone (Ctrl+M).</source>
   <translation>Es wird nichts gehört. Drücken, um das Mikrofon zu öffnen (Strg+M).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/microphone_sign.py" />
   <source>The microphone is open. Press to mute it (Ctrl+M).</source>
   <translation>Das Mikrofon ist offen. Drücken, um es stummzuschalten (Strg+M).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/microphone_sign.py" />
   <source>Waits for “{phrase}”</source>
   <translation>Wartet auf „{phrase}“</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_news.py" />
   <source>Use it</source>
   <translation>Verwenden</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_news.py" />
   <source>{model} could not be fetched: {why}</source>
   <translation>{model} konnte nicht geholt werden: {why}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_news.py" />
   <source>{model} is here.</source>
   <translation>{model} ist da.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_news.py" />
   <source>{model} is used from {where} on.</source>
   <translation>{model} wird verwendet ab: {where}.</translation>
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
   <source>not here</source>
   <translation>nicht hier</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_row.py" />
   <source>recommended</source>
   <translation>empfohlen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>, English only</source>
   <translation>, nur Englisch</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>, in many languages</source>
   <translation>, in vielen Sprachen</translation>
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
   <source>understands free speech far better</source>
   <translation>versteht freie Rede viel besser</translation>
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
   <source>{model} is as it should be.</source>
   <translation>{model} ist, wie es sein soll.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>{model} is damaged ({wrong}).</source>
   <translation>{model} ist beschädigt ({wrong}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>{model} is removed; {freed} are free again.</source>
   <translation>{model} ist entfernt; {freed} sind wieder frei.</translation>
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
   <source>Ctrl+Z</source>
   <translation>Strg+Z</translation>
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
   <location filename="../../sonia_desktop/ui/region_picker.py" />
   <source>{width} × {height} at {x}, {y}</source>
   <translation>{width} × {height} bei {x}, {y}</translation>
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
   <source>Reading</source>
   <translation>Wird gelesen</translation>
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
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>anything</source>
   <translation>alles</translation>
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
   <source>every tool</source>
   <translation>jedes Werkzeug</translation>
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
   <source>when {caller} asks</source>
   <translation>wenn {caller} fragt</translation>
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
   <source>this moment</source>
   <translation>diesen Moment</translation>
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
   <location filename="../../sonia_desktop/ui/screen_words.py" />
   <source>{begin} to {end}</source>
   <translation>{begin} bis {end}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_words.py" />
   <source>{day}, {time}</source>
   <translation>{day}, {time}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/selection.py" />
   <source>Copy the link’s address</source>
   <translation>Adresse des Links kopieren</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/selection.py" />
   <source>Select the whole message</source>
   <translation>Die ganze Nachricht auswählen</translation>
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
   <source>One a line</source>
   <translation>Eines je Zeile</translation>
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
   <location filename="../../sonia_desktop/ui/setting_languages.py" />
   <source>As the system</source>
   <translation>Wie das System</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_languages.py" />
   <source>Recognised by itself</source>
   <translation>Wird selbst erkannt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_row.py" />
   <source>Back to the default</source>
   <translation>Zurück zur Vorgabe</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_row.py" />
   <source>Given on the command line: it wins over a choice here.</source>
   <translation>Auf der Befehlszeile angegeben: Das hat Vorrang vor einer Wahl hier.</translation>
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
   <source>In use until the next start: {folder}</source>
   <translation>Bis zum nächsten Start in Gebrauch: {folder}</translation>
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
   <source>fallback</source>
   <translation>Ersatz</translation>
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
   <source>All models…</source>
   <translation>Alle Modelle…</translation>
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
   <source>{keys} to look at the screen</source>
   <translation>{keys}, um den Bildschirm anzusehen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/to_end.py" />
   <source>To the newest message</source>
   <translation>Zur neuesten Nachricht</translation>
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
   <source>Click the icon to open the window, or quit Sonia.</source>
   <translation>Klicken Sie auf das Symbol, um das Fenster zu öffnen oder Sonia zu beenden.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>Hands-free: listen all the time</source>
   <translation>Freihändig: immer zuhören</translation>
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
   <source>Sonia goes on here</source>
   <translation>Sonia läuft hier weiter</translation>
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
   <source>Wait for the wake phrase</source>
   <translation>Auf das Weckwort warten</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>Wake phrase: “{wake_phrase}”</source>
   <translation>Weckwort: „{wake_phrase}“</translation>
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
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>waiting for your consent</source>
   <translation>wartet auf Ihre Zustimmung</translation>
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
   <source>interrupted</source>
   <translation>unterbrochen</translation>
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
   <location filename="../../sonia_desktop/ui/user_message.py" />
   <source>Copy message</source>
   <translation>Nachricht kopieren</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/user_message.py" />
   <source>With {names}</source>
   <translation>Mit {names}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/user_message.py" />
   <source>You said: {words}</source>
   <translation>Sie sagten: {words}</translation>
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
   <source>A few short checks; each can be left out.</source>
   <translation>Ein paar kurze Prüfungen; jede kann ausgelassen werden.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Begin</source>
   <translation>Beginnen</translation>
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
   <source>Found again in the menu of the conversations.</source>
   <translation>Wiederzufinden im Menü der Gespräche.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>It is here.</source>
   <translation>Es ist da.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>It is used from {where} on.</source>
   <translation>Es wird verwendet ab: {where}.</translation>
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
   <source>Sonia looks when you ask her to. Try once whether she may.</source>
   <translation>Sonia sieht hin, wenn Sie sie darum bitten. Probieren Sie einmal, ob sie darf.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Stop everything</source>
   <translation>Alles anhalten</translation>
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
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>A new line</source>
   <translation>Eine neue Zeile</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>Close the window</source>
   <translation>Das Fenster schließen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>Close what is open, or stop talking, listening, thinking</source>
   <translation>Schließen, was offen ist, oder aufhören zu sprechen, zuzuhören, nachzudenken</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>Delete or forget</source>
   <translation>Löschen oder vergessen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>Everywhere</source>
   <translation>Überall</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>In the window</source>
   <translation>Im Fenster</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>Lists</source>
   <translation>Listen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>Mute the microphone, or open it</source>
   <translation>Das Mikrofon stummschalten oder öffnen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>Open or edit</source>
   <translation>Öffnen oder bearbeiten</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>Rename or edit</source>
   <translation>Umbenennen oder bearbeiten</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>Scroll the conversation</source>
   <translation>Im Gespräch blättern</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>Show or hide the conversations</source>
   <translation>Die Gespräche zeigen oder verbergen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>Show or hide the subsystems</source>
   <translation>Die Teilsysteme zeigen oder verbergen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>Take back what was done last</source>
   <translation>Das Letzte zurücknehmen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>These keys</source>
   <translation>Diese Tasten</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>To the next part of the window</source>
   <translation>Zum nächsten Teil des Fensters</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>To the part before</source>
   <translation>Zum Teil davor</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>To the search of memories</source>
   <translation>Zur Suche in den Erinnerungen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>To what you write</source>
   <translation>Zu dem, was Sie schreiben</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>What else can be done with it</source>
   <translation>Was sonst damit getan werden kann</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>What was sent before, while nothing is written</source>
   <translation>Was zuvor gesendet wurde, solange nichts geschrieben ist</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>Why the last answer: what was heard, recalled and run</source>
   <translation>Warum die letzte Antwort: was gehört, erinnert und ausgeführt wurde</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>Write</source>
   <translation>Schreiben</translation>
  </message>
 </context>
</TS>
