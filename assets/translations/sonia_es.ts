<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
 <context>
  <name>Sonia</name>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>A good balance: chooses tools well, runs in 8 GB of memory.</source>
   <translation>Buen equilibrio: elige bien las herramientas, funciona en 8 GB de memoria.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>A man's voice, German.</source>
   <translation>Una voz de hombre, alemán.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>A man's voice, Spanish.</source>
   <translation>Una voz de hombre, español.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>A woman's voice, American English.</source>
   <translation>Una voz de mujer, inglés americano.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>A woman's voice, American English; for research only.</source>
   <translation>Una voz de mujer, inglés americano; solo para investigación.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>A woman's voice, French.</source>
   <translation>Una voz de mujer, francés.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>A woman's voice, Scottish English.</source>
   <translation>Una voz de mujer, inglés de Escocia.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>An all-rounder for 16 GB of memory.</source>
   <translation>Para todo, con 16 GB de memoria.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>Answers questions about pictures; for a server such as llama-server.</source>
   <translation>Contesta preguntas sobre imágenes; para un servidor como llama-server.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>Better answers; wants 16 GB of memory or a graphics card.</source>
   <translation>Mejores respuestas; quiere 16 GB de memoria o una tarjeta gráfica.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>For a graphics card with 12 GB or more.</source>
   <translation>Para una tarjeta gráfica de 12 GB o más.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>Reasons well for its size, in English; short context.</source>
   <translation>Razona bien para su tamaño, en inglés; contexto corto.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>Small eyes: what is in a picture, in a few words; for llama-server.</source>
   <translation>Ojos pequeños: lo que hay en una imagen, en pocas palabras; para llama-server.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>Small, English only, made with open data.</source>
   <translation>Pequeño, solo inglés, hecho con datos abiertos.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>Small, quick, follows instructions.</source>
   <translation>Pequeño, rápido, sigue instrucciones.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>Small: quick on a laptop without a graphics card.</source>
   <translation>Pequeño: rápido en un portátil sin tarjeta gráfica.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>The smallest that holds a talk.</source>
   <translation>El más pequeño que mantiene una conversación.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>Three voices, Ukrainian.</source>
   <translation>Tres voces, ucraniano.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>Vectors of texts, for the services' /v1/embeddings.</source>
   <translation>Vectores de textos, para /v1/embeddings de los servicios.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>Very small: answers at once on any computer, knows little.</source>
   <translation>Muy pequeño: contesta enseguida en cualquier equipo, sabe poco.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>Writes down what is said in many languages.</source>
   <translation>Escribe lo que se dice en muchos idiomas.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>Writes down what is said; English only.</source>
   <translation>Escribe lo que se dice; solo inglés.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>Writes well; its licence has conditions.</source>
   <translation>Escribe bien; su licencia tiene condiciones.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../agent/reflex.py" />
   <source>MiniLM + trained head</source>
   <translation>MiniLM + cabeza entrenada</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../agent/reflex.py" />
   <source>The reflex is stopped.</source>
   <translation>El reflejo está detenido.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../api/ports.py" />
   <source>chat, actions, consent</source>
   <translation>conversación, acciones, permiso</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../api/ports.py" />
   <source>consent; what is to be seen, told</source>
   <translation>permiso; lo que se ve, contado</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../api/ports.py" />
   <source>control plane: open approvals</source>
   <translation>control: permisos abiertos</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../api/ports.py" />
   <source>language models; pictures of the screen</source>
   <translation>modelos de lenguaje; imágenes de la pantalla</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../api/ports.py" />
   <source>privacy switch, frames kept in memory</source>
   <translation>interruptor de privacidad, imágenes en memoria</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../api/ports.py" />
   <source>store and recall</source>
   <translation>guardar y recordar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../api/ports.py" />
   <source>the agent; /docs and /metrics for all services</source>
   <translation>el agente; /docs y /metrics de todos los servicios</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../api/ports.py" />
   <source>voice sessions</source>
   <translation>sesiones de voz</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../assistant.py" />
   <source>Not opened by this command.</source>
   <translation>Esta orden no lo abre.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../attached.py" />
   <source>A file of this message is not kept any more: only the last ones are, until Sonia ends.</source>
   <translation>Un archivo de este mensaje ya no se guarda: solo los últimos, hasta que Sonia termine.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../attached.py" />
   <source>Attach a part of it, or let the memory read it: sonia memory add FILE.</source>
   <translation>Adjunte una parte, o haga que la memoria lo lea: sonia memory add ARCHIVO.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../attached.py" />
   <source>Attach it again.</source>
   <translation>Adjúntelo de nuevo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../attached.py" />
   <source>Attach its pages as pictures: those are read.</source>
   <translation>Adjunte sus páginas como imágenes: esas se leen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../attached.py" />
   <source>{0} has {1} MB; at most {2} MB can be attached.</source>
   <translation>{0} tiene {1} MB; se pueden adjuntar {2} MB como máximo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/devices.py" />
   <source>Check that a sound server (PipeWire or PulseAudio) is running.</source>
   <translation>Compruebe que haya un servidor de sonido (PipeWire o PulseAudio) en marcha.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/devices.py" />
   <source>Install it: sudo apt install libportaudio2</source>
   <translation>Instálelo: sudo apt install libportaudio2</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/devices.py" />
   <source>Plug in a {0} or start the sound server, then try again.</source>
   <translation>Conecte algo ({0}) o inicie el servidor de sonido, y vuelva a intentarlo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/devices.py" />
   <source>Set audio.{0}_device to one of: {1}; or leave it empty.</source>
   <translation>Ponga audio.{0}_device a uno de: {1}; o déjelo vacío.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/devices.py" />
   <source>Sound does not work: PortAudio cannot start ({0}).</source>
   <translation>El sonido no funciona: PortAudio no puede iniciarse ({0}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/devices.py" />
   <source>Sound does not work: the PortAudio library cannot be loaded ({0}).</source>
   <translation>El sonido no funciona: la biblioteca PortAudio no se puede cargar ({0}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/devices.py" />
   <source>The sound devices cannot be listed ({0}).</source>
   <translation>Los dispositivos de sonido no se pueden enumerar ({0}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/devices.py" />
   <source>There is no {0} named {1}.</source>
   <translation>No hay {0} con el nombre {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/devices.py" />
   <source>There is no {0}.</source>
   <translation>No hay {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/echo.py" />
   <source>Echo cancellation does not work: livekit cannot be loaded ({0}).</source>
   <translation>La cancelación de eco no funciona: livekit no se puede cargar ({0}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/echo.py" />
   <source>Install it: pip install livekit; or use headphones.</source>
   <translation>Instálelo: pip install livekit; o use auriculares.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/files.py" />
   <source>Check it.</source>
   <translation>Compruébelo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/files.py" />
   <source>Check the path.</source>
   <translation>Compruebe la ruta.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/files.py" />
   <source>Cut it into shorter pieces.</source>
   <translation>Córtelo en trozos más cortos.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/files.py" />
   <source>Name a sound file.</source>
   <translation>Indique un archivo de sonido.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/files.py" />
   <source>Record it again.</source>
   <translation>Grábelo de nuevo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/files.py" />
   <source>Use a sound file of 1,000 to 768,000 Hz.</source>
   <translation>Use un archivo de sonido de 1.000 a 768.000 Hz.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/files.py" />
   <source>WAV, FLAC, Ogg, MP3, M4A and WebM are read; others: ffmpeg -i FILE sound.wav</source>
   <translation>Se leen WAV, FLAC, Ogg, MP3, M4A y WebM; otros: ffmpeg -i ARCHIVO sound.wav</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/files.py" />
   <source>{0} cannot be read ({1}).</source>
   <translation>{0} no se puede leer ({1}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/files.py" />
   <source>{0} holds no sound.</source>
   <translation>{0} no contiene sonido.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/files.py" />
   <source>{0} is empty.</source>
   <translation>{0} está vacío.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/files.py" />
   <source>{0} is longer than {1} minutes.</source>
   <translation>{0} dura más de {1} minutos.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/files.py" />
   <source>{0} is no file.</source>
   <translation>{0} no es un archivo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/files.py" />
   <source>{0} is not a sound file that can be read ({1}).</source>
   <translation>{0} no es un archivo de sonido que se pueda leer ({1}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/files.py" />
   <source>{0} says it has {1} samples a second, which cannot be.</source>
   <translation>{0} dice que tiene {1} muestras por segundo, lo que no puede ser.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/selection.py" />
   <source>Plug in a {0}, then try again.</source>
   <translation>Conecte algo ({0}) y vuelva a intentarlo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/selection.py" />
   <source>Plug it in again, or choose another one.</source>
   <translation>Conéctelo de nuevo, o elija otro.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/selection.py" />
   <source>PortAudio: {0}</source>
   <translation>PortAudio: {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/selection.py" />
   <source>The {0} is {1} now.</source>
   <translation>{0}: ahora {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/selection.py" />
   <source>There is a {0} now: {1}.</source>
   <translation>Ahora disponible ({0}): {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/selection.py" />
   <source>{0} {1} is used until it is back.</source>
   <translation>{0} Se usa {1} hasta que vuelva.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/streams.py" />
   <source>Close other programs that use it, or choose another one (audio.{0}_device).</source>
   <translation>Cierre otros programas que lo usen, o elija otro (audio.{0}_device).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/streams.py" />
   <source>Plug it in again or choose another one (audio.{0}_device).</source>
   <translation>Conéctelo de nuevo o elija otro (audio.{0}_device).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/streams.py" />
   <source>The {0} {1} cannot be opened ({2}).</source>
   <translation>{0} {1} no se puede abrir ({2}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/streams.py" />
   <source>The {0} {1} stopped {2} sound.</source>
   <translation>{0} {1} dejó de dar sonido ({2}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../autostart.py" />
   <source>Add Sonia to the programs that start with your session in the desktop's settings: {0}</source>
   <translation>Añada Sonia a los programas que se inician con su sesión en los ajustes del escritorio: {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../autostart.py" />
   <source>Add this to the programs that start with your session in the desktop's settings: {0}</source>
   <translation>Añada esto a los programas que se inician con su sesión en los ajustes del escritorio: {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../autostart.py" />
   <source>From inside Flatpak Sonia cannot add herself to what is opened at log-in.</source>
   <translation>Desde dentro de Flatpak, Sonia no puede añadirse a lo que se abre al iniciar sesión.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../autostart.py" />
   <source>{0} cannot be written ({1}).</source>
   <translation>{0} no se puede escribir ({1}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../chosen_model.py" />
   <source>No local language model was found.</source>
   <translation>No se encontró ningún modelo de lenguaje en este equipo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../chosen_model.py" />
   <source>Start Ollama with a model, or use a GGUF file ({0}).</source>
   <translation>Inicie Ollama con un modelo, o use un archivo GGUF ({0}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../chosen_model.py" />
   <source>Start Ollama with a model: https://ollama.com (the package has no llama.cpp).</source>
   <translation>Inicie Ollama con un modelo: https://ollama.com (el paquete no incluye llama.cpp).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../chosen_model.py" />
   <source>none: the reflex decides</source>
   <translation>ninguno: decide el reflejo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../core/grouped_writes.py" />
   <source>Another program writes to it: wait until that is done, then try again.</source>
   <translation>Otro programa escribe en ella: espere a que acabe y vuelva a intentarlo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../core/grouped_writes.py" />
   <source>Make room on that disk, then try again; what was kept before is safe.</source>
   <translation>Haga sitio en ese disco y vuelva a intentarlo; lo guardado antes está a salvo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../core/grouped_writes.py" />
   <source>This was not kept: {0} cannot be written ({1}).</source>
   <translation>Esto no se guardó: {0} no se puede escribir ({1}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../core/grouped_writes.py" />
   <source>This was not kept: {0}.</source>
   <translation>Esto no se guardó: {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../core/jobs.py" />
   <source>There is no job {0}.</source>
   <translation>No hay ningún trabajo {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../core/resilience.py" />
   <source>It is tried again within {0} s.</source>
   <translation>Se vuelve a intentar dentro de {0} s.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../core/resilience.py" />
   <source>{0} failed {1} times in a row and is not tried for now.</source>
   <translation>{0} falló {1} veces seguidas y por ahora no se intenta.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../core/resources.py" />
   <source>The file {0} that ships with Sonia is missing.</source>
   <translation>Falta el archivo {0} que viene con Sonia.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../core/storage.py" />
   <source>Another Sonia of another version uses {0}.</source>
   <translation>Otra Sonia de otra versión usa {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../core/storage.py" />
   <source>End it, or choose another folder with --data-dir.</source>
   <translation>Ciérrela, o elija otra carpeta con --data-dir.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../core/storage.py" />
   <source>End the other program that uses it, then start again.</source>
   <translation>Cierre el otro programa que la usa y vuelva a empezar.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../core/storage.py" />
   <source>Move the file away and start again, or restore a backup.</source>
   <translation>Aparte el archivo y vuelva a empezar, o restaure una copia.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../core/storage.py" />
   <source>The database {0} cannot be brought up to date: {1}</source>
   <translation>La base de datos {0} no se puede poner al día: {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../core/storage.py" />
   <source>The database {0} cannot be opened: {1}</source>
   <translation>La base de datos {0} no se puede abrir: {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../core/worker.py" />
   <source>It was stopped.</source>
   <translation>Se detuvo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../core/worker.py" />
   <source>The {0} worker has {1} jobs waiting and takes no more.</source>
   <translation>El trabajador {0} tiene {1} trabajos en espera y no admite más.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../core/worker.py" />
   <source>The {0} worker is not running.</source>
   <translation>El trabajador {0} no está en marcha.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../core/worker.py" />
   <source>Try again in a moment.</source>
   <translation>Inténtelo de nuevo en un momento.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../degradation.py" />
   <source>Install the driver of your graphics processor, or use a smaller or remote model.</source>
   <translation>Instale el controlador de su tarjeta gráfica, o use un modelo más pequeño o remoto.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../degradation.py" />
   <source>No graphics processor with a driver was found; models run on the processor, slower.</source>
   <translation>No se encontró ninguna tarjeta gráfica con controlador; los modelos usan el procesador, más despacio.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>Choose --data-dir.</source>
   <translation>Elija --data-dir.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>Close something, or choose smaller models.</source>
   <translation>Cierre algo, o elija modelos más pequeños.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>End the other program, or: sonia config set api.port_offset 100</source>
   <translation>Cierre el otro programa, o: sonia config set api.port_offset 100</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>Free some space: memories and backups need it.</source>
   <translation>Libere espacio: lo necesitan los recuerdos y las copias.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>Install Python 3.11 or newer.</source>
   <translation>Instale Python 3.11 o más nuevo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>It could not be finished: {0}</source>
   <translation>No se pudo terminar: {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>Not needed; for a local language model: https://ollama.com, or llama.cpp</source>
   <translation>No hace falta; para un modelo de lenguaje local: https://ollama.com, o llama.cpp</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>Set {0}_API_KEY or the keyring.</source>
   <translation>Ponga {0}_API_KEY o el llavero.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>Without a display: sonia serve</source>
   <translation>Sin pantalla: sonia serve</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>data folder</source>
   <translation>carpeta de datos</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>dead letters</source>
   <translation>llamadas fallidas</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>does not answer at {0}</source>
   <translation>no contesta en {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>free: it is served as soon as Sonia runs</source>
   <translation>libre: se sirve en cuanto Sonia está en marcha</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>graphics card</source>
   <translation>tarjeta gráfica</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>none in the last 24 hours</source>
   <translation>ninguno en las últimas 24 horas</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>none that is used</source>
   <translation>ninguna que se use</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>none yet</source>
   <translation>todavía ninguno</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>none yet: it is made at the first start</source>
   <translation>todavía ninguna: se hace en el primer inicio</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>not installed</source>
   <translation>no instalado</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>not installed: {0}</source>
   <translation>no instalado: {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>nothing wrong in them</source>
   <translation>nada mal en ellos</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>switched off</source>
   <translation>desactivado</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>taken by {0}</source>
   <translation>ocupado por {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>there is none</source>
   <translation>no hay ninguna</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>there is one (it is not shown)</source>
   <translation>hay una (no se muestra)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>this look</source>
   <translation>esta revisión</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>{0} GB free</source>
   <translation>{0} GB libres</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>{0} cannot be written</source>
   <translation>{0} no se puede escribir</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>{0} cores, {1}</source>
   <translation>{0} núcleos, {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>{0} in the last 24 hours, the newest: {1}</source>
   <translation>{0} en las últimas 24 horas, el más nuevo: {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>{0} key</source>
   <translation>clave de {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>{0} of {1} GB free</source>
   <translation>{0} de {1} GB libres</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>{0}, {1} MB</source>
   <translation>{0}, {1} MB</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>{0}: no model</source>
   <translation>{0}: ningún modelo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../hands.py" />
   <source>Commands run without a sandbox, so each is asked for: {0}.</source>
   <translation>Las órdenes corren sin recinto aislado, así que se pregunta por cada una: {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/advice.py" />
   <source>about {0} words a second are to be expected</source>
   <translation>se esperan unas {0} palabras por segundo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/advice.py" />
   <source>it needs {0} GB of memory, and this computer has {1}</source>
   <translation>necesita {0} GB de memoria, y este equipo tiene {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/advice.py" />
   <source>it takes {0} GB on the disk, and {1} are free</source>
   <translation>ocupa {0} GB en el disco, y hay {1} libres</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/advice.py" />
   <source>only {0} GB of memory are free now: close programs first</source>
   <translation>ahora solo hay {0} GB de memoria libres: cierre antes programas</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/asking.py" />
   <source>Ask for less at once, or choose a faster model.</source>
   <translation>Pida menos de una vez, o elija un modelo más rápido.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/asking.py" />
   <source>Look at the language model line of `sonia doctor`.</source>
   <translation>Mire la línea «language model» de `sonia doctor`.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/asking.py" />
   <source>The answer of {0} has no end.</source>
   <translation>La respuesta de {0} no tiene fin.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/asking.py" />
   <source>The answer took longer than {0} s.</source>
   <translation>La respuesta tardó más de {0} s.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/asking.py" />
   <source>{0} failed: {1}</source>
   <translation>{0} falló: {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/asking.py" />
   <source>{0} is not asked: {1}.</source>
   <translation>A {0} no se le pregunta: {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/choose.py" />
   <source>No GGUF file is set.</source>
   <translation>No hay ningún archivo GGUF puesto.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/choose.py" />
   <source>No address is set for the language model.</source>
   <translation>No hay ninguna dirección puesta para el modelo de lenguaje.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/choose.py" />
   <source>Set llm.base_url, for instance to http://127.0.0.1:8080/v1.</source>
   <translation>Ponga llm.base_url, por ejemplo a http://127.0.0.1:8080/v1.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/choose.py" />
   <source>Set llm.gguf to one.</source>
   <translation>Ponga llm.gguf a uno.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/choose.py" />
   <source>Start your own, or choose that one by name: llm.provider = "ollama".</source>
   <translation>Inicie uno propio, o elija ese por su nombre: llm.provider = "ollama".</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/choose.py" />
   <source>The Ollama at {0} belongs to another user (id {1}); nothing is asked of it.</source>
   <translation>El Ollama de {0} es de otro usuario (identificador {1}); no se le pregunta nada.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/choose.py" />
   <source>There is no language model provider {0}.</source>
   <translation>No hay ningún proveedor {0} de modelos de lenguaje.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/download.py" />
   <source>Make room on the disk and see that the folder can be written.</source>
   <translation>Haga sitio en el disco y vea que se pueda escribir en la carpeta.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/download.py" />
   <source>Make room, or choose another folder with --data-dir.</source>
   <translation>Haga sitio, o elija otra carpeta con --data-dir.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/download.py" />
   <source>More came of {0} than its {1} bytes.</source>
   <translation>De {0} llegó más que sus {1} bytes.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/download.py" />
   <source>The download of {0} breaks off again and again.</source>
   <translation>La descarga de {0} se corta una y otra vez.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/download.py" />
   <source>The server sent another part of {0}.</source>
   <translation>El servidor envió otra parte de {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/download.py" />
   <source>Try again later, or use another hub or mirror.</source>
   <translation>Inténtelo más tarde, o use otro centro de modelos o espejo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/download.py" />
   <source>Try again later; what has come so far is kept.</source>
   <translation>Inténtelo más tarde; lo que ya llegó se guarda.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/download.py" />
   <source>Try again; if it happens twice, do not trust this hub or mirror.</source>
   <translation>Inténtelo de nuevo; si ocurre dos veces, no se fíe de este centro o espejo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/download.py" />
   <source>{0} GB more are needed in {1}, and {2} are free.</source>
   <translation>Hacen falta {0} GB más en {1}, y hay {2} libres.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/download.py" />
   <source>{0} came with other content than the hub announces; it was thrown away.</source>
   <translation>{0} llegó con otro contenido que el anunciado; se desechó.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/download.py" />
   <source>{0} is no address.</source>
   <translation>{0} no es una dirección.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/download.py" />
   <source>{0} is {1} bytes by the server and {2} by the hub's list.</source>
   <translation>{0} tiene {1} bytes según el servidor y {2} según la lista del centro.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>Ask for something shorter, choose another model, or raise llm.deadline_s.</source>
   <translation>Pida algo más corto, elija otro modelo, o suba llm.deadline_s.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>Check llm.model and llm.base_url.</source>
   <translation>Compruebe llm.model y llm.base_url.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>Check the address; it mostly ends in /v1.</source>
   <translation>Compruebe la dirección; casi siempre termina en /v1.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>Store a valid key in the settings.</source>
   <translation>Guarde una clave válida en los ajustes.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>The answer of {0} broke off.</source>
   <translation>La respuesta de {0} se cortó.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>Try again in a while.</source>
   <translation>Inténtelo de nuevo dentro de un rato.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>Try again in {0} s.</source>
   <translation>Inténtelo de nuevo en {0} s.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>Try again, choose a smaller model, or raise llm.deadline_s.</source>
   <translation>Inténtelo de nuevo, elija un modelo más pequeño, o suba llm.deadline_s.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>Try again, or choose another model.</source>
   <translation>Inténtelo de nuevo, o elija otro modelo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>Try again, or look at its log.</source>
   <translation>Inténtelo de nuevo, o mire su registro.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>{0} at {1} sent a web page, not an answer.</source>
   <translation>{0} en {1} envió una página web, no una respuesta.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>{0} did not answer within {1} s.</source>
   <translation>{0} no contestó en {1} s.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>{0} does not know this model or address (404).{1}</source>
   <translation>{0} no conoce este modelo o dirección (404).{1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>{0} failed with status {1}.{2}</source>
   <translation>{0} falló con el estado {1}.{2}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>{0} refused the key ({1}).{2}</source>
   <translation>{0} rechazó la clave ({1}).{2}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>{0} sent something that is not an answer (broken JSON).</source>
   <translation>{0} envió algo que no es una respuesta (JSON roto).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>{0} stopped with an error: {1}</source>
   <translation>{0} se detuvo con un error: {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>{0} takes no more requests now (429).{1}</source>
   <translation>{0} no admite más peticiones ahora (429).{1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>{0}'s answer did not end within {1} s; it was stopped.</source>
   <translation>La respuesta de {0} no terminó en {1} s; se detuvo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/hub.py" />
   <source>A network that asks to log in does this; check HF_ENDPOINT too.</source>
   <translation>Lo hace una red que pide iniciar sesión; compruebe también HF_ENDPOINT.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/hub.py" />
   <source>Accept its licence on its page there, and set HF_TOKEN to a key of yours.</source>
   <translation>Acepte allí su licencia en su página, y ponga HF_TOKEN a una clave suya.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/hub.py" />
   <source>Check the name: `sonia models search WORDS` finds models.</source>
   <translation>Compruebe el nombre: `sonia models search PALABRAS` encuentra modelos.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/hub.py" />
   <source>Check the network; HF_ENDPOINT names a mirror, HTTPS_PROXY a proxy.</source>
   <translation>Compruebe la red; HF_ENDPOINT indica un espejo, HTTPS_PROXY un proxy.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/hub.py" />
   <source>HF_ENDPOINT is {0}, which is no address.</source>
   <translation>HF_ENDPOINT es {0}, que no es una dirección.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/hub.py" />
   <source>Set it to an address such as https://hf-mirror.com, or unset it.</source>
   <translation>Póngalo a una dirección como https://hf-mirror.com, o quítelo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/hub.py" />
   <source>The hub does not give {0} to you ({1}).</source>
   <translation>El centro de modelos no le da {0} ({1}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/hub.py" />
   <source>The hub has no {0} (404).</source>
   <translation>El centro de modelos no tiene {0} (404).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/hub.py" />
   <source>The hub is busy ({0}).</source>
   <translation>El centro de modelos está ocupado ({0}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/hub.py" />
   <source>The hub refused {0} with status {1}.</source>
   <translation>El centro de modelos rechazó {0} con el estado {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/hub.py" />
   <source>The hub sent us on to an open line: {0}.</source>
   <translation>El centro de modelos nos envió a una línea abierta: {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/hub.py" />
   <source>The hub {0} sent no list of files.</source>
   <translation>El centro de modelos {0} no envió una lista de archivos.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/hub.py" />
   <source>The hub {0} sent no list of models.</source>
   <translation>El centro de modelos {0} no envió una lista de modelos.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/hub.py" />
   <source>{0} sent a web page instead of {1}.</source>
   <translation>{0} envió una página web en vez de {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/llama_cpp.py" />
   <source>Allow a longer answer, or try again.</source>
   <translation>Permita una respuesta más larga, o inténtelo de nuevo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/llama_cpp.py" />
   <source>Put its mmproj file (mmproj-*.gguf) beside it, or use Ollama or an OpenAI-compatible server with a model that does.</source>
   <translation>Ponga al lado su archivo mmproj (mmproj-*.gguf), o use Ollama o un servidor compatible con OpenAI con un modelo que sí pueda.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/llama_cpp.py" />
   <source>Run `sonia doctor`; it says how to install it.</source>
   <translation>Ejecute `sonia doctor`; dice cómo instalarlo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/llama_cpp.py" />
   <source>The model {0} takes no pictures.</source>
   <translation>El modelo {0} no admite imágenes.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/llama_cpp.py" />
   <source>The package llama-cpp-python is not installed.</source>
   <translation>El paquete llama-cpp-python no está instalado.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/llama_cpp.py" />
   <source>{0}'s answer {1}.</source>
   <translation>La respuesta de {0} {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/model_store.py" />
   <source>End the program that uses it, then try again.</source>
   <translation>Cierre el programa que lo usa y vuelva a intentarlo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/model_store.py" />
   <source>It has: {0}.</source>
   <translation>Tiene: {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/model_store.py" />
   <source>Name one: sonia models download {0}:VOICE.onnx</source>
   <translation>Indique una: sonia models download {0}:VOZ.onnx</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/model_store.py" />
   <source>The model {0} has no {1} file.</source>
   <translation>El modelo {0} no tiene ningún archivo {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/model_store.py" />
   <source>The model {0} is being fetched already.</source>
   <translation>El modelo {0} ya se está trayendo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/model_store.py" />
   <source>The model {0} is not on this computer.</source>
   <translation>El modelo {0} no está en este equipo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/model_store.py" />
   <source>Two files of this model have the same name.</source>
   <translation>Dos archivos de este modelo tienen el mismo nombre.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/model_store.py" />
   <source>Wait until that has ended.</source>
   <translation>Espere a que eso termine.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/model_store.py" />
   <source>`sonia models download {0}` takes what it has now.</source>
   <translation>`sonia models download {0}` toma lo que tiene ahora.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/model_store.py" />
   <source>`sonia models list` shows those that are, and those that can be fetched.</source>
   <translation>`sonia models list` muestra los que hay y los que se pueden traer.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/model_store.py" />
   <source>{0} cannot be removed: {1}.</source>
   <translation>{0} no se puede quitar: {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/model_store.py" />
   <source>{0} has no file {1} any more.</source>
   <translation>{0} ya no tiene ningún archivo {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/model_store.py" />
   <source>{0} has no file {1}.</source>
   <translation>{0} no tiene ningún archivo {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/model_store.py" />
   <source>{0} has several voices.</source>
   <translation>{0} tiene varias voces.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/openai_compatible.py" />
   <source>Choose one of: {0}.</source>
   <translation>Elija uno de: {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/openai_compatible.py" />
   <source>Get it with `ollama pull {0}`.</source>
   <translation>Tráigalo con `ollama pull {0}`.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/openai_compatible.py" />
   <source>Load or pull one, or set llm.model.</source>
   <translation>Cargue o traiga uno, o ponga llm.model.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/openai_compatible.py" />
   <source>Pull one that does, such as `ollama pull qwen2.5vl:3b`, and set llm.vision_model to it.</source>
   <translation>Traiga uno que pueda, como con `ollama pull qwen2.5vl:3b`, y ponga llm.vision_model a él.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/openai_compatible.py" />
   <source>Store one in the settings, or set {0}_API_KEY.</source>
   <translation>Guarde una en los ajustes, o ponga {0}_API_KEY.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/openai_compatible.py" />
   <source>There is no key for {0}.</source>
   <translation>No hay ninguna clave para {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/openai_compatible.py" />
   <source>ollama's model {0} takes no pictures.</source>
   <translation>El modelo {0} de ollama no admite imágenes.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/openai_compatible.py" />
   <source>{0} has no model {1}.</source>
   <translation>{0} no tiene ningún modelo {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/openai_compatible.py" />
   <source>{0} has no model.</source>
   <translation>{0} no tiene ningún modelo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/outgoing.py" />
   <source>Nothing can be masked, so nothing is sent: {0}.</source>
   <translation>No se puede tapar nada, así que no se envía nada: {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/outgoing.py" />
   <source>Nothing of this may leave the computer: {0}.</source>
   <translation>Nada de esto puede salir del equipo: {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/router.py" />
   <source>No language model here takes pictures.</source>
   <translation>Ningún modelo de lenguaje de aquí admite imágenes.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/router.py" />
   <source>Set llm.vision_model.</source>
   <translation>Ponga llm.vision_model.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/router.py" />
   <source>`sonia models list` shows what there is.</source>
   <translation>`sonia models list` muestra lo que hay.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../log_reading.py" />
   <source>Look who owns it and who may read it.</source>
   <translation>Mire de quién es y quién puede leerlo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../log_reading.py" />
   <source>The log {0} cannot be read: {1}.</source>
   <translation>No se puede leer el registro {0}: {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/backup.py" />
   <source>Make room, or choose another folder: memory.backup_dir.</source>
   <translation>Haga sitio, o elija otra carpeta: memory.backup_dir.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/backup.py" />
   <source>Make the folder writable, or choose another one: memory.backup_dir.</source>
   <translation>Haga que se pueda escribir en la carpeta, o elija otra: memory.backup_dir.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/backup.py" />
   <source>The backup in {0} was not made: {1}; the earlier backups are untouched.</source>
   <translation>La copia en {0} no se hizo: {1}; las copias anteriores siguen intactas.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/backup.py" />
   <source>The backup needs {0} in {1}, but only {2} are free; the earlier backups are untouched.</source>
   <translation>La copia necesita {0} en {1}, pero solo hay {2} libres; las copias anteriores siguen intactas.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/backup.py" />
   <source>The backup {0} cannot be used: {1}.</source>
   <translation>La copia {0} no se puede usar: {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/backup.py" />
   <source>The backup {0} is damaged: {1}.</source>
   <translation>La copia {0} está dañada: {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/backup.py" />
   <source>Use another backup.</source>
   <translation>Use otra copia.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/backup.py" />
   <source>{0} has a thousand backups of this second.</source>
   <translation>{0} tiene mil copias de este segundo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/document_files.py" />
   <source>Check its permissions.</source>
   <translation>Compruebe sus permisos.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/document_files.py" />
   <source>Take its folders one by one.</source>
   <translation>Tome sus carpetas de una en una.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/document_files.py" />
   <source>There is no file {0}.</source>
   <translation>No hay ningún archivo {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/document_files.py" />
   <source>{0} holds more than {1} files.</source>
   <translation>{0} contiene más de {1} archivos.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/document_files.py" />
   <source>{0} is no regular file.</source>
   <translation>{0} no es un archivo corriente.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/documents.py" />
   <source>Text, Markdown, HTML, PDF, Word and source code can be.</source>
   <translation>Sirven texto, Markdown, HTML, PDF, Word y código fuente.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/documents.py" />
   <source>There is no document {0}.</source>
   <translation>No hay ningún documento {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/documents.py" />
   <source>There is no file in {0} that can be read.</source>
   <translation>En {0} no hay ningún archivo que se pueda leer.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/exchange.py" />
   <source>Choose another place, or make room.</source>
   <translation>Elija otro lugar, o haga sitio.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/exchange.py" />
   <source>End it with .jsonl or .md, or give --format.</source>
   <translation>Termínelo en .jsonl o .md, o indique --format.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/exchange.py" />
   <source>{0} cannot be written: {1}.</source>
   <translation>{0} no se puede escribir: {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/exchange.py" />
   <source>{0} says not whether it is JSONL or Markdown.</source>
   <translation>{0} no dice si es JSONL o Markdown.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/finding.py" />
   <source>1 memory</source>
   <translation>1 recuerdo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/finding.py" />
   <source>A search needs text, not {0}.</source>
   <translation>Una búsqueda necesita texto, no {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/finding.py" />
   <source>SQLite, full text (FTS5)</source>
   <translation>SQLite, texto completo (FTS5)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/finding.py" />
   <source>The limit {0} of a search must be a number from 1 to {1}.</source>
   <translation>El límite {0} de una búsqueda debe ser un número de 1 a {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/finding.py" />
   <source>The memory is closed: Sonia is stopping.</source>
   <translation>La memoria está cerrada: Sonia se está deteniendo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/finding.py" />
   <source>{0} memories</source>
   <translation>{0} recuerdos</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/importing.py" />
   <source>"content" is missing</source>
   <translation>falta «content»</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/importing.py" />
   <source>Line {0} of {1} cannot be used: {2}.{3} Nothing was imported.</source>
   <translation>La línea {0} de {1} no se puede usar: {2}.{3} No se importó nada.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/importing.py" />
   <source>Mend the line, or go on without it.</source>
   <translation>Corrija la línea, o siga sin ella.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/importing.py" />
   <source>Name a .jsonl or .md file.</source>
   <translation>Indique un archivo .jsonl o .md.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/importing.py" />
   <source>the time {0} is not ISO 8601</source>
   <translation>la hora {0} no es ISO 8601</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/importing.py" />
   <source>{0} is a folder.</source>
   <translation>{0} es una carpeta.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/importing.py" />
   <source>{0} is not JSON</source>
   <translation>{0} no es JSON</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/index.py" />
   <source>exact search over SQLite</source>
   <translation>búsqueda exacta en SQLite</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/ledger.py" />
   <source>Make the version of that one.</source>
   <translation>Haga la versión de esa.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/ledger.py" />
   <source>The memory {0} has a newer version already: {1}.</source>
   <translation>El recuerdo {0} ya tiene una versión más nueva: {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/ledger.py" />
   <source>There is no conflict {0}.</source>
   <translation>No hay ninguna contradicción {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/ledger.py" />
   <source>There is no memory {0}.</source>
   <translation>No hay ningún recuerdo {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/meanings.py" />
   <source>Memories are found by their words only: {0}</source>
   <translation>Los recuerdos solo se encuentran por sus palabras: {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/meanings.py" />
   <source>Start Sonia again.</source>
   <translation>Inicie Sonia de nuevo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/meanings.py" />
   <source>The newest memories are found by their words only: {0}</source>
   <translation>Los recuerdos más nuevos solo se encuentran por sus palabras: {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/meanings.py" />
   <source>{0}, {1} to go.</source>
   <translation>{0}, faltan {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/restore.py" />
   <source>Make room, then try again.</source>
   <translation>Haga sitio y vuelva a intentarlo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/restore.py" />
   <source>Restoring needs {0} MB in {1}, but only {2} MB are free; nothing was changed.</source>
   <translation>Restaurar necesita {0} MB en {1}, pero solo hay {2} MB libres; no se cambió nada.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/restore.py" />
   <source>The backup {0} was made by a newer Sonia (schema {1}; this one knows up to {2}).</source>
   <translation>La copia {0} la hizo una Sonia más nueva (esquema {1}; esta conoce hasta {2}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/restore.py" />
   <source>The backup {0} was not restored: {1}; nothing was changed.</source>
   <translation>La copia {0} no se restauró: {1}; no se cambió nada.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/restore.py" />
   <source>Update Sonia, then restore it.</source>
   <translation>Actualice Sonia y restáurela después.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/restore.py" />
   <source>{0} cannot be used: {1}</source>
   <translation>{0} no se puede usar: {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/sealing.py" />
   <source>Give one that you can keep.</source>
   <translation>Dé una que pueda guardar.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/sealing.py" />
   <source>Give the one it was made with. Without it nobody can open this backup.</source>
   <translation>Dé aquella con la que se hizo. Sin ella nadie puede abrir esta copia.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/sealing.py" />
   <source>Give the passphrase it was made with.</source>
   <translation>Dé la contraseña con la que se hizo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/sealing.py" />
   <source>The passphrase does not open {0}.</source>
   <translation>La contraseña no abre {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/sealing.py" />
   <source>The passphrase is empty.</source>
   <translation>La contraseña está vacía.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/sealing.py" />
   <source>Without it the backup cannot be opened. Use another backup.</source>
   <translation>Sin ella la copia no se puede abrir. Use otra copia.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/sealing.py" />
   <source>{0} cannot be opened: {1}.</source>
   <translation>{0} no se puede abrir: {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/sealing.py" />
   <source>{0} is encrypted.</source>
   <translation>{0} está cifrado.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/sealing.py" />
   <source>{0} is no key of a backup: it is too large.</source>
   <translation>{0} no es la clave de una copia: es demasiado grande.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../model_library.py" />
   <source>Give its id.</source>
   <translation>Indique su identificador.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../model_library.py" />
   <source>There are: {0}.</source>
   <translation>Hay: {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../model_library.py" />
   <source>There is no privacy {0}.</source>
   <translation>No hay ninguna privacidad {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../model_library.py" />
   <source>Which conversation?</source>
   <translation>¿Qué conversación?</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../model_shelf.py" />
   <source>A key has only plain letters, digits and signs.</source>
   <translation>Una clave solo tiene letras simples, cifras y signos.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../model_shelf.py" />
   <source>Copy it once more.</source>
   <translation>Cópiela otra vez.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../model_shelf.py" />
   <source>Give some words.</source>
   <translation>Indique algunas palabras.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../model_shelf.py" />
   <source>Keys are for {0}.</source>
   <translation>Hay claves para {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../model_shelf.py" />
   <source>Name one: sonia models bench qwen3-0.6b</source>
   <translation>Indique uno: sonia models bench qwen3-0.6b</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../model_shelf.py" />
   <source>No GGUF model is in use.</source>
   <translation>No hay ningún modelo GGUF en uso.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../model_shelf.py" />
   <source>Put another one to use first (`sonia models use`), or say --force.</source>
   <translation>Ponga antes otro en uso (`sonia models use`), o diga --force.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../model_shelf.py" />
   <source>Serve it: llama-server -m {0}, and set llm.base_url to its address.</source>
   <translation>Sírvalo: llama-server -m {0}, y ponga llm.base_url a su dirección.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../model_shelf.py" />
   <source>The model {0} is in use.</source>
   <translation>El modelo {0} está en uso.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../model_shelf.py" />
   <source>There is no action {0} on models.</source>
   <translation>No hay ninguna acción {0} sobre modelos.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../model_shelf.py" />
   <source>What is to be looked for?</source>
   <translation>¿Qué hay que buscar?</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../model_shelf.py" />
   <source>Which model?</source>
   <translation>¿Qué modelo?</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../model_shelf.py" />
   <source>`sonia models list` shows them.</source>
   <translation>`sonia models list` los muestra.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../model_shelf.py" />
   <source>{0} is a model for {1}, which Sonia does not load itself.</source>
   <translation>{0} es un modelo para {1}, que Sonia no carga por sí misma.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../picture_model.py" />
   <source>Get it with `ollama pull {0}`, or set llm.provider.</source>
   <translation>Tráigalo con `ollama pull {0}`, o ponga llm.provider.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../picture_model.py" />
   <source>No vision model is chosen.</source>
   <translation>No hay ningún modelo de imágenes elegido.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../picture_model.py" />
   <source>Questions about pictures are answered from what is read in them.</source>
   <translation>Las preguntas sobre imágenes se contestan con lo que se lee en ellas.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../picture_model.py" />
   <source>The vision model {0} was not found.</source>
   <translation>No se encontró el modelo de imágenes {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../picture_model.py" />
   <source>To show them to a model, set llm.vision_model to one that takes them.</source>
   <translation>Para mostrarlas a un modelo, ponga llm.vision_model a uno que las admita.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../picture_model.py" />
   <source>{0} gave an empty answer.</source>
   <translation>{0} dio una respuesta vacía.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../private_mode.py" />
   <source>Nothing is kept: no turns, no memories, nothing of the screen.</source>
   <translation>No se guarda nada: ni preguntas, ni recuerdos, ni nada de la pantalla.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../private_mode.py" />
   <source>Private mode is on, so nothing is kept.</source>
   <translation>El modo privado está activo, así que no se guarda nada.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../private_mode.py" />
   <source>Say “private mode off”, or run: sonia memory private off</source>
   <translation>Diga «private mode off», o ejecute: sonia memory private off</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../private_mode.py" />
   <source>What is said may be kept.</source>
   <translation>Lo que se dice se puede guardar.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../safekeeping.py" />
   <source>Backups are made on request only.</source>
   <translation>Las copias solo se hacen a petición.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../safekeeping.py" />
   <source>Last: {0}, {1}</source>
   <translation>Última: {0}, {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../safekeeping.py" />
   <source>Make the folder writable, or start with --data-dir FOLDER.</source>
   <translation>Haga que se pueda escribir en la carpeta, o inicie con --data-dir CARPETA.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../safekeeping.py" />
   <source>Memory is switched off, so nothing was kept.</source>
   <translation>La memoria está desactivada, así que no se guardó nada.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../safekeeping.py" />
   <source>None yet; the first is due.</source>
   <translation>Todavía ninguna; toca la primera.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../safekeeping.py" />
   <source>Nothing is kept.</source>
   <translation>No se guarda nada.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../safekeeping.py" />
   <source>Set the environment variable {0}, or keep it in the keyring: keyring set {1} {2}</source>
   <translation>Ponga la variable de entorno {0}, o guárdela en el llavero: keyring set {1} {2}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../safekeeping.py" />
   <source>Switch it on: memory.enabled = true in the settings.</source>
   <translation>Actívela: memory.enabled = true en los ajustes.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../safekeeping.py" />
   <source>The data folder cannot be written, so nothing there is worth a backup.</source>
   <translation>No se puede escribir en la carpeta de datos, así que no hay nada que copiar.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../safekeeping.py" />
   <source>There is no passphrase for an encrypted backup, so none was made or opened.</source>
   <translation>No hay contraseña para una copia cifrada, así que no se hizo ni se abrió ninguna.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings.py" />
   <source>A full log file is set aside, MB.</source>
   <translation>Un archivo de registro lleno se aparta, MB.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings.py" />
   <source>Address of Ollama.</source>
   <translation>Dirección de Ollama.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings.py" />
   <source>Log files kept besides the newest.</source>
   <translation>Archivos de registro que se guardan además del más nuevo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings.py" />
   <source>Mend or remove the file, and see that it can be written.</source>
   <translation>Corrija o quite el archivo, y vea que se pueda escribir.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings.py" />
   <source>Set the environment variable {0}_API_KEY instead.</source>
   <translation>Ponga en su lugar la variable de entorno {0}_API_KEY.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings.py" />
   <source>The choice holds until Sonia ends, but could not be kept in {0}: {1}</source>
   <translation>La elección vale hasta que Sonia termine, pero no se pudo guardar en {0}: {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings.py" />
   <source>The environment variables SONIA_... cannot be read: {0}</source>
   <translation>Las variables de entorno SONIA_... no se pueden leer: {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings.py" />
   <source>The key for {0} cannot be kept: {1}</source>
   <translation>La clave de {0} no se puede guardar: {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings.py" />
   <source>The setting {0} cannot be {1}: {2}.</source>
   <translation>El ajuste {0} no puede ser {1}: {2}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings.py" />
   <source>The settings file does not set {0}: the default holds already.</source>
   <translation>El archivo de ajustes no fija {0}: ya vale el valor predeterminado.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings.py" />
   <source>The settings in {0} cannot be read.</source>
   <translation>Los ajustes de {0} no se pueden leer.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings.py" />
   <source>The variable {0} has the value {1}, which cannot be read: a list is written as ["one", "two"]. The variable is ignored.</source>
   <translation>La variable {0} tiene el valor {1}, que no se puede leer: una lista se escribe ["one", "two"]. La variable no se tiene en cuenta.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings.py" />
   <source>What is written down: everything, or only from this level on.</source>
   <translation>Lo que se anota: todo, o solo desde este nivel.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings.py" />
   <source>Where memories, logs and the ports file are kept.</source>
   <translation>Dónde se guardan los recuerdos, los registros y el archivo de puertos.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings.py" />
   <source>{0} (from the environment, {1})</source>
   <translation>{0} (del entorno, {1})</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>A CTranslate2 Whisper: a folder, or a name like small.en already on disk.</source>
   <translation>Un Whisper de CTranslate2: una carpeta, o un nombre como small.en que ya esté en el disco.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>A Chroma server for the vector index, http://host:port (ids and vectors are sent, no words; a token in SONIA_CHROMA_TOKEN); empty: in the data folder.</source>
   <translation>Un servidor Chroma para el índice vectorial, http://host:port (se envían identificadores y vectores, ninguna palabra; un token en SONIA_CHROMA_TOKEN); vacío: en la carpeta de datos.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>A GGUF file for llama.cpp.</source>
   <translation>Un archivo GGUF para llama.cpp.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>A Piper voice, the .onnx file.</source>
   <translation>Una voz de Piper, el archivo .onnx.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>A SearXNG server that searches the web; empty: Wikipedia is searched.</source>
   <translation>Un servidor SearXNG que busca en la red; vacío: se busca en Wikipedia.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>A change of files can be undone so long, days.</source>
   <translation>Tiempo en que se puede deshacer un cambio de archivos, días.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>A command is ended after this.</source>
   <translation>Pasado este tiempo se termina una orden.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>A model of the same provider, or a GGUF file with its mmproj file beside it, that is shown the picture (secrets masked) for questions about the screen; empty: none.</source>
   <translation>Un modelo del mismo proveedor, o un archivo GGUF con su archivo mmproj al lado, al que se muestra la imagen (con los secretos tapados) en preguntas sobre la pantalla; vacío: ninguno.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>A small sign above all windows with what the voice does: never; talking: while something happens and the window is not in front; always.</source>
   <translation>Una pequeña señal sobre todas las ventanas con lo que hace la voz: never: nunca; talking: mientras ocurre algo y la ventana no está delante; always: siempre.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Added to every port.</source>
   <translation>Se suma a cada puerto.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Address of an OpenAI-compatible server.</source>
   <translation>Dirección de un servidor compatible con OpenAI.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Address of that server, on this machine; empty: Ollama's, or llm.base_url.</source>
   <translation>Dirección de ese servidor, en este equipo; vacío: la de Ollama, o llm.base_url.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>After a spoken answer, keep listening so long, s; 0: off.</source>
   <translation>Tras una respuesta hablada, seguir escuchando este tiempo, s; 0: no.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>An unanswered approval is a no after this.</source>
   <translation>Una pregunta de permiso sin contestar es un no pasado este tiempo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Another address of this machine to serve on, with TLS and a token for everyone; empty: loopback only.</source>
   <translation>Otra dirección de este equipo en la que servir, con TLS y una clave para todos; vacío: solo este mismo equipo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Answers to searches are kept so long, s, while nothing is written; 0: not.</source>
   <translation>Las respuestas a búsquedas se guardan este tiempo, s, mientras no se escriba nada; 0: no.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Candidates the vector index looks at in a search: more finds more, slower.</source>
   <translation>Candidatos que mira el índice vectorial en una búsqueda: más encuentra más, más despacio.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Certificate (PEM) for listen_on; none: a self-signed one is made.</source>
   <translation>Certificado (PEM) para listen_on; ninguno: se hace uno firmado por sí mismo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Characters of a piece that a document is cut into.</source>
   <translation>Caracteres de cada trozo en que se corta un documento.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Colours; high_light and high_dark have strong contrasts.</source>
   <translation>Colores; high_light y high_dark tienen contrastes fuertes.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Context of a GGUF model, tokens; 0: what fits.</source>
   <translation>Contexto de un modelo GGUF, tokens; 0: lo que quepa.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Days a backup is kept of.</source>
   <translation>Días de los que se guarda una copia.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Encrypt backups; the passphrase is in SONIA_BACKUP_PASSPHRASE or the keyring.</source>
   <translation>Cifrar las copias; la contraseña está en SONIA_BACKUP_PASSPHRASE o en el llavero.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>End all that runs and refuse every open question.</source>
   <translation>Terminar todo lo que corre y rechazar toda pregunta abierta.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Facts told in passing are kept: off; rules: by careful rules on this machine; model: the language model reads each message again for it.</source>
   <translation>Se guarda lo que se cuenta de paso: off: no; rules: con reglas prudentes en este equipo; model: el modelo de lenguaje vuelve a leer cada mensaje para ello.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Folders the file tools may read; the rest of the disk is asked for.</source>
   <translation>Carpetas que pueden leer las herramientas de archivos; por el resto del disco se pregunta.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Found words: how much a long text is held back; 0: not.</source>
   <translation>Palabras encontradas: cuánto se frena un texto largo; 0: nada.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Found words: how much it counts that a word stands again.</source>
   <translation>Palabras encontradas: cuánto cuenta que una palabra se repita.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Further models, asked in turn when the first fails.</source>
   <translation>Otros modelos, a los que se pregunta por turno cuando falla el primero.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Hours between backups; 0: on request only.</source>
   <translation>Horas entre copias; 0: solo a petición.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Its model there, such as "nomic-embed-text".</source>
   <translation>Su modelo allí, como «nomic-embed-text».</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Keep what is on the screen while Sonia watches (mode ambient).</source>
   <translation>Guardar lo que hay en la pantalla mientras Sonia mira (modo ambient).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Language spoken, ISO 639-1; auto: detected.</source>
   <translation>Idioma hablado, ISO 639-1; auto: se detecta.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Languages of the text, such as ["de", "rus"]; none: what the engine reads best. `sonia doctor` lists those installed.</source>
   <translation>Idiomas del texto, como ["de", "rus"]; ninguno: lo que el lector lee mejor. `sonia doctor` enumera los instalados.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Layers of a GGUF model on the GPU; -1: what fits.</source>
   <translation>Capas de un modelo GGUF en la tarjeta gráfica; -1: las que quepan.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Less confident hearings are asked back before anything changes.</source>
   <translation>Lo oído con menos seguridad se vuelve a preguntar antes de cambiar nada.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Listen all the time, for this phrase ("hey sonia"); empty: off.</source>
   <translation>Escuchar siempre, esperando esta frase («hey sonia»); vacío: no.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Listen all the time; every utterance is a turn.</source>
   <translation>Escuchar siempre; cada frase es una pregunta.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Longest single utterance, seconds.</source>
   <translation>Frase más larga, segundos.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Longest wait for a model's answer.</source>
   <translation>Espera más larga por la respuesta de un modelo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Look at the screen, from any program.</source>
   <translation>Mirar la pantalla, desde cualquier programa.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Loudspeaker, by name or part of it; empty: the system's.</source>
   <translation>Altavoz, por su nombre o parte de él; vacío: el del sistema.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Memories recalled for a turn.</source>
   <translation>Recuerdos que se traen para una pregunta.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Memory a command in the sandbox may take, MB.</source>
   <translation>Memoria que puede tomar una orden en el recinto aislado, MB.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Microphone, by name or part of it; empty: the system's.</source>
   <translation>Micrófono, por su nombre o parte de él; vacío: el del sistema.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Model name for an openai server.</source>
   <translation>Nombre del modelo para un servidor openai.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Model name; empty: the provider's first.</source>
   <translation>Nombre del modelo; vacío: el primero del proveedor.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Monitor number; 0 is all of them together.</source>
   <translation>Número del monitor; 0 son todos juntos.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>More than this on disk: the oldest is forgotten, MB.</source>
   <translation>Más que esto en el disco: se olvida lo más antiguo, MB.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Most for a day (UTC).</source>
   <translation>Máximo para un día (UTC).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Most for a month (UTC).</source>
   <translation>Máximo para un mes (UTC).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Most that kept answers take, MB.</source>
   <translation>Máximo que ocupan las respuestas guardadas, MB.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Most that one question may cost, US dollars; none: no cap.</source>
   <translation>Máximo que puede costar una pregunta, dólares; nada: sin límite.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Names of tokens whose holders may say yes for you over HTTP; none at first.</source>
   <translation>Nombres de las claves cuyos dueños pueden decir que sí por usted a través de HTTP; al principio ninguna.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Numbers of a vector; 0: as the model is known to have.</source>
   <translation>Números de un vector; 0: los que se sabe que tiene el modelo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Off: nothing new is kept.</source>
   <translation>No: no se guarda nada nuevo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Private mode: no turn, no memory, nothing of the screen is kept.</source>
   <translation>Modo privado: no se guarda ninguna pregunta, ningún recuerdo ni nada de la pantalla.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Processes a command in the sandbox may have.</source>
   <translation>Procesos que puede tener una orden en el recinto aislado.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Push-to-talk, from any program.</source>
   <translation>Tecla para hablar, desde cualquier programa.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Reduce steady noise while hands are free.</source>
   <translation>Reducir el ruido constante en manos libres.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Room for what files were before a change, MB.</source>
   <translation>Espacio para lo que eran los archivos antes de un cambio, MB.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Run a GGUF model in a process of its own: a crash costs one answer.</source>
   <translation>Ejecutar un modelo GGUF en un proceso propio: un fallo cuesta una sola respuesta.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Run commands that only read at once, in the sandbox; off: they are asked for like all others.</source>
   <translation>Ejecutar enseguida, en el recinto aislado, las órdenes que solo leen; no: se pregunta por ellas como por las demás.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Samples (at 16 kHz) of the microphone that are looked at together: 512 is 32 ms; more spares the processor and answers later.</source>
   <translation>Muestras (a 16 kHz) del micrófono que se miran juntas: 512 son 32 ms; más cuida el procesador y contesta más tarde.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Say answers to spoken questions aloud.</source>
   <translation>Decir en voz alta las respuestas a preguntas habladas.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Say answers to typed questions aloud, too.</source>
   <translation>Decir también en voz alta las respuestas a preguntas escritas.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Secrets masked in pictures and texts; take one out to have it read.</source>
   <translation>Secretos que se tapan en imágenes y textos; quite uno para que se lea.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Serve the loopback ports.</source>
   <translation>Servir los puertos de este equipo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Services on ports of their own: {"api-gateway" = 7100}.</source>
   <translation>Servicios en puertos propios: {"api-gateway" = 7100}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Shorter sounds are not speech.</source>
   <translation>Los sonidos más cortos no son habla.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Silence that ends a toggled turn.</source>
   <translation>Silencio que termina una pregunta conmutada.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Sound kept in RAM before the talk key, milliseconds (the microphone stays open); 0: off.</source>
   <translation>Sonido que se guarda en memoria antes de la tecla de hablar, milisegundos (el micrófono queda abierto); 0: no.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Speaking interrupts Sonia (hands-free, wake phrase, follow-up).</source>
   <translation>Hablar interrumpe a Sonia (manos libres, frase de activación, seguimiento).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Speaking rate.</source>
   <translation>Velocidad al hablar.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Speech probability that counts as speech.</source>
   <translation>Probabilidad de habla que cuenta como habla.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Take Sonia's own voice out of the microphone, so it can be interrupted.</source>
   <translation>Quitar del micrófono la voz de la propia Sonia, para poder interrumpirla.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Text recognition engine.</source>
   <translation>Quién reconoce el texto.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>The certificate's key (PEM, no passphrase).</source>
   <translation>La clave del certificado (PEM, sin contraseña).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>The window's language, from the next start on.</source>
   <translation>El idioma de la ventana, desde el próximo inicio.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Voice name of the engine that speaks.</source>
   <translation>Nombre de la voz en el motor que habla.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Web origins that may call; none by default.</source>
   <translation>Orígenes web que pueden llamar; de por sí ninguno.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Weeks a backup is kept of.</source>
   <translation>Semanas de las que se guarda una copia.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>What closing the window does: quit: Sonia ends; tray: she goes on in the tray, or minimised where there is none.</source>
   <translation>Qué hace cerrar la ventana: quit: Sonia termina; tray: sigue en la bandeja, o minimizada donde no la hay.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>What it takes, where you know.</source>
   <translation>Cuánto admite, si lo sabe.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>What may leave this computer: local_only: nothing; redacted: with secrets masked; anything.</source>
   <translation>Lo que puede salir de este equipo: local_only: nada; redacted: con los secretos tapados; anything: todo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>What the push-to-talk key does.</source>
   <translation>Lo que hace la tecla de hablar.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>What was last seen longer ago is forgotten, days.</source>
   <translation>Lo que se vio por última vez hace más tiempo se olvida, días.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Where backups are kept; none: in the data folder.</source>
   <translation>Dónde se guardan las copias; nada: en la carpeta de datos.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Whether it calls tools, where you know.</source>
   <translation>Si llama a herramientas, si lo sabe.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Whether it takes pictures, where you know.</source>
   <translation>Si admite imágenes, si lo sabe.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Who is asked first, by profile: {reasoning = ["anthropic", "ollama"]}.</source>
   <translation>A quién se pregunta primero, por perfil: {reasoning = ["anthropic", "ollama"]}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Who turns memories into meaning: builtin: the model that ships; else a model server on this machine.</source>
   <translation>Quién convierte los recuerdos en significado: builtin: el modelo incluido; si no, un servidor de modelos en este equipo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Words of titles or programs of windows never read, besides password managers and private browsing.</source>
   <translation>Palabras de títulos o programas de ventanas que nunca se leen, además de gestores de contraseñas y navegación privada.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Your own YOLO for interface elements (.onnx, or .pt with ultralytics); empty: the one that ships.</source>
   <translation>Su propio YOLO para elementos de la interfaz (.onnx, o .pt con ultralytics); vacío: el incluido.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>auto: Piper when its voice is there, else the system's voice.</source>
   <translation>auto: Piper cuando está su voz, si no la voz del sistema.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>auto: Whisper when its model is there, else moonshine.</source>
   <translation>auto: Whisper cuando está su modelo, si no moonshine.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>auto: a local model if there is one (never a cloud service).</source>
   <translation>auto: un modelo de este equipo si lo hay (nunca un servicio en la nube).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>hold &lt;ctrl&gt;, &lt;alt&gt; or &lt;cmd&gt;, too: every program would lose the key</source>
   <translation>mantenga también &lt;ctrl&gt;, &lt;alt&gt; o &lt;cmd&gt;: si no, todos los programas perderían la tecla</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>memories are sent to this machine only: http://127.0.0.1:11434</source>
   <translation>los recuerdos solo se envían a este equipo: http://127.0.0.1:11434</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>openai: http://host:port/v1; wyoming: tcp://host:port.</source>
   <translation>openai: http://host:port/v1; wyoming: tcp://host:port.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>there is no language {0}</source>
   <translation>no hay ningún idioma {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>write it like http://127.0.0.1:8000</source>
   <translation>escríbalo como http://127.0.0.1:8000</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/espeak.py" />
   <source>Answers cannot be spoken: the espeak-ng program is not installed.</source>
   <translation>Las respuestas no se pueden decir: el programa espeak-ng no está instalado.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/espeak.py" />
   <source>Choose one that `espeak-ng --voices=en` lists (setting speech.voice).</source>
   <translation>Elija una que enumere `espeak-ng --voices=en` (ajuste speech.voice).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/espeak.py" />
   <source>Install it again: sudo apt install espeak-ng</source>
   <translation>Instálelo de nuevo: sudo apt install espeak-ng</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/espeak.py" />
   <source>Install it: sudo apt install espeak-ng</source>
   <translation>Instálelo: sudo apt install espeak-ng</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/espeak.py" />
   <source>The program {0} does not run ({1}).</source>
   <translation>El programa {0} no funciona ({1}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/espeak.py" />
   <source>`espeak-ng --voices` lists them.</source>
   <translation>`espeak-ng --voices` las enumera.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/espeak.py" />
   <source>espeak-ng gave no sound.</source>
   <translation>espeak-ng no dio sonido.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/espeak.py" />
   <source>espeak-ng has no voice {0} ({1}).</source>
   <translation>espeak-ng no tiene la voz {0} ({1}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/espeak.py" />
   <source>espeak-ng has no voice {0}.</source>
   <translation>espeak-ng no tiene la voz {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/recognisers.py" />
   <source>Copy the model again.</source>
   <translation>Copie el modelo de nuevo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/recognisers.py" />
   <source>Install: {0}</source>
   <translation>Instale: {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/recognisers.py" />
   <source>Moonshine hears English only, and speech.language is {0}.</source>
   <translation>Moonshine solo oye inglés, y speech.language es {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/recognisers.py" />
   <source>Set speech.language to en, or use whisper.</source>
   <translation>Ponga speech.language a en, o use whisper.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/recognisers.py" />
   <source>Set speech.recogniser to auto, moonshine, pocketsphinx, whisper, openai or wyoming.</source>
   <translation>Ponga speech.recogniser a auto, moonshine, pocketsphinx, whisper, openai o wyoming.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/recognisers.py" />
   <source>Set speech.recogniser_url.</source>
   <translation>Ponga speech.recogniser_url.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/recognisers.py" />
   <source>The Whisper model in {0} is not whole: {1} missing or empty.</source>
   <translation>El modelo de Whisper de {0} no está entero: {1} falta o está vacío.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/recognisers.py" />
   <source>The recogniser {0} needs the address of a server.</source>
   <translation>El reconocedor {0} necesita la dirección de un servidor.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/recognisers.py" />
   <source>There is no recogniser {0}.</source>
   <translation>No hay ningún reconocedor {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/recognisers.py" />
   <source>Whisper needs faster-whisper, which is not installed.</source>
   <translation>Whisper necesita faster-whisper, que no está instalado.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/synthesisers.py" />
   <source>Choose: {0}.</source>
   <translation>Elija: {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/synthesisers.py" />
   <source>No Piper voice is chosen.</source>
   <translation>No hay ninguna voz de Piper elegida.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/synthesisers.py" />
   <source>No speech server is named.</source>
   <translation>No hay ningún servidor de voz indicado.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/synthesisers.py" />
   <source>Set speech.piper_voice to the voice's .onnx file.</source>
   <translation>Ponga speech.piper_voice al archivo .onnx de la voz.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/synthesisers.py" />
   <source>Set speech.synthesiser_url to {0}.</source>
   <translation>Ponga speech.synthesiser_url a {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/synthesisers.py" />
   <source>There is no voice engine {0}.</source>
   <translation>No hay ningún motor de voz {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/system_voice.py" />
   <source>Answers cannot be spoken: the program {0} is not there.</source>
   <translation>Las respuestas no se pueden decir: el programa {0} no está.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/system_voice.py" />
   <source>Choose one that `say -v '?'` lists (setting speech.voice).</source>
   <translation>Elija una que enumere `say -v '?'` (ajuste speech.voice).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/system_voice.py" />
   <source>Settings &gt; Time &amp; language &gt; Speech lists and adds voices.</source>
   <translation>Configuración &gt; Hora e idioma &gt; Voz enumera y añade voces.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/system_voice.py" />
   <source>The program {0} gave no sound ({1}).</source>
   <translation>El programa {0} no dio sonido ({1}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/system_voice.py" />
   <source>The system has no voice {0}.</source>
   <translation>El sistema no tiene la voz {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/system_voice.py" />
   <source>Windows has no voice {0}.</source>
   <translation>Windows no tiene la voz {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/system_voice.py" />
   <source>Windows has no voice.</source>
   <translation>Windows no tiene ninguna voz.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/system_voice.py" />
   <source>macOS has no voice {0}.</source>
   <translation>macOS no tiene la voz {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/system_voice.py" />
   <source>macOS's `say` wrote no sound.</source>
   <translation>`say` de macOS no escribió sonido.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/wake.py" />
   <source>For instance: "hey sonia".</source>
   <translation>Por ejemplo: «hey sonia».</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/wake.py" />
   <source>How the wake phrase's word {0} is said is not known.</source>
   <translation>No se sabe cómo se pronuncia la palabra {0} de la frase de activación.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/wake.py" />
   <source>How the wake phrase's word {0} is said is not known: it is not in the dictionary.</source>
   <translation>No se sabe cómo se pronuncia la palabra {0} de la frase de activación: no está en el diccionario.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/wake.py" />
   <source>Install it again: pip install --force-reinstall pocketsphinx</source>
   <translation>Instálelo de nuevo: pip install --force-reinstall pocketsphinx</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/wake.py" />
   <source>Set it between -5 (finds more) and 0 (fewer false alarms).</source>
   <translation>Póngalo entre -5 (encuentra más) y 0 (menos falsas alarmas).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/wake.py" />
   <source>The wake phrase cannot be listened for ({0}).</source>
   <translation>No se puede escuchar la frase de activación ({0}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/wake.py" />
   <source>The wake phrase cannot hold {0}.</source>
   <translation>La frase de activación no puede contener {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/wake.py" />
   <source>The wake phrase has {0} words.</source>
   <translation>La frase de activación tiene {0} palabras.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/wake.py" />
   <source>The wake phrase is empty.</source>
   <translation>La frase de activación está vacía.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/wake.py" />
   <source>The wake phrase {0} is too short to be told from other speech.</source>
   <translation>La frase de activación {0} es demasiado corta para distinguirla de otra habla.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/wake.py" />
   <source>The wake phrase's threshold is {0}.</source>
   <translation>El umbral de la frase de activación es {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/wake.py" />
   <source>Use a longer one, for instance "hey sonia".</source>
   <translation>Use una más larga, por ejemplo «hey sonia».</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/wake.py" />
   <source>Use another word, or install espeak-ng: sudo apt install espeak-ng</source>
   <translation>Use otra palabra, o instale espeak-ng: sudo apt install espeak-ng</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/wake.py" />
   <source>Use another word.</source>
   <translation>Use otra palabra.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/wake.py" />
   <source>Use one to six words.</source>
   <translation>Use de una a seis palabras.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/wake.py" />
   <source>Write it in English letters, numbers as words.</source>
   <translation>Escríbala con letras inglesas, los números como palabras.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/whisper.py" />
   <source>Choose a smaller model, or set speech.recogniser to pocketsphinx.</source>
   <translation>Elija un modelo más pequeño, o ponga speech.recogniser a pocketsphinx.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/whisper.py" />
   <source>Install it: {0}</source>
   <translation>Instálelo: {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/whisper.py" />
   <source>It may be cut off or of another kind. Copy the model again.</source>
   <translation>Puede estar cortado o ser de otro tipo. Copie el modelo de nuevo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/whisper.py" />
   <source>Set speech.language to a code such as en, de or auto.</source>
   <translation>Ponga speech.language a un código como en, de o auto.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/whisper.py" />
   <source>The Whisper model {0} cannot be loaded: {1}</source>
   <translation>El modelo de Whisper {0} no se puede cargar: {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/whisper.py" />
   <source>The Whisper model {0} knows only English, but the language is set to {1}.</source>
   <translation>El modelo de Whisper {0} solo sabe inglés, pero el idioma es {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/whisper.py" />
   <source>Use the model without .en in its name, or set speech.language to en.</source>
   <translation>Use el modelo sin .en en el nombre, o ponga speech.language a en.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/whisper.py" />
   <source>Whisper does not know the language {0}.</source>
   <translation>Whisper no conoce el idioma {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/whisper.py" />
   <source>Whisper failed while hearing ({0}).</source>
   <translation>Whisper falló al oír ({0}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/whisper.py" />
   <source>Whisper needs faster-whisper, which is not installed ({0}).</source>
   <translation>Whisper necesita faster-whisper, que no está instalado ({0}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/whisper_models.py" />
   <source>Known names: {0}; or give a folder.</source>
   <translation>Nombres conocidos: {0}; o indique una carpeta.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/whisper_models.py" />
   <source>Set speech.whisper_model to a CTranslate2 Whisper folder.</source>
   <translation>Ponga speech.whisper_model a la carpeta de un Whisper de CTranslate2.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/whisper_models.py" />
   <source>The Whisper model in {0} is not whole: {1} {2} missing or empty.</source>
   <translation>El modelo de Whisper de {0} no está entero: {1} {2} falta o está vacío.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/whisper_models.py" />
   <source>The Whisper model {0} is not on this computer.</source>
   <translation>El modelo de Whisper {0} no está en este equipo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/whisper_models.py" />
   <source>The Whisper model's file {0} cannot be used: {1}.</source>
   <translation>El archivo {0} del modelo de Whisper no se puede usar: {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/whisper_models.py" />
   <source>There is no Whisper model here.</source>
   <translation>Aquí no hay ningún modelo de Whisper.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/whisper_models.py" />
   <source>There is no Whisper model {0}.</source>
   <translation>No hay ningún modelo de Whisper {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/whisper_models.py" />
   <source>There is no folder {0} with a Whisper model.</source>
   <translation>No hay ninguna carpeta {0} con un modelo de Whisper.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../state_backups.py" />
   <source>A label has at most 200 characters.</source>
   <translation>Una etiqueta tiene como máximo 200 caracteres.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../state_backups.py" />
   <source>Shorten it.</source>
   <translation>Acórtela.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../state_backups.py" />
   <source>There is no backup {0}.</source>
   <translation>No hay ninguna copia {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/app.py" />
   <source>Switch them on: api.enabled = true in the settings.</source>
   <translation>Actívelos: api.enabled = true en los ajustes.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/app.py" />
   <source>Switched off in the settings.</source>
   <translation>Desactivado en los ajustes.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/audit_page.py" />
   <source>Choose another place.</source>
   <translation>Elija otro lugar.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/bridge.py" />
   <source>Something unexpected went wrong: {0}: {1}</source>
   <translation>Algo inesperado salió mal: {0}: {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/bridge.py" />
   <source>The log (logs/sonia.jsonl in the data folder) has the details.</source>
   <translation>El registro (logs/sonia.jsonl en la carpeta de datos) tiene los detalles.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/chat_files.py" />
   <source>Choose another file.</source>
   <translation>Elija otro archivo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/chat_files.py" />
   <source>Choose another folder.</source>
   <translation>Elija otra carpeta.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/chat_files.py" />
   <source>{0} could not be read: {1}.</source>
   <translation>{0} no se pudo leer: {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/chat_files.py" />
   <source>{0} could not be written: {1}.</source>
   <translation>{0} no se pudo escribir: {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/chat_files.py" />
   <source>{0} is larger than a gigabyte: it is no export.</source>
   <translation>{0} pasa de un gigabyte: no es una exportación.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys.py" />
   <source>Allow it in System Settings, Privacy &amp; Security, Input Monitoring.</source>
   <translation>Permítalo en Ajustes del Sistema, Privacidad y seguridad, Monitorización de entrada.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys.py" />
   <source>Set ui.{0}_hotkey to other keys.</source>
   <translation>Ponga ui.{0}_hotkey a otras teclas.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys.py" />
   <source>The desktop asks you which keys Sonia may have.</source>
   <translation>El escritorio le pregunta qué teclas puede tener Sonia.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys.py" />
   <source>The keyboard cannot be listened to: {0}</source>
   <translation>No se puede escuchar el teclado: {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys.py" />
   <source>The {0} hotkey has the same keys as {1}.</source>
   <translation>El atajo {0} tiene las mismas teclas que {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys.py" />
   <source>This system has not allowed Sonia to listen to keys.</source>
   <translation>Este sistema no ha permitido a Sonia escuchar las teclas.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys.py" />
   <source>Without keys: {0}. {1}</source>
   <translation>Sin teclas: {0}. {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys.py" />
   <source>all are switched off.</source>
   <translation>todos están desactivados.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys.py" />
   <source>desktop portal</source>
   <translation>portal del escritorio</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys_portal.py" />
   <source>The desktop refused to give global keys.</source>
   <translation>El escritorio se negó a dar teclas globales.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys_portal.py" />
   <source>The desktop's portal has gone: {0}.</source>
   <translation>El portal del escritorio se fue: {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys_portal.py" />
   <source>There is no session bus, so no portal for global keys.</source>
   <translation>No hay bus de sesión, así que no hay portal para teclas globales.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys_portal.py" />
   <source>This desktop's portal offers no global keys: {0}.</source>
   <translation>El portal de este escritorio no ofrece teclas globales: {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys_portal.py" />
   <source>You did not allow the desktop's global keys.</source>
   <translation>Usted no permitió las teclas globales del escritorio.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys_portal.py" />
   <source>it does not answer</source>
   <translation>no contesta</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys_x11.py" />
   <source>Set ui.{0}_hotkey to other keys, or free them there.</source>
   <translation>Ponga ui.{0}_hotkey a otras teclas, o libérelas allí.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys_x11.py" />
   <source>The display cannot be opened: {0}</source>
   <translation>La pantalla no se puede abrir: {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys_x11.py" />
   <source>The hotkey {0} does not name one key and its modifiers.</source>
   <translation>El atajo {0} no nombra una tecla y sus modificadoras.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys_x11.py" />
   <source>The {0} hotkey is held by another program.</source>
   <translation>Otro programa tiene el atajo {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys_x11.py" />
   <source>This keyboard has no {0} for the {1} hotkey.</source>
   <translation>Este teclado no tiene {0} para el atajo {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/picking.py" />
   <source>Give the place in numbers: sonia see --region LEFT,TOP,WIDTH,HEIGHT</source>
   <translation>Indique el lugar en números: sonia see --region IZQUIERDA,ARRIBA,ANCHO,ALTO</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/picking.py" />
   <source>This desktop does not tell Sonia where on the screen you point.</source>
   <translation>Este escritorio no dice a Sonia a qué parte de la pantalla señala usted.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/result_files.py" />
   <source>Choose another folder, or free some space.</source>
   <translation>Elija otra carpeta, o libere espacio.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/rule_words.py" />
   <source>For a pattern of tools write {"tool": "...", "args": {...}}.</source>
   <translation>Para un patrón de herramientas escriba {"tool": "...", "args": {...}}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/rule_words.py" />
   <source>The example {0} is not JSON: {1}.</source>
   <translation>El ejemplo {0} no es JSON: {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/rule_words.py" />
   <source>The example {0} names no tool.</source>
   <translation>El ejemplo {0} no nombra ninguna herramienta.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/rule_words.py" />
   <source>Write it as {"path": "notes.txt"}, or as a plain line.</source>
   <translation>Escríbalo como {"path": "notes.txt"}, o como una línea simple.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/rule_words.py" />
   <source>Write it as {"tool": "file.read", "args": {"path": "notes.txt"}}.</source>
   <translation>Escríbalo como {"tool": "file.read", "args": {"path": "notes.txt"}}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/setting_files.py" />
   <source>Choose a file that was exported here.</source>
   <translation>Elija un archivo que se exportó aquí.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/setting_files.py" />
   <source>The settings could not be exported to {0}: {1}</source>
   <translation>Los ajustes no se pudieron exportar a {0}: {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/setting_files.py" />
   <source>{0} cannot be read: {1}</source>
   <translation>{0} no se puede leer: {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/setting_files.py" />
   <source>{0} holds no object of settings.</source>
   <translation>{0} no contiene un objeto de ajustes.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/setting_files.py" />
   <source>{0} is no settings file: {1}</source>
   <translation>{0} no es un archivo de ajustes: {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/setting_files.py" />
   <source>{0} is no text file.</source>
   <translation>{0} no es un archivo de texto.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/setting_files.py" />
   <source>{0} is not JSON: {1}</source>
   <translation>{0} no es JSON: {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/setting_files.py" />
   <source>{0} is too large to be settings.</source>
   <translation>{0} es demasiado grande para ser ajustes.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>- nowhere</source>
   <translation>- ningún sitio</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>A command can change and delete all it may write.</source>
   <translation>Una orden puede cambiar y borrar todo lo que puede escribir.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>A command can do everything you can: read, change, delete and send.</source>
   <translation>Una orden puede hacer todo lo que puede usted: leer, cambiar, borrar y enviar.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>A program asks to be let to look at your screen.</source>
   <translation>Un programa pide que se le deje mirar su pantalla.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>A program asks to keep what is on your screen.</source>
   <translation>Un programa pide conservar lo que hay en su pantalla.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>A program asks to see what is on your screen.</source>
   <translation>Un programa pide ver lo que hay en su pantalla.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>A program can do everything you can.</source>
   <translation>Un programa puede hacer todo lo que puede usted.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>A rule of yours wants to be asked for it.</source>
   <translation>Una regla suya pide que se le pregunte.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Add {0} characters at the end of {1}:</source>
   <translation>Añadir {0} caracteres al final de {1}:</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Allow it only when you know what it does.</source>
   <translation>Permítala solo si sabe lo que hace.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Allowed origins</source>
   <translation>Orígenes permitidos</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>An undo itself is not undone.</source>
   <translation>Deshacer no se puede deshacer.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Another program asks; what it does then, Sonia neither sees nor can undo.</source>
   <translation>Otro programa pregunta; lo que haga después, Sonia ni lo ve ni lo puede deshacer.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Answers kept (MB)</source>
   <translation>Respuestas guardadas (MB)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Answers kept (seconds)</source>
   <translation>Respuestas guardadas (segundos)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Approval wait (seconds)</source>
   <translation>Espera de permiso (segundos)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Approvers</source>
   <translation>Quienes aprueban</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Ask back below this confidence</source>
   <translation>Volver a preguntar bajo esta seguridad</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Backup every (hours)</source>
   <translation>Copia cada (horas)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Backup folder</source>
   <translation>Carpeta de copias</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Bring the window “{0}” to the front</source>
   <translation>Traer la ventana «{0}» al frente</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Chroma server's address</source>
   <translation>Dirección del servidor Chroma</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Commands are asked for all the same, until you allow every one that only reads (or set tools.run_reads = true).</source>
   <translation>Aun así se pregunta por cada orden hasta que permita todas las que solo leen (o ponga tools.run_reads = true).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Context tokens</source>
   <translation>Contexto (tokens)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>DEBUG</source>
   <translation>DEBUG</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Daily backups kept</source>
   <translation>Copias diarias guardadas</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Data folder</source>
   <translation>Carpeta de datos</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Deadline (seconds)</source>
   <translation>Plazo (segundos)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Detector</source>
   <translation>Detector</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>ERROR</source>
   <translation>ERROR</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Echo cancellation</source>
   <translation>Cancelación de eco</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Embedding</source>
   <translation>Incrustación</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Embedding address</source>
   <translation>Dirección de la incrustación</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Embedding dimension</source>
   <translation>Dimensión de la incrustación</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Embedding model</source>
   <translation>Modelo de incrustación</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Encrypted backups</source>
   <translation>Copias cifradas</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>End silence (ms)</source>
   <translation>Silencio final (ms)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Every command that only reads, always</source>
   <translation>Cada orden que solo lee, siempre</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Every {0} of {1}, always</source>
   <translation>Cada {0} de {1}, siempre</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Every {0} of {1}, until Sonia ends</source>
   <translation>Cada {0} de {1}, hasta que Sonia termine</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Every {0} of {1}, until a day</source>
   <translation>Cada {0} de {1}, hasta un día</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Fetch the page {0}</source>
   <translation>Obtener la página {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Folders that may be read</source>
   <translation>Carpetas que se pueden leer</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Follow up (seconds)</source>
   <translation>Seguir escuchando (segundos)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>From then on, calls that fit the rule are not asked for any more.</source>
   <translation>A partir de entonces, ya no se pregunta por las llamadas que cumplan la regla.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Further models</source>
   <translation>Otros modelos</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>GGUF file</source>
   <translation>Archivo GGUF</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>GPU layers</source>
   <translation>Capas en la tarjeta gráfica</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Hands free</source>
   <translation>Manos libres</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>INFO</source>
   <translation>INFO</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>In the sandbox.</source>
   <translation>En el entorno aislado.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Input device</source>
   <translation>Dispositivo de entrada</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Interrupting by speaking</source>
   <translation>Interrumpir hablando</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Into which variable it reads is only known when it runs.</source>
   <translation>En qué variable lee solo se sabe al ejecutarse.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It adds to the file {0}.</source>
   <translation>Añade al archivo {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It asks another machine, and changes nothing.</source>
   <translation>Pregunta a otro equipo y no cambia nada.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It asks for more than reading needs: the network, more folders, or no sandbox.</source>
   <translation>Pide más de lo que hace falta para leer: la red, más carpetas o ningún entorno aislado.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It can reach the network.</source>
   <translation>Puede acceder a la red.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It cannot reach the network.</source>
   <translation>No puede acceder a la red.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It changes a file on your disk.</source>
   <translation>Cambia un archivo de su disco.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It changes the variable {0}, which programs go by.</source>
   <translation>Cambia la variable {0}, por la que se guían los programas.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It changes the variable {0}.</source>
   <translation>Cambia la variable {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It changes which window is in front.</source>
   <translation>Cambia qué ventana está delante.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It closes a window; the program may lose what is not saved.</source>
   <translation>Cierra una ventana; el programa puede perder lo que no esté guardado.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It comes from a third party; what it says of itself is not believed.</source>
   <translation>Viene de un tercero; no se cree lo que dice de sí mismo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It computes with text that is only known when it runs; bash runs the commands in such text.</source>
   <translation>Calcula con un texto que solo se sabe al ejecutarse; bash ejecuta las órdenes de un texto así.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It does not see your keys and passwords, nor {0}.</source>
   <translation>No ve sus claves ni contraseñas, ni {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It does not see your keys and passwords.</source>
   <translation>No ve sus claves ni contraseñas.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It ends a program; what it has not saved is lost.</source>
   <translation>Termina un programa; lo que no haya guardado se pierde.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It has to be a multiple of {0}</source>
   <translation>Debe ser múltiplo de {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It has to be a valid integer, got a number with a fractional part</source>
   <translation>Debe ser un número entero, sin decimales</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It has to be a valid integer, unable to parse string as an integer</source>
   <translation>Debe ser un número entero</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It has to be a valid number</source>
   <translation>Debe ser un número válido</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It has to be a valid number, unable to parse string as a number</source>
   <translation>Debe ser un número</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It has to be greater than or equal to {0}</source>
   <translation>Debe ser {0} o más</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It has to be greater than {0}</source>
   <translation>Debe ser mayor que {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It has to be less than or equal to {0}</source>
   <translation>Debe ser {0} o menos</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It has to be less than {0}</source>
   <translation>Debe ser menor que {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It has to be {0}</source>
   <translation>Debe ser uno de estos: {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It is not known where its output goes.</source>
   <translation>No se sabe adónde va su salida.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It is not known which repository git looks at.</source>
   <translation>No se sabe qué repositorio mira git.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It loads with the first picture.</source>
   <translation>Se carga con la primera imagen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It makes a folder on your disk.</source>
   <translation>Crea una carpeta en su disco.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It makes new files on your disk.</source>
   <translation>Crea archivos nuevos en su disco.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It may write only in:</source>
   <translation>Solo puede escribir en:</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It moves files on your disk.</source>
   <translation>Mueve archivos en su disco.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It only reads what Sonia may read.</source>
   <translation>Solo lee lo que Sonia puede leer.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It overwrites the file {0}.</source>
   <translation>Sobrescribe el archivo {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It puts files back to what they were.</source>
   <translation>Devuelve los archivos a como eran.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It reads into a variable that programs go by.</source>
   <translation>Lee en una variable por la que se guían los programas.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It reads with {0}, which may do more.</source>
   <translation>Lee con {0}, que puede hacer más.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It seems only to read.</source>
   <translation>Parece que solo lee.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It shows every variable, keys among them.</source>
   <translation>Muestra todas las variables, también claves.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It shows something on your desktop.</source>
   <translation>Muestra algo en su escritorio.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It takes files away from where they are.</source>
   <translation>Quita archivos de donde están.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It takes the place of what you copied.</source>
   <translation>Ocupa el lugar de lo que usted copió.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It would read everything below {0}, keys and passwords among it.</source>
   <translation>Leería todo lo que hay bajo {0}, también claves y contraseñas.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It writes a file on your disk.</source>
   <translation>Escribe un archivo en su disco.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It writes a picture of your screen on your disk.</source>
   <translation>Escribe una imagen de su pantalla en su disco.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Keeping memories</source>
   <translation>Guardar recuerdos</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Language</source>
   <translation>Idioma</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Learning from what is said</source>
   <translation>Aprender de lo que se dice</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Listen on</source>
   <translation>Servir en</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Log (MB)</source>
   <translation>Registro (MB)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Log files</source>
   <translation>Archivos de registro</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Log level</source>
   <translation>Nivel del registro</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Longest utterance (seconds)</source>
   <translation>Frase más larga (segundos)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Look hotkey</source>
   <translation>Atajo para mirar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Masked secrets</source>
   <translation>Secretos tapados</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Memories for a turn</source>
   <translation>Recuerdos por pregunta</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Model in a process of its own</source>
   <translation>Modelo en proceso propio</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Monitor</source>
   <translation>Monitor</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Most for a day (US dollars)</source>
   <translation>Máximo por día (dólares)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Most for a month (US dollars)</source>
   <translation>Máximo por mes (dólares)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Most for a question (US dollars)</source>
   <translation>Máximo por pregunta (dólares)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Move to the trash: the file {0} ({1} bytes)</source>
   <translation>Mover a la papelera: el archivo {0} ({1} bytes)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Move to the trash: {0}</source>
   <translation>Mover a la papelera: {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Nobody knows what {0} does.</source>
   <translation>Nadie sabe qué hace {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Noise suppression</source>
   <translation>Reducción de ruido</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Nothing of the screen is kept.</source>
   <translation>No se guarda nada de la pantalla.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>OCR</source>
   <translation>OCR</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>OCR languages</source>
   <translation>Idiomas del reconocimiento de texto</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Ollama's address</source>
   <translation>Dirección de Ollama</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>On close</source>
   <translation>Al cerrar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Open in your browser:</source>
   <translation>Abrir en el navegador:</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Open in your browser: {0}</source>
   <translation>Abrir en el navegador: {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Order by profile</source>
   <translation>Orden por perfil</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Output device</source>
   <translation>Dispositivo de salida</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Piece of a document (characters)</source>
   <translation>Trozo de un documento (caracteres)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Piper voice</source>
   <translation>Voz de Piper</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Port offset</source>
   <translation>Desplazamiento de puertos</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Ports</source>
   <translation>Puertos</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>PowerShell's lines are not read; nobody knows what this one does.</source>
   <translation>Las líneas de PowerShell no se leen; nadie sabe qué hace esta.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Privacy</source>
   <translation>Privacidad</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Private mode</source>
   <translation>Modo privado</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Provider</source>
   <translation>Proveedor</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Put this on the clipboard:</source>
   <translation>Poner esto en el portapapeles:</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Read the file {0}</source>
   <translation>Leer el archivo {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Recogniser</source>
   <translation>Reconocedor</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Recogniser address</source>
   <translation>Dirección del reconocedor</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Recogniser model</source>
   <translation>Modelo del reconocedor</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Run in {0}, in the folder {1}, for at most {2} s.</source>
   <translation>Se ejecuta en {0}, en la carpeta {1}, durante {2} s como máximo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Run the program, in the folder {0}, for at most {1} s.</source>
   <translation>Se ejecuta el programa, en la carpeta {0}, durante {1} s como máximo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Run what only reads at once</source>
   <translation>Ejecutar enseguida lo que solo lee</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Samples looked at together</source>
   <translation>Muestras miradas juntas</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Sandbox memory (MB)</source>
   <translation>Memoria del recinto aislado (MB)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Sandbox processes</source>
   <translation>Procesos del recinto aislado</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Screen is remembered (days)</source>
   <translation>Pantalla recordada (días)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Screen memory (MB)</source>
   <translation>Memoria de la pantalla (MB)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Search candidates (HNSW ef)</source>
   <translation>Candidatos de búsqueda (HNSW ef)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Search server's address</source>
   <translation>Dirección del servidor de búsqueda</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Search the web for “{0}”</source>
   <translation>Buscar «{0}» en la web</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Server's address</source>
   <translation>Dirección del servidor</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Serving other programs</source>
   <translation>Servir a otros programas</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Shell timeout (seconds)</source>
   <translation>Plazo de la consola (segundos)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Shortest speech (ms)</source>
   <translation>Habla más corta (ms)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Show the notification “{0}”: {1}</source>
   <translation>Mostrar la notificación «{0}»: {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Small indicator</source>
   <translation>Indicador pequeño</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Something would go on running in the background.</source>
   <translation>Algo seguiría ejecutándose en segundo plano.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Sonia CANNOT undo this; the trash itself can put it back.</source>
   <translation>Sonia NO puede deshacer esto; la propia papelera puede restaurarlo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Sound kept before the talk key (ms)</source>
   <translation>Sonido antes de la tecla de hablar (ms)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Speak answers</source>
   <translation>Decir las respuestas</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Speak typed</source>
   <translation>Decir lo escrito</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Stop hotkey</source>
   <translation>Atajo para detener</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Synthesiser</source>
   <translation>Sintetizador</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Synthesiser address</source>
   <translation>Dirección del sintetizador</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Synthesiser model</source>
   <translation>Modelo del sintetizador</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>TLS certificate</source>
   <translation>Certificado TLS</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>TLS key</source>
   <translation>Clave TLS</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Take back the rule {0}.</source>
   <translation>Retirar la regla {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Talk hotkey</source>
   <translation>Atajo para hablar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Talk key</source>
   <translation>Tecla de hablar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Text from {0} came before it, and such text may try to have things done.</source>
   <translation>Antes llegó texto de {0}, y un texto así puede intentar que se hagan cosas.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>The git settings around {0} name programs to run.</source>
   <translation>Los ajustes de git en torno a {0} nombran programas que se ejecutan.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>The line cannot be read surely: too much is nested.</source>
   <translation>La línea no se puede leer con seguridad: hay demasiado anidado.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>The line cannot be read surely: {0}.</source>
   <translation>La línea no se puede leer con seguridad: {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>The page is called from your browser, with your sign-ins.</source>
   <translation>La página se pide desde su navegador, con sus sesiones iniciadas.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>The same again, always</source>
   <translation>Lo mismo otra vez, siempre</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>The same again, until Sonia ends</source>
   <translation>Lo mismo otra vez, hasta que Sonia termine</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>The same again, until a day</source>
   <translation>Lo mismo otra vez, hasta un día</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>The session “{0}” may look at the screen and read it, as often as it likes, until you or it withdraw that.</source>
   <translation>La sesión «{0}» puede mirar la pantalla y leerla cuantas veces quiera, hasta que usted o ella lo retiren.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Theme</source>
   <translation>Colores</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>There is no sandbox on this machine that would keep it to that.</source>
   <translation>En este equipo no hay un entorno aislado que lo limite a eso.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>This CANNOT be undone: the file has {0} MB, and only up to {1} MB of previous content are kept.</source>
   <translation>Esto NO se puede deshacer: el archivo tiene {0} MB y solo se conservan hasta {1} MB del contenido anterior.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>This CANNOT be undone: what the program has not saved is lost.</source>
   <translation>Esto NO se puede deshacer: lo que el programa no haya guardado se pierde.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>This can be undone as long as the trash is not emptied.</source>
   <translation>Esto se puede deshacer mientras no se vacíe la papelera.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>This can be undone for {0} days: the previous content is kept.</source>
   <translation>Esto se puede deshacer durante {0} días: se conserva el contenido anterior.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>This can be undone.</source>
   <translation>Esto se puede deshacer.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>This can be undone: it is moved back.</source>
   <translation>Esto se puede deshacer: se mueve de vuelta.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>This exact command, always</source>
   <translation>Exactamente esta orden, siempre</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>This exact command, until Sonia ends</source>
   <translation>Exactamente esta orden, hasta que Sonia termine</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>This exact command, until a day</source>
   <translation>Exactamente esta orden, hasta un día</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Undo (MB)</source>
   <translation>Deshacer (MB)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Undo days</source>
   <translation>Deshacer (días)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Vision model</source>
   <translation>Modelo de imágenes</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Voice detection threshold</source>
   <translation>Umbral de detección de voz</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>WARNING</source>
   <translation>WARNING</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>WITHOUT a sandbox ({0}): it can do everything you can.</source>
   <translation>SIN entorno aislado ({0}): puede hacer todo lo que puede usted.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>WITHOUT a sandbox: it can do everything you can.</source>
   <translation>SIN entorno aislado: puede hacer todo lo que puede usted.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>WITHOUT the sandbox, as was asked for: it can do everything you can.</source>
   <translation>SIN el entorno aislado, como se pidió: puede hacer todo lo que puede usted.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Weekly backups kept</source>
   <translation>Copias semanales guardadas</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>What a command changes CANNOT be undone.</source>
   <translation>Lo que cambia una orden NO se puede deshacer.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>What a program does CANNOT be undone; it can be closed.</source>
   <translation>Lo que hace un programa NO se puede deshacer; se puede cerrar.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>What is forgotten cannot be brought back.</source>
   <translation>Lo que se olvida no se puede recuperar.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>What it does CANNOT be undone.</source>
   <translation>Lo que hace NO se puede deshacer.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>What the rule forbade, or had asked for, it does no more.</source>
   <translation>Lo que la regla prohibía o hacía preguntar, deja de hacerlo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>What would run is only known when it runs.</source>
   <translation>Qué se ejecutaría solo se sabe al ejecutarse.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>What {0} does here is not known.</source>
   <translation>No se sabe qué hace {0} aquí.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>What {0} gets is only known when it runs.</source>
   <translation>Lo que recibe {0} solo se sabe al ejecutarse.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Where the links lead is only known when it runs.</source>
   <translation>Adónde llevan los enlaces solo se sabe al ejecutarse.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Which file it reads is only known when it runs.</source>
   <translation>Qué archivo lee solo se sabe al ejecutarse.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Which files {0} reads is only known when it runs.</source>
   <translation>Qué archivos lee {0} solo se sabe al ejecutarse.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Which program would run is only known when it runs.</source>
   <translation>Qué programa se ejecutaría solo se sabe al ejecutarse.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Which variable goes is only known when it runs.</source>
   <translation>Qué variable se quita solo se sabe al ejecutarse.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Which variable it looks at is only known when it runs.</source>
   <translation>Qué variable mira solo se sabe al ejecutarse.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Whisper model</source>
   <translation>Modelo de Whisper</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Windows never read</source>
   <translation>Ventanas que nunca se leen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Word search: length (BM25 b)</source>
   <translation>Búsqueda por palabras: longitud (BM25 b)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Word search: repetition (BM25 k1)</source>
   <translation>Búsqueda por palabras: repetición (BM25 k1)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Words per minute</source>
   <translation>Palabras por minuto</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Write {0} characters to {1} (a new file):</source>
   <translation>Escribir {0} caracteres en {1} (un archivo nuevo):</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Write {0} characters to {1} (in the place of its {2} bytes):</source>
   <translation>Escribir {0} caracteres en {1} (en lugar de sus {2} bytes):</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>accessibility tree</source>
   <translation>árbol de accesibilidad</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>always</source>
   <translation>siempre</translation>
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
   <translation>copia</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>builtin</source>
   <translation>incluido</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>card</source>
   <translation>tarjeta</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>code</source>
   <translation>código</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>dark</source>
   <translation>oscuro</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>database</source>
   <translation>base de datos</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>de</source>
   <translation>de</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>disk</source>
   <translation>disco</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>display</source>
   <translation>visualización</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>echo cancellation</source>
   <translation>cancelación de eco</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>element detector</source>
   <translation>detector de elementos</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>embedding</source>
   <translation>vectorización</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>emergency</source>
   <translation>emergencia</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>empty</source>
   <translation>vacío</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>en</source>
   <translation>en</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>errors</source>
   <translation>errores</translation>
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
   <translation>completo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>graphics processor</source>
   <translation>tarjeta gráfica</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>high dark</source>
   <translation>oscuro, contraste alto</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>high light</source>
   <translation>claro, contraste alto</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>hold</source>
   <translation>mantener</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>hotkeys</source>
   <translation>atajos</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>iban</source>
   <translation>iban</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>it is not known in which folder it reads.</source>
   <translation>No se sabe en qué carpeta lee.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>key</source>
   <translation>clave</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>language model</source>
   <translation>modelo de lenguaje</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>level</source>
   <translation>nivel</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>light</source>
   <translation>claro</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>llama cpp</source>
   <translation>llama cpp</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>llama-cpp-python is not installed yet ({0})</source>
   <translation>llama-cpp-python aún no está instalado ({0})</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>local only</source>
   <translation>solo aquí</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>log</source>
   <translation>registro</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>looks when asked</source>
   <translation>mira cuando se pide</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>loudspeaker</source>
   <translation>altavoz</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>memory</source>
   <translation>memoria</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>memory-engine</source>
   <translation>memory-engine</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>microphone</source>
   <translation>micrófono</translation>
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
   <translation>nunca</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>no gpu</source>
   <translation>sin tarjeta gráfica</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>no vectors</source>
   <translation>sin vectores</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>none</source>
   <translation>nada</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>ollama</source>
   <translation>ollama</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>on</source>
   <translation>sí</translation>
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
   <translation>contraseña</translation>
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
   <translation>puertos {0} a {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>private key</source>
   <translation>clave privada</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>private mode</source>
   <translation>modo privado</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>processor</source>
   <translation>procesador</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>quit</source>
   <translation>salir</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>rapidocr</source>
   <translation>rapidocr</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>recognition</source>
   <translation>reconocimiento</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>redacted</source>
   <translation>tapado</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>reflex</source>
   <translation>reflejo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>rules</source>
   <translation>reglas</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>sandbox</source>
   <translation>recinto aislado</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>screen</source>
   <translation>pantalla</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>screen memory</source>
   <translation>memoria de la pantalla</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>screen privacy</source>
   <translation>privacidad de la pantalla</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>services</source>
   <translation>servicios</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>settings</source>
   <translation>ajustes</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>sonia-elements and sonia-ui-detector</source>
   <translation>sonia-elements y sonia-ui-detector</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>speech</source>
   <translation>voz</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>storage</source>
   <translation>almacenamiento</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>system</source>
   <translation>sistema</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>talking</source>
   <translation>al hablar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>tesseract</source>
   <translation>tesseract</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>the next question</source>
   <translation>la próxima pregunta</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>the next start</source>
   <translation>el próximo inicio</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>toggle</source>
   <translation>conmutar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>tools</source>
   <translation>herramientas</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>tray</source>
   <translation>bandeja</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>vector index</source>
   <translation>índice vectorial</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>vision-capture</source>
   <translation>vision-capture</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>wake phrase</source>
   <translation>frase de activación</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>watches the screen</source>
   <translation>mira la pantalla</translation>
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
   <translation>{0} +... ejecuta una orden propia.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} asks another machine for {1}.</source>
   <translation>{0} pregunta a otro equipo por {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} belongs to the system's kernel, not to the user's files.</source>
   <translation>{0} es del núcleo del sistema, no de los archivos del usuario.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} changes files in place.</source>
   <translation>{0} cambia archivos en su sitio.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} changes files.</source>
   <translation>{0} cambia archivos.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} changes how the shell reads.</source>
   <translation>{0} cambia cómo lee la shell.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} changes something outside Sonia.</source>
   <translation>{0} cambia algo fuera de Sonia.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} changes the repository.</source>
   <translation>{0} cambia el repositorio.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} changes what git runs.</source>
   <translation>{0} cambia lo que ejecuta git.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} changes who may use files.</source>
   <translation>{0} cambia quién puede usar archivos.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} changes who owns files.</source>
   <translation>{0} cambia de quién son los archivos.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} comes from a third party; what it says of itself is not believed.</source>
   <translation>{0} viene de terceros; lo que dice de sí misma no se da por cierto.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} copies files, over others too.</source>
   <translation>{0} copia archivos, también sobre otros.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} deletes files for good.</source>
   <translation>{0} borra archivos para siempre.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} destroys files.</source>
   <translation>{0} destruye archivos.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} empties files.</source>
   <translation>{0} vacía archivos.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} ends programs.</source>
   <translation>{0} termina programas.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} ends the system.</source>
   <translation>{0} apaga el sistema.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} formats a disk.</source>
   <translation>{0} formatea un disco.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} goes over the network.</source>
   <translation>{0} pasa por la red.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} holds Sonia's own keys and data.</source>
   <translation>{0} contiene las claves y los datos propios de Sonia.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} is a program of its own; nobody knows what it does.</source>
   <translation>{0} es un programa propio; nadie sabe qué hace.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} is in {1}, where keys, passwords or browser data are kept.</source>
   <translation>{0} está en {1}, donde se guardan claves, contraseñas o datos del navegador.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} is outside the folders Sonia may read.</source>
   <translation>{0} está fuera de las carpetas que Sonia puede leer.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} makes files or changes their times.</source>
   <translation>{0} crea archivos o cambia sus fechas.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} makes folders.</source>
   <translation>{0} crea carpetas.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} may do more than read.</source>
   <translation>{0} puede hacer más que leer.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} may hold keys or passwords.</source>
   <translation>{0} puede contener claves o contraseñas.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} may lose work or run something.</source>
   <translation>{0} puede perder trabajo o ejecutar algo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} moves files, over others too.</source>
   <translation>{0} mueve archivos, también sobre otros.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} of {1} on 127.0.0.1</source>
   <translation>{0} de {1} en 127.0.0.1</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} runs as another user.</source>
   <translation>{0} se ejecuta como otro usuario.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} runs other commands.</source>
   <translation>{0} ejecuta otras órdenes.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} runs text as commands.</source>
   <translation>{0} ejecuta texto como órdenes.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} runs with the administrator's rights.</source>
   <translation>{0} se ejecuta con derechos de administrador.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} sends or fetches over the network.</source>
   <translation>{0} envía o recibe por la red.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} shows every variable, keys among them.</source>
   <translation>{0} muestra todas las variables, también claves.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} shows the variables of other programs, keys among them.</source>
   <translation>{0} muestra las variables de otros programas, también claves.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} shows variables, keys among them.</source>
   <translation>{0} muestra variables, también claves.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} tools, {1} examples</source>
   <translation>{0} herramientas, {1} ejemplos</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} with an argument changes something.</source>
   <translation>{0} con un argumento cambia algo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} writes files out of an archive.</source>
   <translation>{0} escribe archivos de un archivo comprimido.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} writes or runs something.</source>
   <translation>{0} escribe o ejecuta algo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} writes over files or whole disks.</source>
   <translation>{0} sobrescribe archivos o discos enteros.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} writes to files.</source>
   <translation>{0} escribe en archivos.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} writes to its last argument.</source>
   <translation>{0} escribe en su último argumento.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/tray.py" />
   <source>The window does all the icon would. To see the icon, add a tray to the panel and start Sonia again.</source>
   <translation>La ventana hace todo lo que haría el icono. Para ver el icono, añada una bandeja al panel e inicie Sonia de nuevo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/tray.py" />
   <source>no system tray on this desktop.</source>
   <translation>no hay bandeja del sistema en este escritorio.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/tray.py" />
   <source>system tray</source>
   <translation>bandeja del sistema</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../updating.py" />
   <source>Everything else works. Try again when the network is there.</source>
   <translation>Todo lo demás funciona. Inténtelo de nuevo cuando haya red.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../updating.py" />
   <source>Whether there is a newer Sonia could not be found out: {0} did not answer as expected ({1}).</source>
   <translation>No se pudo saber si hay una Sonia más nueva: {0} no contestó lo esperado ({1}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../updating.py" />
   <source>its page does not end</source>
   <translation>su página no termina</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/accessibility_bus.py" />
   <source>Install it: sudo apt install at-spi2-core. Sonia reads the pixels meanwhile.</source>
   <translation>Instálelo: sudo apt install at-spi2-core. Mientras tanto Sonia lee los píxeles.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/accessibility_bus.py" />
   <source>Sonia reads the pixels instead.</source>
   <translation>En su lugar Sonia lee los píxeles.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/accessibility_bus.py" />
   <source>Start Sonia inside a desktop session. Sonia reads the pixels meanwhile.</source>
   <translation>Inicie Sonia dentro de una sesión de escritorio. Mientras tanto Sonia lee los píxeles.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/accessibility_bus.py" />
   <source>The accessibility bus cannot be reached: {0}.</source>
   <translation>No se llega al bus de accesibilidad: {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/accessibility_bus.py" />
   <source>The accessibility service does not run.</source>
   <translation>El servicio de accesibilidad no está en marcha.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/accessibility_bus.py" />
   <source>The accessibility tree is read on Linux only.</source>
   <translation>El árbol de accesibilidad solo se lee en Linux.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/accessibility_bus.py" />
   <source>There is no session bus, so no program offers its accessibility tree.</source>
   <translation>No hay bus de sesión, así que ningún programa ofrece su árbol de accesibilidad.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/capture.py" />
   <source>Choose one of these numbers.</source>
   <translation>Elija uno de estos números.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/capture.py" />
   <source>Click on the window, or choose a monitor or region.</source>
   <translation>Pulse en la ventana, o elija un monitor o una zona.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/capture.py" />
   <source>Give left,top,width,height in pixels of the screen.</source>
   <translation>Indique izquierda,arriba,ancho,alto en píxeles de la pantalla.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/capture.py" />
   <source>Give left,top,width,height in pixels.</source>
   <translation>Indique izquierda,arriba,ancho,alto en píxeles.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/capture.py" />
   <source>Move it back on the screen.</source>
   <translation>Devuélvala a la pantalla.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/capture.py" />
   <source>No monitor is connected: there is nothing to take a picture of.</source>
   <translation>No hay ningún monitor conectado: no hay nada que capturar.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/capture.py" />
   <source>No window is active.</source>
   <translation>Ninguna ventana está activa.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/capture.py" />
   <source>Start Sonia inside the desktop session, as its user.</source>
   <translation>Inicie Sonia dentro de la sesión de escritorio, como su usuario.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/capture.py" />
   <source>The active window lies outside the screen.</source>
   <translation>La ventana activa está fuera de la pantalla.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/capture.py" />
   <source>The region {0} is empty.</source>
   <translation>La zona {0} está vacía.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/capture.py" />
   <source>The region {0} lies outside the screen, which is {1}x{2} from {3},{4}.</source>
   <translation>La zona {0} está fuera de la pantalla, que mide {1}x{2} desde {3},{4}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/capture.py" />
   <source>The screen cannot be read: {0}.</source>
   <translation>La pantalla no se puede leer: {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/capture.py" />
   <source>There is no display to look at (DISPLAY is not set).</source>
   <translation>No hay ninguna pantalla que mirar (DISPLAY no está puesta).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/capture.py" />
   <source>There is no monitor {0}. Monitors: {1}.</source>
   <translation>No hay ningún monitor {0}. Monitores: {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/clipboard.py" />
   <source>Copy a picture first, then try again.</source>
   <translation>Copie primero una imagen y vuelva a intentarlo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/clipboard.py" />
   <source>The clipboard cannot be read: {0}.</source>
   <translation>El portapapeles no se puede leer: {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/clipboard.py" />
   <source>The clipboard holds no picture and no file of this machine.</source>
   <translation>En el portapapeles no hay ninguna imagen ni archivo de este equipo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/clipboard.py" />
   <source>The clipboard holds no picture.</source>
   <translation>En el portapapeles no hay ninguna imagen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/clipboard.py" />
   <source>The clipboard of a Wayland session is read through wl-paste, which is not installed.</source>
   <translation>El portapapeles de una sesión Wayland se lee con wl-paste, que no está instalado.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/clipboard.py" />
   <source>The clipboard of {0} cannot be read: {1}.</source>
   <translation>El portapapeles de {0} no se puede leer: {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/clipboard.py" />
   <source>{0} cannot be read: {1}.</source>
   <translation>{0} no se puede leer: {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/detector.py" />
   <source>Export it with ultralytics: yolo export model=YOURS.pt format=onnx</source>
   <translation>Expórtelo con ultralytics: yolo export model=YOURS.pt format=onnx</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/detector.py" />
   <source>Give a .pt or .onnx file of ultralytics, or leave vision.detector empty.</source>
   <translation>Indique un archivo .pt u .onnx de ultralytics, o deje vacío vision.detector.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/detector.py" />
   <source>Give an ONNX file of ultralytics, or leave vision.detector empty.</source>
   <translation>Indique un archivo ONNX de ultralytics, o deje vacío vision.detector.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/detector.py" />
   <source>Set vision.detector to an .onnx or .pt file, or leave it empty.</source>
   <translation>Ponga vision.detector a un archivo .onnx o .pt, o déjelo vacío.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/detector.py" />
   <source>The detector {0} is not there.</source>
   <translation>El detector {0} no está.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/detector.py" />
   <source>pip install 'sonia-desktop[torch]', or export the file to ONNX.</source>
   <translation>pip install 'sonia-desktop[torch]', o exporte el archivo a ONNX.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/detector.py" />
   <source>{0} does not say which classes it finds: it is no YOLO from ultralytics.</source>
   <translation>{0} no dice qué clases encuentra: no es un YOLO de ultralytics.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/detector.py" />
   <source>{0} is a PyTorch file, and ultralytics is not installed.</source>
   <translation>{0} es un archivo de PyTorch, y ultralytics no está instalado.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/detector.py" />
   <source>{0} is not a YOLO that can be run: {1}</source>
   <translation>{0} no es un YOLO que se pueda ejecutar: {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/detector.py" />
   <source>{0} is not a network that can be run: {1}</source>
   <translation>{0} no es una red que se pueda ejecutar: {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/ocr.py" />
   <source>Name one of these: {0}.</source>
   <translation>Indique uno de estos: {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/ocr.py" />
   <source>No text engine is installed.</source>
   <translation>No hay ningún lector de texto instalado.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/ocr.py" />
   <source>There is no language {0} to read text in.</source>
   <translation>No hay ningún idioma {0} en que leer texto.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/ocr.py" />
   <source>{0} is not installed.</source>
   <translation>{0} no está instalado.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/privacy.py" />
   <source>Allow it in Sonia's window: the eye in the bottom line, or “Looking at the screen” in the tray's menu.</source>
   <translation>Permítalo en la ventana de Sonia: en el ojo de la línea inferior, o en «Mirar la pantalla» del menú de la bandeja.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/privacy.py" />
   <source>Choose “Only when asked” at the eye in Sonia's window (for programs: POST /v1/vision/mode {"mode": "active"} on port 7060).</source>
   <translation>Elija «Solo cuando se pide» en el ojo de la ventana de Sonia (para programas: POST /v1/vision/mode {"mode": "active"} en el puerto 7060).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/privacy.py" />
   <source>Looking at the screen is paused: the mode is off.</source>
   <translation>Mirar la pantalla está en pausa: el modo está apagado.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/privacy.py" />
   <source>Looking at the screen is switched off: nothing is captured.</source>
   <translation>Mirar la pantalla está desactivado: no se captura nada.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/privacy.py" />
   <source>looking is forbidden, so the mode cannot be {0}</source>
   <translation>mirar está prohibido, así que el modo no puede ser {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/programs_telling.py" />
   <source>1 program told of itself at the start.</source>
   <translation>1 programa se anunció al iniciar.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/programs_telling.py" />
   <source>The accessibility bus broke off: {0}.</source>
   <translation>El bus de accesibilidad se cortó: {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/programs_telling.py" />
   <source>The accessibility bus went away: {0}.</source>
   <translation>El bus de accesibilidad se fue: {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/programs_telling.py" />
   <source>pixels only</source>
   <translation>solo píxeles</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/programs_telling.py" />
   <source>{0} programs told of themselves at the start.</source>
   <translation>{0} programas se anunciaron al iniciar.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/screen_memory/screen_memory.py" />
   <source>Install a keyring (GNOME Keyring, KWallet) to keep the key away from the data.</source>
   <translation>Instale un llavero (GNOME Keyring, KWallet) para guardar la clave lejos de los datos.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/screen_memory/screen_memory.py" />
   <source>SQLite FTS5, AES-256-GCM</source>
   <translation>SQLite FTS5, AES-256-GCM</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/screen_memory/screen_memory.py" />
   <source>Search again: it may have been forgotten meanwhile.</source>
   <translation>Busque de nuevo: puede que se haya olvidado entretanto.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/screen_memory/screen_memory.py" />
   <source>Start Sonia again: a damaged file is set aside then.</source>
   <translation>Inicie Sonia de nuevo: un archivo dañado se aparta entonces.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/screen_memory/screen_memory.py" />
   <source>Switch it on: `sonia screen on`, or vision.remember_screen = true in the settings.</source>
   <translation>Actívelo: `sonia screen on`, o vision.remember_screen = true en los ajustes.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/screen_memory/screen_memory.py" />
   <source>The screen memory holds no moment {0}, or no thumbnail of it.</source>
   <translation>La memoria de la pantalla no tiene ningún momento {0}, o ninguna miniatura suya.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/screen_memory/screen_memory.py" />
   <source>The screen memory {0} cannot be read: {1}.</source>
   <translation>La memoria de la pantalla {0} no se puede leer: {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/screen_memory/screen_memory.py" />
   <source>The screen memory {0} failed: {1}.</source>
   <translation>La memoria de la pantalla {0} falló: {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/screen_memory/screen_memory.py" />
   <source>This thumbnail was locked with a key that is not there now.</source>
   <translation>Esta miniatura se cerró con una clave que ahora no está.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/screen_memory/screen_memory.py" />
   <source>Unlock the system's keyring and start Sonia again.</source>
   <translation>Abra el llavero del sistema e inicie Sonia de nuevo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/screen_memory/screen_memory.py" />
   <source>{0}; at most {1} days and {2} MB.</source>
   <translation>{0}; como máximo {1} días y {2} MB.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/watching.py" />
   <source>Send it smaller, or compressed more.</source>
   <translation>Envíela más pequeña o más comprimida.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/watching.py" />
   <source>Send them slower.</source>
   <translation>Envíelas más despacio.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/watching.py" />
   <source>The frame has {0} bytes; at most {1} are taken.</source>
   <translation>La imagen tiene {0} bytes; se admiten {1} como máximo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/watching.py" />
   <source>The mode {0} takes {1} frames a second.</source>
   <translation>El modo {0} admite {1} imágenes por segundo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../voice/ears.py" />
   <source>Instead of {0}: {1}</source>
   <translation>En lugar de {0}: {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../voice/ears.py" />
   <source>Moonshine is here already and hears far more: set speech.recogniser to auto.</source>
   <translation>Moonshine ya está aquí y entiende mucho más: ponga speech.recogniser en auto.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../voice/ears.py" />
   <source>Whisper (faster-whisper) understands far more; this engine works offline.</source>
   <translation>Whisper (faster-whisper) entiende mucho más; este motor funciona sin red.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../voice/loop.py" />
   <source>Give {0} to {1} dB.</source>
   <translation>Indique de {0} a {1} dB.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../voice/loop.py" />
   <source>The microphone is muted.</source>
   <translation>El micrófono está silenciado.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../voice/loop.py" />
   <source>Unmute it, then talk.</source>
   <translation>Actívelo y hable después.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../voice/loop.py" />
   <source>WebRTC (livekit)</source>
   <translation>WebRTC (livekit)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../voice/loop.py" />
   <source>{0} Speaking does not interrupt Sonia; the talk key does.</source>
   <translation>{0} Hablar no interrumpe a Sonia; la tecla de hablar sí.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../voice/loop.py" />
   <source>{0} dB is no volume.</source>
   <translation>{0} dB no es un volumen.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/announce.py" />
   <source>Nothing was found.</source>
   <translation>No se ha encontrado nada.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/announce.py" />
   <source>{count:,} found</source>
   <translation>{count:,} encontrados</translation>
  </message>
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
   <source>What is asked</source>
   <translation>Lo que se pregunta</translation>
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
   <source>Delete</source>
   <translation>Eliminar</translation>
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
   <source>Keys…</source>
   <translation>Teclas…</translation>
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
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Diagnostics</source>
   <translation>Diagnóstico</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Failures</source>
   <translation>Fallos</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Health</source>
   <translation>Estado</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Log</source>
   <translation>Registro</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/drawn_messages.py" />
   <source>Conversation</source>
   <translation>Conversación</translation>
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
   <location filename="../../sonia_desktop/ui/failing_page.py" />
   <source>A tool or a model that fails again and again is left alone for a while and then tried anew: here you see how long, and can try it at once. Calls that failed for good are kept here, to be tried again or discarded.</source>
   <translation>Una herramienta o un modelo que falla una y otra vez se deja en paz un rato y luego se prueba de nuevo: aquí ve cuánto tiempo, y puede probarlo al momento. Las llamadas que fallaron definitivamente se guardan aquí, para repetirlas o descartarlas.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_page.py" />
   <source>Discard all</source>
   <translation>Descartar todo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_page.py" />
   <source>Done.</source>
   <translation>Hecho.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_page.py" />
   <source>Done: {text}</source>
   <translation>Hecho: {text}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_page.py" />
   <source>Failed for good</source>
   <translation>Fallaron definitivamente</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_page.py" />
   <source>In a moment.</source>
   <translation>En un momento.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_page.py" />
   <source>Left alone after failures</source>
   <translation>En pausa tras fallos</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_page.py" />
   <source>None yet: nothing was called since the start.</source>
   <translation>Ninguno todavía: no se ha llamado nada desde el inicio.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_page.py" />
   <source>None: every call was carried out, or you were told at once why not.</source>
   <translation>Ninguna: toda llamada se llevó a cabo, o se dijo al momento por qué no.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_page.py" />
   <source>Nothing has failed</source>
   <translation>Nada ha fallado</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_page.py" />
   <source>Nothing was run. The call stays in the list.</source>
   <translation>No se ejecutó nada. La llamada sigue en la lista.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_page.py" />
   <source>Sonia is starting</source>
   <translation>Sonia se está iniciando</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_page.py" />
   <source>What fails</source>
   <translation>Lo que falla</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_page.py" />
   <source>Working: {names}</source>
   <translation>Funcionan: {names}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_page.py" />
   <source>{count:,} call</source>
   <translation>{count:,} llamada</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_page.py" />
   <source>{count:,} calls</source>
   <translation>{count:,} llamadas</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_page.py" />
   <source>{count} call discarded.</source>
   <translation>{count} llamada descartada.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_page.py" />
   <source>{count} calls discarded.</source>
   <translation>{count} llamadas descartadas.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>Discard</source>
   <translation>Descartar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>Failed last {when}: {why}</source>
   <translation>Último fallo {when}: {why}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>Hide</source>
   <translation>Ocultar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>Look</source>
   <translation>Ver</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>Show in the log</source>
   <translation>Mostrar en el registro</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>The next call is tried; nothing is called by this</source>
   <translation>Se probará la próxima llamada; esto no llama nada</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>Try again…</source>
   <translation>Intentar de nuevo…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>Try now</source>
   <translation>Probar ahora</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>Try now: {name}</source>
   <translation>Probar ahora: {name}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>after {count} failure</source>
   <translation>tras {count} fallo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>after {count} failures</source>
   <translation>tras {count} fallos</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>asked by you</source>
   <translation>pedido por usted</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>asked by {caller}</source>
   <translation>pedido por {caller}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>has rested {after}; the next call tries it</source>
   <translation>ha descansado {after}; la próxima llamada lo prueba</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>model</source>
   <translation>modelo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>rests {after}, is tried again in {seconds} s</source>
   <translation>descansa {after}, se prueba de nuevo en {seconds} s</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>tool</source>
   <translation>herramienta</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>tried once</source>
   <translation>intentada una vez</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>tried {count} times</source>
   <translation>intentada {count} veces</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>vision model</source>
   <translation>modelo de imágenes</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>works again</source>
   <translation>vuelve a funcionar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>works, {after}</source>
   <translation>funciona, {after}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/finding_rows.py" />
   <source>Done</source>
   <translation>Hecho</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/finding_rows.py" />
   <source>Mean time</source>
   <translation>Tiempo medio</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/finding_rows.py" />
   <source>Refused</source>
   <translation>Rechazado</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/finding_rows.py" />
   <source>Waiting</source>
   <translation>En espera</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/finding_rows.py" />
   <source>Worker</source>
   <translation>Proceso</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/finding_rows.py" />
   <source>{mean_ms:,.1f} ms</source>
   <translation>{mean_ms:,.1f} ms</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/health_page.py" />
   <source>, fallback</source>
   <translation>, de reserva</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/health_page.py" />
   <source>All {count} checks are well.</source>
   <translation>Las {count} comprobaciones están bien.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/health_page.py" />
   <source>Check again</source>
   <translation>Comprobar de nuevo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/health_page.py" />
   <source>Checking…</source>
   <translation>Comprobando…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/health_page.py" />
   <source>Checks that need something</source>
   <translation>Comprobaciones que necesitan algo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/health_page.py" />
   <source>Copy report</source>
   <translation>Copiar el informe</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/health_page.py" />
   <source>Everything here as text, with secrets masked</source>
   <translation>Todo lo de aquí como texto, con los secretos ocultos</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/health_page.py" />
   <source>Last warnings and errors</source>
   <translation>Últimos avisos y errores</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/health_page.py" />
   <source>None in the log.</source>
   <translation>Ninguno en el registro.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/health_page.py" />
   <source>Queues</source>
   <translation>Colas</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/health_page.py" />
   <source>Starting…</source>
   <translation>Iniciando…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/health_page.py" />
   <source>Subsystems</source>
   <translation>Subsistemas</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/health_page.py" />
   <source>The report is copied; secrets in it are masked.</source>
   <translation>El informe está copiado; sus secretos están ocultos.</translation>
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
   <location filename="../../sonia_desktop/ui/keys_dialog.py" />
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/keys_dialog.py" />
   <source>Keys</source>
   <translation>Teclas</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/keys_dialog.py" />
   <source>What it does</source>
   <translation>Qué hace</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/keys_editor.py" />
   <source>Click here and press the keys together</source>
   <translation>Haga clic aquí y pulse las teclas a la vez</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/keys_editor.py" />
   <source>Off</source>
   <translation>Desactivado</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/keys_editor.py" />
   <source>Press the keys</source>
   <translation>Pulse las teclas</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/keys_editor.py" />
   <source>Switch this hotkey off</source>
   <translation>Desactivar este atajo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/latency.py" />
   <source>Deciding and doing</source>
   <translation>Decidir y hacer</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/latency.py" />
   <source>Final text</source>
   <translation>Texto final</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/latency.py" />
   <source>First sound</source>
   <translation>Primer sonido</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/latency.py" />
   <source>No turns yet: ask something, and it stands here how long the answer took.</source>
   <translation>Aún no hay preguntas: pregunte algo y aquí verá cuánto tardó la respuesta.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/latency.py" />
   <source>Noticing that you have finished</source>
   <translation>Notar que ha terminado</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/latency.py" />
   <source>Spoken, last word to first sound ({counted}): p50 {half}, p95 {most}</source>
   <translation>Hablado, de la última palabra al primer sonido ({counted}): p50 {half}, p95 {most}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/latency.py" />
   <source>Thinking and wording</source>
   <translation>Pensar y redactar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/latency.py" />
   <source>Written, asking to answer ({counted}): p50 {half}, p95 {most}</source>
   <translation>Escrito, de la pregunta a la respuesta ({counted}): p50 {half}, p95 {most}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/latency.py" />
   <source>{count} turn</source>
   <translation>{count} pregunta</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/latency.py" />
   <source>{count} turns</source>
   <translation>{count} preguntas</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/latency.py" />
   <source>{part}: p50 {half}, p95 {most}</source>
   <translation>{part}: p50 {half}, p95 {most}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/latency_part.py" />
   <source>How long the last answers took</source>
   <translation>Cuánto tardaron las últimas respuestas</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/latency_part.py" />
   <source>Latency</source>
   <translation>Latencia</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/latency_part.py" />
   <source>Plot of how long the last answers took, in milliseconds</source>
   <translation>Gráfico de cuánto tardaron las últimas respuestas, en milisegundos</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/latency_plot.py" />
   <source>Spoken, in all</source>
   <translation>Hablado, en total</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/latency_plot.py" />
   <source>Time (ms)</source>
   <translation>Tiempo (ms)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/latency_plot.py" />
   <source>When asked; the newest at the right</source>
   <translation>Hora de la pregunta; la más reciente a la derecha</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/latency_plot.py" />
   <source>Written, in all</source>
   <translation>Escrito, en total</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/live_news.py" />
   <source>Heard: “{words}”</source>
   <translation>Oído: «{words}»</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/live_news.py" />
   <source>Microphone open</source>
   <translation>Micrófono abierto</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/live_news.py" />
   <source>Private mode off.</source>
   <translation>Modo privado desactivado.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/live_news.py" />
   <source>paused</source>
   <translation>en pausa</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/live_news.py" />
   <source>{model} is being fetched.</source>
   <translation>{model} se está descargando.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_list.py" />
   <source>Columns</source>
   <translation>Columnas</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_list.py" />
   <source>Level</source>
   <translation>Nivel</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_list.py" />
   <source>Lines of the log</source>
   <translation>Líneas del registro</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_list.py" />
   <source>Part</source>
   <translation>Parte</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_list.py" />
   <source>critical</source>
   <translation>crítico</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_list.py" />
   <source>detail</source>
   <translation>detalle</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_list.py" />
   <source>error</source>
   <translation>error</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_list.py" />
   <source>info</source>
   <translation>información</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_list.py" />
   <source>warning</source>
   <translation>aviso</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>All levels</source>
   <translation>Todos los niveles</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>All parts</source>
   <translation>Todas las partes</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>Errors</source>
   <translation>Errores</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>Go on</source>
   <translation>Continuar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>Info and worse</source>
   <translation>Información y peor</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>New lines do not come while it is paused</source>
   <translation>Mientras está en pausa no llegan líneas nuevas</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>No line fits</source>
   <translation>Ninguna línea coincide</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>Nothing in the log is of this kind.</source>
   <translation>No hay nada así en el registro.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>Nothing was written yet.</source>
   <translation>Todavía no se ha escrito nada.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>Only the request {request}. Press to show all.</source>
   <translation>Solo la petición {request}. Pulse para mostrar todo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>Only this request</source>
   <translation>Solo esta petición</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>Only {request}  ✕</source>
   <translation>Solo {request}  ✕</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>Open the folder</source>
   <translation>Abrir la carpeta</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>Part of the program</source>
   <translation>Parte del programa</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>Pause</source>
   <translation>Pausa</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>Search the log</source>
   <translation>Buscar en el registro</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>Search: timed out, req_…, a file…</source>
   <translation>Buscar: timed out, req_…, un archivo…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>Show all lines</source>
   <translation>Mostrar todas las líneas</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>Sonia writes here what she did and what went wrong, never what was said.</source>
   <translation>Sonia anota aquí lo que hizo y lo que salió mal, nunca lo que se dijo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>The chosen lines, or all that are listed; secrets are masked</source>
   <translation>Las líneas elegidas, o todas las de la lista; los secretos van ocultos</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>The folder is {folder}.</source>
   <translation>La carpeta es {folder}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>The line in full</source>
   <translation>La línea completa</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>The log cannot be read</source>
   <translation>No se puede leer el registro</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>The log is empty</source>
   <translation>El registro está vacío</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>There is no log yet</source>
   <translation>Todavía no hay registro</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>Try again</source>
   <translation>Intentar de nuevo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>Warnings and worse</source>
   <translation>Avisos y peor</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>{count:,} lines</source>
   <translation>{count:,} líneas</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>{count:,} lines copied.</source>
   <translation>{count:,} líneas copiadas.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>{count:,} new lines</source>
   <translation>{count:,} líneas nuevas</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>{count} line</source>
   <translation>{count} línea</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>{count} line copied.</source>
   <translation>{count} línea copiada.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>{count} new line</source>
   <translation>{count} línea nueva</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>{lines} so far, looking on…</source>
   <translation>{lines} hasta ahora, se sigue buscando…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>{lines}, older ones below</source>
   <translation>{lines}, más antiguas debajo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/login_row.py" />
   <source>On</source>
   <translation>Activado</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/login_row.py" />
   <source>Open at log-in</source>
   <translation>Abrir al iniciar sesión</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/login_row.py" />
   <source>Sonia starts with your session: in the tray, or minimised where there is none.</source>
   <translation>Sonia se inicia con su sesión: en la bandeja, o minimizada donde no la hay.</translation>
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
   <source>The command line</source>
   <translation>La línea de órdenes</translation>
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
   <source>close in meaning</source>
   <translation>cercano en significado</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>faintly close in meaning</source>
   <translation>algo cercano en significado</translation>
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
   <source>nothing in common</source>
   <translation>nada en común</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>private</source>
   <translation>privado</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>replaced</source>
   <translation>sustituido</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>replaced since</source>
   <translation>sustituido desde entonces</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>says {words}</source>
   <translation>dice {words}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>secret</source>
   <translation>secreto</translation>
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
   <source>stands beside what was asked for</source>
   <translation>está junto a lo que se preguntó</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>time asked for</source>
   <translation>tiempo pedido</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>today</source>
   <translation>hoy</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>true until {day}</source>
   <translation>válido hasta {day}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>very close in meaning</source>
   <translation>muy cercano en significado</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>yesterday</source>
   <translation>ayer</translation>
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
   <source>Working</source>
   <translation>Trabajando</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>not done</source>
   <translation>no hecho</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/microphone_sign.py" />
   <source>Hands-free</source>
   <translation>Manos libres</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/microphone_sign.py" />
   <source>Microphone: {words}. {told}</source>
   <translation>Micrófono: {words}. {told}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/microphone_sign.py" />
   <source>Muted</source>
   <translation>Silenciado</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/microphone_sign.py" />
   <source>Nothing is heard. Press to open the microphone (Ctrl+M).</source>
   <translation>No se oye nada. Pulse para abrir el micrófono (Ctrl+M).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/microphone_sign.py" />
   <source>The microphone is open. Press to mute it (Ctrl+M).</source>
   <translation>El micrófono está abierto. Pulse para silenciarlo (Ctrl+M).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/microphone_sign.py" />
   <source>Waits for “{phrase}”</source>
   <translation>Espera «{phrase}»</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_news.py" />
   <source>Use it</source>
   <translation>Usarlo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_news.py" />
   <source>{model} could not be fetched: {why}</source>
   <translation>No se pudo obtener {model}: {why}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_news.py" />
   <source>{model} is here.</source>
   <translation>{model} ya está aquí.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_news.py" />
   <source>{model} is used from {where} on.</source>
   <translation>{model} se usa a partir de: {where}.</translation>
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
   <source>not here</source>
   <translation>no está aquí</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_row.py" />
   <source>recommended</source>
   <translation>recomendado</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>, English only</source>
   <translation>, solo inglés</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>, in many languages</source>
   <translation>, en muchos idiomas</translation>
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
   <source>understands free speech far better</source>
   <translation>entiende mucho mejor el habla libre</translation>
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
   <source>{model} is as it should be.</source>
   <translation>{model} está como debe.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>{model} is damaged ({wrong}).</source>
   <translation>{model} está dañado ({wrong}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>{model} is removed; {freed} are free again.</source>
   <translation>{model} se ha quitado; vuelven a estar libres {freed}.</translation>
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
   <source>Ctrl+Z</source>
   <translation>Ctrl+Z</translation>
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
   <location filename="../../sonia_desktop/ui/region_picker.py" />
   <source>{width} × {height} at {x}, {y}</source>
   <translation>{width} × {height} en {x}, {y}</translation>
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
   <source>Reading</source>
   <translation>Leyendo</translation>
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
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>anything</source>
   <translation>todo</translation>
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
   <source>every tool</source>
   <translation>todas las herramientas</translation>
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
   <source>when {caller} asks</source>
   <translation>cuando pregunta {caller}</translation>
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
   <source>this moment</source>
   <translation>este momento</translation>
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
   <location filename="../../sonia_desktop/ui/screen_words.py" />
   <source>{begin} to {end}</source>
   <translation>{begin} a {end}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_words.py" />
   <source>{day}, {time}</source>
   <translation>{day}, {time}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/selection.py" />
   <source>Copy the link’s address</source>
   <translation>Copiar la dirección del enlace</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/selection.py" />
   <source>Select the whole message</source>
   <translation>Seleccionar todo el mensaje</translation>
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
   <source>One a line</source>
   <translation>Uno por línea</translation>
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
   <location filename="../../sonia_desktop/ui/setting_languages.py" />
   <source>As the system</source>
   <translation>Como el sistema</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_languages.py" />
   <source>Recognised by itself</source>
   <translation>Se reconoce sola</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_row.py" />
   <source>Back to the default</source>
   <translation>Volver al valor predeterminado</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_row.py" />
   <source>Given on the command line: it wins over a choice here.</source>
   <translation>Indicado en la línea de órdenes: prevalece sobre lo que se elija aquí.</translation>
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
   <source>In use until the next start: {folder}</source>
   <translation>En uso hasta el próximo inicio: {folder}</translation>
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
   <source>fallback</source>
   <translation>reserva</translation>
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
   <translation>disponible</translation>
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
   <source>All models…</source>
   <translation>Todos los modelos…</translation>
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
   <source>{keys} to look at the screen</source>
   <translation>{keys} para mirar la pantalla</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/to_end.py" />
   <source>To the newest message</source>
   <translation>Al mensaje más reciente</translation>
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
   <source>Click the icon to open the window, or quit Sonia.</source>
   <translation>Haga clic en el icono para abrir la ventana o salir de Sonia.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>Hands-free: listen all the time</source>
   <translation>Manos libres: escuchar siempre</translation>
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
   <source>Sonia goes on here</source>
   <translation>Sonia sigue aquí</translation>
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
   <source>Wait for the wake phrase</source>
   <translation>Esperar la frase de activación</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>Wake phrase: “{wake_phrase}”</source>
   <translation>Frase de activación: «{wake_phrase}»</translation>
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
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>waiting for your consent</source>
   <translation>espera su consentimiento</translation>
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
   <source>interrupted</source>
   <translation>interrumpido</translation>
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
   <location filename="../../sonia_desktop/ui/user_message.py" />
   <source>Copy message</source>
   <translation>Copiar el mensaje</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/user_message.py" />
   <source>With {names}</source>
   <translation>Con {names}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/user_message.py" />
   <source>You said: {words}</source>
   <translation>Usted dijo: {words}</translation>
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
   <source>A few short checks; each can be left out.</source>
   <translation>Unas comprobaciones breves; se puede omitir cualquiera.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Begin</source>
   <translation>Empezar</translation>
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
   <source>Found again in the menu of the conversations.</source>
   <translation>Se encuentra de nuevo en el menú de las conversaciones.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>It is here.</source>
   <translation>Ya está aquí.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>It is used from {where} on.</source>
   <translation>Se usa a partir de: {where}.</translation>
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
   <source>Sonia looks when you ask her to. Try once whether she may.</source>
   <translation>Sonia mira cuando se lo pide. Pruebe una vez si puede.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Stop everything</source>
   <translation>Detener todo</translation>
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
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>A new line</source>
   <translation>Una línea nueva</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>Close the window</source>
   <translation>Cerrar la ventana</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>Close what is open, or stop talking, listening, thinking</source>
   <translation>Cerrar lo que está abierto, o dejar de hablar, escuchar o pensar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>Delete or forget</source>
   <translation>Eliminar u olvidar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>Everywhere</source>
   <translation>En todas partes</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>In the window</source>
   <translation>En la ventana</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>Lists</source>
   <translation>Listas</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>Mute the microphone, or open it</source>
   <translation>Silenciar el micrófono, o abrirlo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>Open or edit</source>
   <translation>Abrir o editar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>Rename or edit</source>
   <translation>Cambiar el nombre o editar</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>Scroll the conversation</source>
   <translation>Desplazar la conversación</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>Show or hide the conversations</source>
   <translation>Mostrar u ocultar las conversaciones</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>Show or hide the subsystems</source>
   <translation>Mostrar u ocultar los subsistemas</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>Take back what was done last</source>
   <translation>Deshacer lo último</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>These keys</source>
   <translation>Estas teclas</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>To the next part of the window</source>
   <translation>A la parte siguiente de la ventana</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>To the part before</source>
   <translation>A la parte anterior</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>To the search of memories</source>
   <translation>A la búsqueda de recuerdos</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>To what you write</source>
   <translation>A lo que escribe</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>What else can be done with it</source>
   <translation>Qué más se puede hacer con ello</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>What was sent before, while nothing is written</source>
   <translation>Lo enviado antes, mientras no haya nada escrito</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>Why the last answer: what was heard, recalled and run</source>
   <translation>Por qué la última respuesta: qué se oyó, se recordó y se ejecutó</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>Write</source>
   <translation>Escribir</translation>
  </message>
 </context>
</TS>
