<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
 <context>
  <name>Sonia</name>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>A good balance: chooses tools well, runs in 8 GB of memory.</source>
   <translation>Bon équilibre : choisit bien les outils, tourne dans 8 Go de mémoire.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>A man's voice, German.</source>
   <translation>Une voix d'homme, allemand.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>A man's voice, Spanish.</source>
   <translation>Une voix d'homme, espagnol.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>A woman's voice, American English.</source>
   <translation>Une voix de femme, anglais américain.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>A woman's voice, American English; for research only.</source>
   <translation>Une voix de femme, anglais américain ; pour la recherche seulement.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>A woman's voice, French.</source>
   <translation>Une voix de femme, français.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>A woman's voice, Scottish English.</source>
   <translation>Une voix de femme, anglais d'Écosse.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>An all-rounder for 16 GB of memory.</source>
   <translation>Bon à tout, pour 16 Go de mémoire.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>Answers questions about pictures; for a server such as llama-server.</source>
   <translation>Répond aux questions sur les images ; pour un serveur comme llama-server.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>Better answers; wants 16 GB of memory or a graphics card.</source>
   <translation>Meilleures réponses ; veut 16 Go de mémoire ou une carte graphique.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>For a graphics card with 12 GB or more.</source>
   <translation>Pour une carte graphique de 12 Go ou plus.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>Reasons well for its size, in English; short context.</source>
   <translation>Raisonne bien pour sa taille, en anglais ; contexte court.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>Small eyes: what is in a picture, in a few words; for llama-server.</source>
   <translation>De petits yeux : ce qu'il y a dans une image, en peu de mots ; pour llama-server.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>Small, English only, made with open data.</source>
   <translation>Petit, anglais seulement, fait de données ouvertes.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>Small, quick, follows instructions.</source>
   <translation>Petit, rapide, suit les consignes.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>Small: quick on a laptop without a graphics card.</source>
   <translation>Petit : rapide sur un portable sans carte graphique.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>The smallest that holds a talk.</source>
   <translation>Le plus petit qui tienne une conversation.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>Three voices, Ukrainian.</source>
   <translation>Trois voix, ukrainien.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>Vectors of texts, for the services' /v1/embeddings.</source>
   <translation>Vecteurs de textes, pour /v1/embeddings des services.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>Very small: answers at once on any computer, knows little.</source>
   <translation>Très petit : répond aussitôt sur tout ordinateur, sait peu.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>Writes down what is said in many languages.</source>
   <translation>Écrit ce qui est dit, en de nombreuses langues.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>Writes down what is said; English only.</source>
   <translation>Écrit ce qui est dit ; anglais seulement.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../../models/catalogue.toml" />
   <source>Writes well; its licence has conditions.</source>
   <translation>Écrit bien ; sa licence a des conditions.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../agent/reflex.py" />
   <source>MiniLM + trained head</source>
   <translation>MiniLM + tête entraînée</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../agent/reflex.py" />
   <source>The reflex is stopped.</source>
   <translation>Le réflexe est arrêté.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../api/ports.py" />
   <source>chat, actions, consent</source>
   <translation>conversation, actions, accord</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../api/ports.py" />
   <source>consent; what is to be seen, told</source>
   <translation>accord ; ce qu'il y a à voir, raconté</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../api/ports.py" />
   <source>control plane: open approvals</source>
   <translation>pilotage : demandes ouvertes</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../api/ports.py" />
   <source>language models; pictures of the screen</source>
   <translation>modèles de langage ; images de l'écran</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../api/ports.py" />
   <source>privacy switch, frames kept in memory</source>
   <translation>interrupteur de confidentialité, images en mémoire</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../api/ports.py" />
   <source>store and recall</source>
   <translation>garder et rappeler</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../api/ports.py" />
   <source>the agent; /docs and /metrics for all services</source>
   <translation>l'agent ; /docs et /metrics de tous les services</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../api/ports.py" />
   <source>voice sessions</source>
   <translation>sessions vocales</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../assistant.py" />
   <source>Not opened by this command.</source>
   <translation>Cette commande ne l'ouvre pas.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../attached.py" />
   <source>A file of this message is not kept any more: only the last ones are, until Sonia ends.</source>
   <translation>Un fichier de ce message n'est plus gardé : seuls les derniers le sont, jusqu'à la fin de Sonia.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../attached.py" />
   <source>Attach a part of it, or let the memory read it: sonia memory add FILE.</source>
   <translation>Joignez-en une partie, ou faites-le lire par la mémoire : sonia memory add FICHIER.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../attached.py" />
   <source>Attach it again.</source>
   <translation>Joignez-le de nouveau.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../attached.py" />
   <source>Attach its pages as pictures: those are read.</source>
   <translation>Joignez ses pages en images : elles sont lues.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../attached.py" />
   <source>{0} has {1} MB; at most {2} MB can be attached.</source>
   <translation>{0} fait {1} Mo ; on peut joindre {2} Mo au plus.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/devices.py" />
   <source>Check that a sound server (PipeWire or PulseAudio) is running.</source>
   <translation>Vérifiez qu'un serveur de son (PipeWire ou PulseAudio) tourne.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/devices.py" />
   <source>Install it: sudo apt install libportaudio2</source>
   <translation>Installez-le : sudo apt install libportaudio2</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/devices.py" />
   <source>Plug in a {0} or start the sound server, then try again.</source>
   <translation>Branchez quelque chose ({0}) ou démarrez le serveur de son, puis réessayez.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/devices.py" />
   <source>Set audio.{0}_device to one of: {1}; or leave it empty.</source>
   <translation>Réglez audio.{0}_device sur l'un de : {1} ; ou laissez-le vide.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/devices.py" />
   <source>Sound does not work: PortAudio cannot start ({0}).</source>
   <translation>Le son ne marche pas : PortAudio ne peut pas démarrer ({0}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/devices.py" />
   <source>Sound does not work: the PortAudio library cannot be loaded ({0}).</source>
   <translation>Le son ne marche pas : la bibliothèque PortAudio ne peut pas être chargée ({0}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/devices.py" />
   <source>The sound devices cannot be listed ({0}).</source>
   <translation>Les périphériques de son ne peuvent pas être énumérés ({0}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/devices.py" />
   <source>There is no {0} named {1}.</source>
   <translation>Absent : {0} du nom de {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/devices.py" />
   <source>There is no {0}.</source>
   <translation>Absent : {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/echo.py" />
   <source>Echo cancellation does not work: livekit cannot be loaded ({0}).</source>
   <translation>L'annulation d'écho ne marche pas : livekit ne peut pas être chargé ({0}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/echo.py" />
   <source>Install it: pip install livekit; or use headphones.</source>
   <translation>Installez-le : pip install livekit ; ou prenez un casque.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/files.py" />
   <source>Check it.</source>
   <translation>Vérifiez-le.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/files.py" />
   <source>Check the path.</source>
   <translation>Vérifiez le chemin.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/files.py" />
   <source>Cut it into shorter pieces.</source>
   <translation>Coupez-le en morceaux plus courts.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/files.py" />
   <source>Name a sound file.</source>
   <translation>Indiquez un fichier son.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/files.py" />
   <source>Record it again.</source>
   <translation>Enregistrez-le de nouveau.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/files.py" />
   <source>Use a sound file of 1,000 to 768,000 Hz.</source>
   <translation>Prenez un fichier son de 1 000 à 768 000 Hz.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/files.py" />
   <source>WAV, FLAC, Ogg, MP3, M4A and WebM are read; others: ffmpeg -i FILE sound.wav</source>
   <translation>WAV, FLAC, Ogg, MP3, M4A et WebM sont lus ; autres : ffmpeg -i FICHIER sound.wav</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/files.py" />
   <source>{0} cannot be read ({1}).</source>
   <translation>{0} ne peut pas être lu ({1}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/files.py" />
   <source>{0} holds no sound.</source>
   <translation>{0} ne contient aucun son.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/files.py" />
   <source>{0} is empty.</source>
   <translation>{0} est vide.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/files.py" />
   <source>{0} is longer than {1} minutes.</source>
   <translation>{0} dure plus de {1} minutes.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/files.py" />
   <source>{0} is no file.</source>
   <translation>{0} n'est pas un fichier.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/files.py" />
   <source>{0} is not a sound file that can be read ({1}).</source>
   <translation>{0} n'est pas un fichier son lisible ({1}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/files.py" />
   <source>{0} says it has {1} samples a second, which cannot be.</source>
   <translation>{0} dit avoir {1} échantillons par seconde, ce qui ne se peut pas.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/selection.py" />
   <source>Plug in a {0}, then try again.</source>
   <translation>Branchez quelque chose ({0}), puis réessayez.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/selection.py" />
   <source>Plug it in again, or choose another one.</source>
   <translation>Rebranchez-le, ou choisissez-en un autre.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/selection.py" />
   <source>PortAudio: {0}</source>
   <translation>PortAudio : {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/selection.py" />
   <source>The {0} is {1} now.</source>
   <translation>{0} : maintenant {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/selection.py" />
   <source>There is a {0} now: {1}.</source>
   <translation>Maintenant disponible ({0}) : {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/selection.py" />
   <source>{0} {1} is used until it is back.</source>
   <translation>{0} {1} sert jusqu'à son retour.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/streams.py" />
   <source>Close other programs that use it, or choose another one (audio.{0}_device).</source>
   <translation>Fermez les autres programmes qui l'utilisent, ou choisissez-en un autre (audio.{0}_device).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/streams.py" />
   <source>Plug it in again or choose another one (audio.{0}_device).</source>
   <translation>Rebranchez-le ou choisissez-en un autre (audio.{0}_device).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/streams.py" />
   <source>The {0} {1} cannot be opened ({2}).</source>
   <translation>{0} {1} ne peut pas être ouvert ({2}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../audio/streams.py" />
   <source>The {0} {1} stopped {2} sound.</source>
   <translation>{0} {1} a cessé de donner du son ({2}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../autostart.py" />
   <source>Add Sonia to the programs that start with your session in the desktop's settings: {0}</source>
   <translation>Ajoutez Sonia aux programmes qui démarrent avec votre session dans les réglages du bureau : {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../autostart.py" />
   <source>Add this to the programs that start with your session in the desktop's settings: {0}</source>
   <translation>Ajoutez ceci aux programmes qui démarrent avec votre session, dans les réglages du bureau : {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../autostart.py" />
   <source>From inside Flatpak Sonia cannot add herself to what is opened at log-in.</source>
   <translation>Depuis Flatpak, Sonia ne peut pas s’ajouter à ce qui s’ouvre à la connexion.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../autostart.py" />
   <source>{0} cannot be written ({1}).</source>
   <translation>{0} ne peut pas être écrit ({1}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../chosen_model.py" />
   <source>No local language model was found.</source>
   <translation>Aucun modèle de langage n'a été trouvé sur cet ordinateur.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../chosen_model.py" />
   <source>Start Ollama with a model, or use a GGUF file ({0}).</source>
   <translation>Démarrez Ollama avec un modèle, ou prenez un fichier GGUF ({0}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../chosen_model.py" />
   <source>Start Ollama with a model: https://ollama.com (the package has no llama.cpp).</source>
   <translation>Démarrez Ollama avec un modèle : https://ollama.com (le paquet ne contient pas llama.cpp).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../chosen_model.py" />
   <source>none: the reflex decides</source>
   <translation>aucun : le réflexe décide</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../core/grouped_writes.py" />
   <source>Another program writes to it: wait until that is done, then try again.</source>
   <translation>Un autre programme y écrit : attendez qu'il ait fini, puis réessayez.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../core/grouped_writes.py" />
   <source>Make room on that disk, then try again; what was kept before is safe.</source>
   <translation>Faites de la place sur ce disque, puis réessayez ; ce qui était gardé est en sûreté.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../core/grouped_writes.py" />
   <source>This was not kept: {0} cannot be written ({1}).</source>
   <translation>Ceci n'a pas été gardé : on ne peut pas écrire dans {0} ({1}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../core/grouped_writes.py" />
   <source>This was not kept: {0}.</source>
   <translation>Ceci n'a pas été gardé : {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../core/jobs.py" />
   <source>There is no job {0}.</source>
   <translation>Il n'y a pas de tâche {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../core/resilience.py" />
   <source>It is tried again within {0} s.</source>
   <translation>Nouvel essai dans {0} s.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../core/resilience.py" />
   <source>{0} failed {1} times in a row and is not tried for now.</source>
   <translation>{0} a échoué {1} fois de suite et n'est plus essayé pour l'instant.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../core/resources.py" />
   <source>The file {0} that ships with Sonia is missing.</source>
   <translation>Le fichier {0}, fourni avec Sonia, manque.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../core/storage.py" />
   <source>Another Sonia of another version uses {0}.</source>
   <translation>Une autre Sonia d'une autre version utilise {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../core/storage.py" />
   <source>End it, or choose another folder with --data-dir.</source>
   <translation>Arrêtez-la, ou choisissez un autre dossier avec --data-dir.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../core/storage.py" />
   <source>End the other program that uses it, then start again.</source>
   <translation>Arrêtez l'autre programme qui l'utilise, puis redémarrez.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../core/storage.py" />
   <source>Move the file away and start again, or restore a backup.</source>
   <translation>Écartez le fichier et redémarrez, ou restaurez une sauvegarde.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../core/storage.py" />
   <source>The database {0} cannot be brought up to date: {1}</source>
   <translation>La base de données {0} ne peut pas être mise à jour : {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../core/storage.py" />
   <source>The database {0} cannot be opened: {1}</source>
   <translation>La base de données {0} ne peut pas être ouverte : {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../core/worker.py" />
   <source>It was stopped.</source>
   <translation>Cela a été arrêté.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../core/worker.py" />
   <source>The {0} worker has {1} jobs waiting and takes no more.</source>
   <translation>Le travailleur {0} a {1} tâches en attente et n'en prend plus.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../core/worker.py" />
   <source>The {0} worker is not running.</source>
   <translation>Le travailleur {0} ne tourne pas.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../core/worker.py" />
   <source>Try again in a moment.</source>
   <translation>Réessayez dans un instant.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../degradation.py" />
   <source>Install the driver of your graphics processor, or use a smaller or remote model.</source>
   <translation>Installez le pilote de votre carte graphique, ou prenez un modèle plus petit ou distant.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../degradation.py" />
   <source>No graphics processor with a driver was found; models run on the processor, slower.</source>
   <translation>Aucune carte graphique avec pilote n'a été trouvée ; les modèles tournent sur le processeur, plus lentement.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>Choose --data-dir.</source>
   <translation>Choisissez --data-dir.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>Close something, or choose smaller models.</source>
   <translation>Fermez quelque chose, ou choisissez des modèles plus petits.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>End the other program, or: sonia config set api.port_offset 100</source>
   <translation>Arrêtez l'autre programme, ou : sonia config set api.port_offset 100</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>Free some space: memories and backups need it.</source>
   <translation>Libérez de la place : souvenirs et sauvegardes en ont besoin.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>Install Python 3.11 or newer.</source>
   <translation>Installez Python 3.11 ou plus récent.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>It could not be finished: {0}</source>
   <translation>Cela n'a pas pu être achevé : {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>Not needed; for a local language model: https://ollama.com, or llama.cpp</source>
   <translation>Pas nécessaire ; pour un modèle de langage local : https://ollama.com, ou llama.cpp</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>Set {0}_API_KEY or the keyring.</source>
   <translation>Définissez {0}_API_KEY ou le trousseau.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>Without a display: sonia serve</source>
   <translation>Sans affichage : sonia serve</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>data folder</source>
   <translation>dossier de données</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>dead letters</source>
   <translation>appels échoués</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>does not answer at {0}</source>
   <translation>ne répond pas à {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>free: it is served as soon as Sonia runs</source>
   <translation>libre : servi dès que Sonia tourne</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>graphics card</source>
   <translation>carte graphique</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>none in the last 24 hours</source>
   <translation>aucune dans les dernières 24 heures</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>none that is used</source>
   <translation>aucune utilisée</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>none yet</source>
   <translation>aucun encore</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>none yet: it is made at the first start</source>
   <translation>aucune encore : elle est créée au premier démarrage</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>not installed</source>
   <translation>non installé</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>not installed: {0}</source>
   <translation>pas installé : {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>nothing wrong in them</source>
   <translation>rien de faux</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>switched off</source>
   <translation>désactivé</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>taken by {0}</source>
   <translation>pris par {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>there is none</source>
   <translation>il n'y en a pas</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>there is one (it is not shown)</source>
   <translation>il y en a une (elle n'est pas montrée)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>this look</source>
   <translation>cet examen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>{0} GB free</source>
   <translation>{0} Go libres</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>{0} cannot be written</source>
   <translation>{0} ne peut pas être écrit</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>{0} cores, {1}</source>
   <translation>{0} cœurs, {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>{0} in the last 24 hours, the newest: {1}</source>
   <translation>{0} dans les dernières 24 heures, la plus récente : {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>{0} key</source>
   <translation>clé de {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>{0} of {1} GB free</source>
   <translation>{0} Go libres sur {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>{0}, {1} MB</source>
   <translation>{0}, {1} MB</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../doctor_sections.py" />
   <source>{0}: no model</source>
   <translation>{0} : aucun modèle</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../hands.py" />
   <source>Commands run without a sandbox, so each is asked for: {0}.</source>
   <translation>Les commandes tournent sans bac à sable, donc l'accord est demandé pour chacune : {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/advice.py" />
   <source>about {0} words a second are to be expected</source>
   <translation>il faut s'attendre à environ {0} mots par seconde</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/advice.py" />
   <source>it needs {0} GB of memory, and this computer has {1}</source>
   <translation>il lui faut {0} Go de mémoire, et cet ordinateur en a {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/advice.py" />
   <source>it takes {0} GB on the disk, and {1} are free</source>
   <translation>il prend {0} Go sur le disque, et {1} sont libres</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/advice.py" />
   <source>only {0} GB of memory are free now: close programs first</source>
   <translation>seuls {0} Go de mémoire sont libres maintenant : fermez d'abord des programmes</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/asking.py" />
   <source>Ask for less at once, or choose a faster model.</source>
   <translation>Demandez moins à la fois, ou choisissez un modèle plus rapide.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/asking.py" />
   <source>Look at the language model line of `sonia doctor`.</source>
   <translation>Regardez la ligne « language model » de `sonia doctor`.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/asking.py" />
   <source>The answer of {0} has no end.</source>
   <translation>La réponse de {0} n'a pas de fin.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/asking.py" />
   <source>The answer took longer than {0} s.</source>
   <translation>La réponse a pris plus de {0} s.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/asking.py" />
   <source>{0} failed: {1}</source>
   <translation>{0} a échoué : {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/asking.py" />
   <source>{0} is not asked: {1}.</source>
   <translation>{0} n'est pas interrogé : {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/choose.py" />
   <source>No GGUF file is set.</source>
   <translation>Aucun fichier GGUF n'est choisi.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/choose.py" />
   <source>No address is set for the language model.</source>
   <translation>Aucune adresse n'est réglée pour le modèle de langage.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/choose.py" />
   <source>Set llm.base_url, for instance to http://127.0.0.1:8080/v1.</source>
   <translation>Réglez llm.base_url, par exemple sur http://127.0.0.1:8080/v1.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/choose.py" />
   <source>Set llm.gguf to one.</source>
   <translation>Réglez llm.gguf sur l'un d'eux.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/choose.py" />
   <source>Start your own, or choose that one by name: llm.provider = "ollama".</source>
   <translation>Démarrez le vôtre, ou choisissez celui-là par son nom : llm.provider = "ollama".</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/choose.py" />
   <source>The Ollama at {0} belongs to another user (id {1}); nothing is asked of it.</source>
   <translation>L'Ollama à {0} appartient à un autre utilisateur (identifiant {1}) ; rien ne lui est demandé.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/choose.py" />
   <source>There is no language model provider {0}.</source>
   <translation>Il n'y a pas de fournisseur {0} de modèles de langage.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/download.py" />
   <source>Make room on the disk and see that the folder can be written.</source>
   <translation>Faites de la place sur le disque et veillez à ce qu'on puisse écrire dans le dossier.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/download.py" />
   <source>Make room, or choose another folder with --data-dir.</source>
   <translation>Faites de la place, ou choisissez un autre dossier avec --data-dir.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/download.py" />
   <source>More came of {0} than its {1} bytes.</source>
   <translation>Il est venu plus de {0} que ses {1} octets.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/download.py" />
   <source>The download of {0} breaks off again and again.</source>
   <translation>Le téléchargement de {0} s'interrompt sans cesse.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/download.py" />
   <source>The server sent another part of {0}.</source>
   <translation>Le serveur a envoyé une autre partie de {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/download.py" />
   <source>Try again later, or use another hub or mirror.</source>
   <translation>Réessayez plus tard, ou prenez un autre dépôt ou miroir.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/download.py" />
   <source>Try again later; what has come so far is kept.</source>
   <translation>Réessayez plus tard ; ce qui est déjà venu est gardé.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/download.py" />
   <source>Try again; if it happens twice, do not trust this hub or mirror.</source>
   <translation>Réessayez ; si cela arrive deux fois, ne vous fiez pas à ce dépôt ou miroir.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/download.py" />
   <source>{0} GB more are needed in {1}, and {2} are free.</source>
   <translation>{0} Go de plus sont nécessaires dans {1}, et {2} sont libres.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/download.py" />
   <source>{0} came with other content than the hub announces; it was thrown away.</source>
   <translation>{0} est venu avec un autre contenu qu'annoncé ; il a été jeté.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/download.py" />
   <source>{0} is no address.</source>
   <translation>{0} n'est pas une adresse.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/download.py" />
   <source>{0} is {1} bytes by the server and {2} by the hub's list.</source>
   <translation>{0} fait {1} octets selon le serveur et {2} selon la liste du dépôt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>Ask for something shorter, choose another model, or raise llm.deadline_s.</source>
   <translation>Demandez quelque chose de plus court, choisissez un autre modèle, ou augmentez llm.deadline_s.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>Check llm.model and llm.base_url.</source>
   <translation>Vérifiez llm.model et llm.base_url.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>Check the address; it mostly ends in /v1.</source>
   <translation>Vérifiez l'adresse ; elle finit le plus souvent par /v1.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>Store a valid key in the settings.</source>
   <translation>Enregistrez une clé valable dans les réglages.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>The answer of {0} broke off.</source>
   <translation>La réponse de {0} s'est interrompue.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>Try again in a while.</source>
   <translation>Réessayez dans un moment.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>Try again in {0} s.</source>
   <translation>Réessayez dans {0} s.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>Try again, choose a smaller model, or raise llm.deadline_s.</source>
   <translation>Réessayez, choisissez un modèle plus petit, ou augmentez llm.deadline_s.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>Try again, or choose another model.</source>
   <translation>Réessayez, ou choisissez un autre modèle.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>Try again, or look at its log.</source>
   <translation>Réessayez, ou regardez son journal.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>{0} at {1} sent a web page, not an answer.</source>
   <translation>{0} à {1} a envoyé une page web, pas une réponse.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>{0} did not answer within {1} s.</source>
   <translation>{0} n'a pas répondu en {1} s.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>{0} does not know this model or address (404).{1}</source>
   <translation>{0} ne connaît pas ce modèle ou cette adresse (404).{1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>{0} failed with status {1}.{2}</source>
   <translation>{0} a échoué avec le statut {1}.{2}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>{0} refused the key ({1}).{2}</source>
   <translation>{0} a refusé la clé ({1}).{2}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>{0} sent something that is not an answer (broken JSON).</source>
   <translation>{0} a envoyé quelque chose qui n'est pas une réponse (JSON cassé).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>{0} stopped with an error: {1}</source>
   <translation>{0} s'est arrêté sur une erreur : {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>{0} takes no more requests now (429).{1}</source>
   <translation>{0} n'accepte plus de demandes pour l'instant (429).{1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/http_errors.py" />
   <source>{0}'s answer did not end within {1} s; it was stopped.</source>
   <translation>La réponse de {0} n'a pas fini en {1} s ; elle a été arrêtée.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/hub.py" />
   <source>A network that asks to log in does this; check HF_ENDPOINT too.</source>
   <translation>Un réseau qui demande de se connecter fait cela ; vérifiez aussi HF_ENDPOINT.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/hub.py" />
   <source>Accept its licence on its page there, and set HF_TOKEN to a key of yours.</source>
   <translation>Acceptez là-bas sa licence sur sa page, et réglez HF_TOKEN sur une clé à vous.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/hub.py" />
   <source>Check the name: `sonia models search WORDS` finds models.</source>
   <translation>Vérifiez le nom : `sonia models search MOTS` trouve des modèles.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/hub.py" />
   <source>Check the network; HF_ENDPOINT names a mirror, HTTPS_PROXY a proxy.</source>
   <translation>Vérifiez le réseau ; HF_ENDPOINT nomme un miroir, HTTPS_PROXY un mandataire.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/hub.py" />
   <source>HF_ENDPOINT is {0}, which is no address.</source>
   <translation>HF_ENDPOINT est {0}, qui n'est pas une adresse.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/hub.py" />
   <source>Set it to an address such as https://hf-mirror.com, or unset it.</source>
   <translation>Réglez-le sur une adresse comme https://hf-mirror.com, ou enlevez-le.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/hub.py" />
   <source>The hub does not give {0} to you ({1}).</source>
   <translation>Le dépôt ne vous donne pas {0} ({1}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/hub.py" />
   <source>The hub has no {0} (404).</source>
   <translation>Le dépôt n'a pas {0} (404).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/hub.py" />
   <source>The hub is busy ({0}).</source>
   <translation>Le dépôt est occupé ({0}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/hub.py" />
   <source>The hub refused {0} with status {1}.</source>
   <translation>Le dépôt a refusé {0} avec le statut {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/hub.py" />
   <source>The hub sent us on to an open line: {0}.</source>
   <translation>Le dépôt nous a renvoyés vers une ligne ouverte : {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/hub.py" />
   <source>The hub {0} sent no list of files.</source>
   <translation>Le dépôt {0} n'a pas envoyé de liste de fichiers.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/hub.py" />
   <source>The hub {0} sent no list of models.</source>
   <translation>Le dépôt {0} n'a pas envoyé de liste de modèles.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/hub.py" />
   <source>{0} sent a web page instead of {1}.</source>
   <translation>{0} a envoyé une page web au lieu de {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/llama_cpp.py" />
   <source>Allow a longer answer, or try again.</source>
   <translation>Permettez une réponse plus longue, ou réessayez.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/llama_cpp.py" />
   <source>Put its mmproj file (mmproj-*.gguf) beside it, or use Ollama or an OpenAI-compatible server with a model that does.</source>
   <translation>Mettez à côté son fichier mmproj (mmproj-*.gguf), ou prenez Ollama ou un serveur compatible avec OpenAI et un modèle qui le peut.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/llama_cpp.py" />
   <source>Run `sonia doctor`; it says how to install it.</source>
   <translation>Lancez `sonia doctor` ; il dit comment l'installer.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/llama_cpp.py" />
   <source>The model {0} takes no pictures.</source>
   <translation>Le modèle {0} n'accepte pas d'images.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/llama_cpp.py" />
   <source>The package llama-cpp-python is not installed.</source>
   <translation>Le paquet llama-cpp-python n'est pas installé.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/llama_cpp.py" />
   <source>{0}'s answer {1}.</source>
   <translation>La réponse de {0} {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/model_store.py" />
   <source>End the program that uses it, then try again.</source>
   <translation>Arrêtez le programme qui l'utilise, puis réessayez.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/model_store.py" />
   <source>It has: {0}.</source>
   <translation>Il a : {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/model_store.py" />
   <source>Name one: sonia models download {0}:VOICE.onnx</source>
   <translation>Indiquez-en une : sonia models download {0}:VOIX.onnx</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/model_store.py" />
   <source>The model {0} has no {1} file.</source>
   <translation>Le modèle {0} n'a pas de fichier {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/model_store.py" />
   <source>The model {0} is being fetched already.</source>
   <translation>Le modèle {0} est déjà en train d'être pris.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/model_store.py" />
   <source>The model {0} is not on this computer.</source>
   <translation>Le modèle {0} n'est pas sur cet ordinateur.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/model_store.py" />
   <source>Two files of this model have the same name.</source>
   <translation>Deux fichiers de ce modèle ont le même nom.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/model_store.py" />
   <source>Wait until that has ended.</source>
   <translation>Attendez que ce soit fini.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/model_store.py" />
   <source>`sonia models download {0}` takes what it has now.</source>
   <translation>`sonia models download {0}` prend ce qu'il y a maintenant.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/model_store.py" />
   <source>`sonia models list` shows those that are, and those that can be fetched.</source>
   <translation>`sonia models list` montre ceux qui sont là et ceux qu'on peut prendre.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/model_store.py" />
   <source>{0} cannot be removed: {1}.</source>
   <translation>{0} ne peut pas être enlevé : {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/model_store.py" />
   <source>{0} has no file {1} any more.</source>
   <translation>{0} n'a plus de fichier {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/model_store.py" />
   <source>{0} has no file {1}.</source>
   <translation>{0} n'a pas de fichier {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/model_store.py" />
   <source>{0} has several voices.</source>
   <translation>{0} a plusieurs voix.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/openai_compatible.py" />
   <source>Choose one of: {0}.</source>
   <translation>Choisissez l'un de : {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/openai_compatible.py" />
   <source>Get it with `ollama pull {0}`.</source>
   <translation>Prenez-le avec `ollama pull {0}`.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/openai_compatible.py" />
   <source>Load or pull one, or set llm.model.</source>
   <translation>Chargez-en ou prenez-en un, ou réglez llm.model.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/openai_compatible.py" />
   <source>Pull one that does, such as `ollama pull qwen2.5vl:3b`, and set llm.vision_model to it.</source>
   <translation>Prenez-en un qui le peut, comme par `ollama pull qwen2.5vl:3b`, et réglez llm.vision_model dessus.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/openai_compatible.py" />
   <source>Store one in the settings, or set {0}_API_KEY.</source>
   <translation>Enregistrez-en une dans les réglages, ou définissez {0}_API_KEY.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/openai_compatible.py" />
   <source>There is no key for {0}.</source>
   <translation>Il n'y a pas de clé pour {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/openai_compatible.py" />
   <source>ollama's model {0} takes no pictures.</source>
   <translation>Le modèle {0} d'ollama n'accepte pas d'images.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/openai_compatible.py" />
   <source>{0} has no model {1}.</source>
   <translation>{0} n'a pas de modèle {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/openai_compatible.py" />
   <source>{0} has no model.</source>
   <translation>{0} n'a pas de modèle.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/outgoing.py" />
   <source>Nothing can be masked, so nothing is sent: {0}.</source>
   <translation>Rien ne peut être masqué, donc rien n'est envoyé : {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/outgoing.py" />
   <source>Nothing of this may leave the computer: {0}.</source>
   <translation>Rien de ceci ne peut quitter l'ordinateur : {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/router.py" />
   <source>No language model here takes pictures.</source>
   <translation>Aucun modèle de langage ici n'accepte d'images.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/router.py" />
   <source>Set llm.vision_model.</source>
   <translation>Réglez llm.vision_model.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../llm/router.py" />
   <source>`sonia models list` shows what there is.</source>
   <translation>`sonia models list` montre ce qu'il y a.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../log_reading.py" />
   <source>Look who owns it and who may read it.</source>
   <translation>Regardez à qui il appartient et qui peut le lire.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../log_reading.py" />
   <source>The log {0} cannot be read: {1}.</source>
   <translation>Le journal {0} ne peut pas être lu : {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/backup.py" />
   <source>Make room, or choose another folder: memory.backup_dir.</source>
   <translation>Faites de la place, ou choisissez un autre dossier : memory.backup_dir.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/backup.py" />
   <source>Make the folder writable, or choose another one: memory.backup_dir.</source>
   <translation>Rendez le dossier inscriptible, ou choisissez-en un autre : memory.backup_dir.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/backup.py" />
   <source>The backup in {0} was not made: {1}; the earlier backups are untouched.</source>
   <translation>La sauvegarde dans {0} n'a pas été faite : {1} ; les sauvegardes précédentes sont intactes.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/backup.py" />
   <source>The backup needs {0} in {1}, but only {2} are free; the earlier backups are untouched.</source>
   <translation>La sauvegarde demande {0} dans {1}, mais seuls {2} sont libres ; les sauvegardes précédentes sont intactes.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/backup.py" />
   <source>The backup {0} cannot be used: {1}.</source>
   <translation>La sauvegarde {0} ne peut pas être utilisée : {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/backup.py" />
   <source>The backup {0} is damaged: {1}.</source>
   <translation>La sauvegarde {0} est abîmée : {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/backup.py" />
   <source>Use another backup.</source>
   <translation>Prenez une autre sauvegarde.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/backup.py" />
   <source>{0} has a thousand backups of this second.</source>
   <translation>{0} a mille sauvegardes de cette seconde.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/document_files.py" />
   <source>Check its permissions.</source>
   <translation>Vérifiez ses droits d'accès.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/document_files.py" />
   <source>Take its folders one by one.</source>
   <translation>Prenez ses dossiers un par un.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/document_files.py" />
   <source>There is no file {0}.</source>
   <translation>Il n'y a pas de fichier {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/document_files.py" />
   <source>{0} holds more than {1} files.</source>
   <translation>{0} contient plus de {1} fichiers.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/document_files.py" />
   <source>{0} is no regular file.</source>
   <translation>{0} n'est pas un fichier ordinaire.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/documents.py" />
   <source>Text, Markdown, HTML, PDF, Word and source code can be.</source>
   <translation>Texte, Markdown, HTML, PDF, Word et code source conviennent.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/documents.py" />
   <source>There is no document {0}.</source>
   <translation>Il n'y a pas de document {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/documents.py" />
   <source>There is no file in {0} that can be read.</source>
   <translation>Il n'y a dans {0} aucun fichier lisible.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/exchange.py" />
   <source>Choose another place, or make room.</source>
   <translation>Choisissez un autre endroit, ou faites de la place.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/exchange.py" />
   <source>End it with .jsonl or .md, or give --format.</source>
   <translation>Terminez-le par .jsonl ou .md, ou donnez --format.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/exchange.py" />
   <source>{0} cannot be written: {1}.</source>
   <translation>{0} ne peut pas être écrit : {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/exchange.py" />
   <source>{0} says not whether it is JSONL or Markdown.</source>
   <translation>{0} ne dit pas si c'est du JSONL ou du Markdown.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/finding.py" />
   <source>1 memory</source>
   <translation>1 souvenir</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/finding.py" />
   <source>A search needs text, not {0}.</source>
   <translation>Une recherche demande du texte, pas {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/finding.py" />
   <source>SQLite, full text (FTS5)</source>
   <translation>SQLite, plein texte (FTS5)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/finding.py" />
   <source>The limit {0} of a search must be a number from 1 to {1}.</source>
   <translation>La limite {0} d'une recherche doit être un nombre de 1 à {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/finding.py" />
   <source>The memory is closed: Sonia is stopping.</source>
   <translation>La mémoire est fermée : Sonia s'arrête.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/finding.py" />
   <source>{0} memories</source>
   <translation>{0} souvenirs</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/importing.py" />
   <source>"content" is missing</source>
   <translation>« content » manque</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/importing.py" />
   <source>Line {0} of {1} cannot be used: {2}.{3} Nothing was imported.</source>
   <translation>La ligne {0} de {1} ne peut pas être utilisée : {2}.{3} Rien n'a été importé.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/importing.py" />
   <source>Mend the line, or go on without it.</source>
   <translation>Corrigez la ligne, ou continuez sans elle.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/importing.py" />
   <source>Name a .jsonl or .md file.</source>
   <translation>Indiquez un fichier .jsonl ou .md.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/importing.py" />
   <source>the time {0} is not ISO 8601</source>
   <translation>l'heure {0} n'est pas ISO 8601</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/importing.py" />
   <source>{0} is a folder.</source>
   <translation>{0} est un dossier.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/importing.py" />
   <source>{0} is not JSON</source>
   <translation>{0} n'est pas du JSON</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/index.py" />
   <source>exact search over SQLite</source>
   <translation>recherche exacte dans SQLite</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/ledger.py" />
   <source>Make the version of that one.</source>
   <translation>Faites la version de celui-là.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/ledger.py" />
   <source>The memory {0} has a newer version already: {1}.</source>
   <translation>Le souvenir {0} a déjà une version plus récente : {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/ledger.py" />
   <source>There is no conflict {0}.</source>
   <translation>Il n'y a pas de contradiction {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/ledger.py" />
   <source>There is no memory {0}.</source>
   <translation>Il n'y a pas de souvenir {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/meanings.py" />
   <source>Memories are found by their words only: {0}</source>
   <translation>Les souvenirs ne sont trouvés que par leurs mots : {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/meanings.py" />
   <source>Start Sonia again.</source>
   <translation>Redémarrez Sonia.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/meanings.py" />
   <source>The newest memories are found by their words only: {0}</source>
   <translation>Les souvenirs les plus récents ne sont trouvés que par leurs mots : {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/meanings.py" />
   <source>{0}, {1} to go.</source>
   <translation>{0}, encore {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/restore.py" />
   <source>Make room, then try again.</source>
   <translation>Faites de la place, puis réessayez.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/restore.py" />
   <source>Restoring needs {0} MB in {1}, but only {2} MB are free; nothing was changed.</source>
   <translation>La restauration demande {0} Mo dans {1}, mais seuls {2} Mo sont libres ; rien n'a été changé.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/restore.py" />
   <source>The backup {0} was made by a newer Sonia (schema {1}; this one knows up to {2}).</source>
   <translation>La sauvegarde {0} vient d'une Sonia plus récente (schéma {1} ; celle-ci va jusqu'à {2}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/restore.py" />
   <source>The backup {0} was not restored: {1}; nothing was changed.</source>
   <translation>La sauvegarde {0} n'a pas été restaurée : {1} ; rien n'a été changé.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/restore.py" />
   <source>Update Sonia, then restore it.</source>
   <translation>Mettez Sonia à jour, puis restaurez-la.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/restore.py" />
   <source>{0} cannot be used: {1}</source>
   <translation>{0} ne peut pas être utilisé : {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/sealing.py" />
   <source>Give one that you can keep.</source>
   <translation>Donnez-en une que vous pouvez garder.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/sealing.py" />
   <source>Give the one it was made with. Without it nobody can open this backup.</source>
   <translation>Donnez celle avec laquelle elle a été faite. Sans elle personne ne peut ouvrir cette sauvegarde.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/sealing.py" />
   <source>Give the passphrase it was made with.</source>
   <translation>Donnez la phrase secrète avec laquelle elle a été faite.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/sealing.py" />
   <source>The passphrase does not open {0}.</source>
   <translation>La phrase secrète n'ouvre pas {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/sealing.py" />
   <source>The passphrase is empty.</source>
   <translation>La phrase secrète est vide.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/sealing.py" />
   <source>Without it the backup cannot be opened. Use another backup.</source>
   <translation>Sans elle la sauvegarde ne peut pas être ouverte. Prenez une autre sauvegarde.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/sealing.py" />
   <source>{0} cannot be opened: {1}.</source>
   <translation>{0} ne peut pas être ouvert : {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/sealing.py" />
   <source>{0} is encrypted.</source>
   <translation>{0} est chiffré.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../memory/sealing.py" />
   <source>{0} is no key of a backup: it is too large.</source>
   <translation>{0} n'est pas la clé d'une sauvegarde : elle est trop grande.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../model_library.py" />
   <source>Give its id.</source>
   <translation>Donnez son identifiant.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../model_library.py" />
   <source>There are: {0}.</source>
   <translation>Il y a : {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../model_library.py" />
   <source>There is no privacy {0}.</source>
   <translation>Il n'y a pas de confidentialité {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../model_library.py" />
   <source>Which conversation?</source>
   <translation>Quelle conversation ?</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../model_shelf.py" />
   <source>A key has only plain letters, digits and signs.</source>
   <translation>Une clé n'a que des lettres simples, des chiffres et des signes.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../model_shelf.py" />
   <source>Copy it once more.</source>
   <translation>Copiez-la encore une fois.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../model_shelf.py" />
   <source>Give some words.</source>
   <translation>Donnez quelques mots.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../model_shelf.py" />
   <source>Keys are for {0}.</source>
   <translation>Il y a des clés pour {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../model_shelf.py" />
   <source>Name one: sonia models bench qwen3-0.6b</source>
   <translation>Indiquez-en un : sonia models bench qwen3-0.6b</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../model_shelf.py" />
   <source>No GGUF model is in use.</source>
   <translation>Aucun modèle GGUF n'est utilisé.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../model_shelf.py" />
   <source>Put another one to use first (`sonia models use`), or say --force.</source>
   <translation>Mettez-en d'abord un autre en service (`sonia models use`), ou dites --force.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../model_shelf.py" />
   <source>Serve it: llama-server -m {0}, and set llm.base_url to its address.</source>
   <translation>Servez-le : llama-server -m {0}, et réglez llm.base_url sur son adresse.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../model_shelf.py" />
   <source>The model {0} is in use.</source>
   <translation>Le modèle {0} est utilisé.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../model_shelf.py" />
   <source>There is no action {0} on models.</source>
   <translation>Il n'y a pas d'action {0} sur les modèles.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../model_shelf.py" />
   <source>What is to be looked for?</source>
   <translation>Que faut-il chercher ?</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../model_shelf.py" />
   <source>Which model?</source>
   <translation>Quel modèle ?</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../model_shelf.py" />
   <source>`sonia models list` shows them.</source>
   <translation>`sonia models list` les montre.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../model_shelf.py" />
   <source>{0} is a model for {1}, which Sonia does not load itself.</source>
   <translation>{0} est un modèle pour {1}, que Sonia ne charge pas elle-même.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../picture_model.py" />
   <source>Get it with `ollama pull {0}`, or set llm.provider.</source>
   <translation>Prenez-le avec `ollama pull {0}`, ou réglez llm.provider.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../picture_model.py" />
   <source>No vision model is chosen.</source>
   <translation>Aucun modèle d'images n'est choisi.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../picture_model.py" />
   <source>Questions about pictures are answered from what is read in them.</source>
   <translation>Les questions sur les images reçoivent réponse d'après ce qui y est lu.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../picture_model.py" />
   <source>The vision model {0} was not found.</source>
   <translation>Le modèle d'images {0} n'a pas été trouvé.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../picture_model.py" />
   <source>To show them to a model, set llm.vision_model to one that takes them.</source>
   <translation>Pour les montrer à un modèle, réglez llm.vision_model sur un modèle qui les accepte.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../picture_model.py" />
   <source>{0} gave an empty answer.</source>
   <translation>{0} a donné une réponse vide.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../private_mode.py" />
   <source>Nothing is kept: no turns, no memories, nothing of the screen.</source>
   <translation>Rien n'est gardé : ni questions, ni souvenirs, ni rien de l'écran.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../private_mode.py" />
   <source>Private mode is on, so nothing is kept.</source>
   <translation>Le mode privé est actif, donc rien n'est gardé.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../private_mode.py" />
   <source>Say “private mode off”, or run: sonia memory private off</source>
   <translation>Dites « private mode off », ou lancez : sonia memory private off</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../private_mode.py" />
   <source>What is said may be kept.</source>
   <translation>Ce qui est dit peut être gardé.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../safekeeping.py" />
   <source>Backups are made on request only.</source>
   <translation>Les sauvegardes ne se font que sur demande.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../safekeeping.py" />
   <source>Last: {0}, {1}</source>
   <translation>Dernière : {0}, {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../safekeeping.py" />
   <source>Make the folder writable, or start with --data-dir FOLDER.</source>
   <translation>Rendez le dossier inscriptible, ou démarrez avec --data-dir DOSSIER.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../safekeeping.py" />
   <source>Memory is switched off, so nothing was kept.</source>
   <translation>La mémoire est désactivée, donc rien n'a été gardé.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../safekeeping.py" />
   <source>None yet; the first is due.</source>
   <translation>Aucune encore ; la première est due.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../safekeeping.py" />
   <source>Nothing is kept.</source>
   <translation>Rien n'est gardé.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../safekeeping.py" />
   <source>Set the environment variable {0}, or keep it in the keyring: keyring set {1} {2}</source>
   <translation>Définissez la variable d'environnement {0}, ou gardez-la dans le trousseau : keyring set {1} {2}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../safekeeping.py" />
   <source>Switch it on: memory.enabled = true in the settings.</source>
   <translation>Activez-la : memory.enabled = true dans les réglages.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../safekeeping.py" />
   <source>The data folder cannot be written, so nothing there is worth a backup.</source>
   <translation>On ne peut pas écrire dans le dossier de données, donc rien n'y vaut une sauvegarde.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../safekeeping.py" />
   <source>There is no passphrase for an encrypted backup, so none was made or opened.</source>
   <translation>Il n'y a pas de phrase secrète pour une sauvegarde chiffrée, donc aucune n'a été faite ni ouverte.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings.py" />
   <source>A full log file is set aside, MB.</source>
   <translation>Un fichier journal plein est mis de côté, Mo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings.py" />
   <source>Address of Ollama.</source>
   <translation>Adresse d'Ollama.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings.py" />
   <source>Log files kept besides the newest.</source>
   <translation>Fichiers journaux gardés en plus du plus récent.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings.py" />
   <source>Mend or remove the file, and see that it can be written.</source>
   <translation>Corrigez ou retirez le fichier, et veillez à ce qu'on puisse y écrire.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings.py" />
   <source>Set the environment variable {0}_API_KEY instead.</source>
   <translation>Définissez plutôt la variable d'environnement {0}_API_KEY.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings.py" />
   <source>The choice holds until Sonia ends, but could not be kept in {0}: {1}</source>
   <translation>Le choix vaut jusqu'à la fin de Sonia, mais n'a pas pu être gardé dans {0} : {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings.py" />
   <source>The environment variables SONIA_... cannot be read: {0}</source>
   <translation>Les variables d'environnement SONIA_... ne peuvent pas être lues : {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings.py" />
   <source>The key for {0} cannot be kept: {1}</source>
   <translation>La clé de {0} ne peut pas être gardée : {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings.py" />
   <source>The setting {0} cannot be {1}: {2}.</source>
   <translation>Le réglage {0} ne peut pas être {1} : {2}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings.py" />
   <source>The settings file does not set {0}: the default holds already.</source>
   <translation>Le fichier de réglages ne fixe pas {0} : la valeur d'origine vaut déjà.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings.py" />
   <source>The settings in {0} cannot be read.</source>
   <translation>Les réglages de {0} ne peuvent pas être lus.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings.py" />
   <source>The variable {0} has the value {1}, which cannot be read: a list is written as ["one", "two"]. The variable is ignored.</source>
   <translation>La variable {0} a la valeur {1}, qui ne peut pas être lue : une liste s'écrit ["one", "two"]. La variable est ignorée.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings.py" />
   <source>What is written down: everything, or only from this level on.</source>
   <translation>Ce qui est noté : tout, ou seulement à partir de ce niveau.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings.py" />
   <source>Where memories, logs and the ports file are kept.</source>
   <translation>Où sont gardés les souvenirs, les journaux et le fichier des ports.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings.py" />
   <source>{0} (from the environment, {1})</source>
   <translation>{0} (de l'environnement, {1})</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>A CTranslate2 Whisper: a folder, or a name like small.en already on disk.</source>
   <translation>Un Whisper de CTranslate2 : un dossier, ou un nom comme small.en déjà sur le disque.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>A Chroma server for the vector index, http://host:port (ids and vectors are sent, no words; a token in SONIA_CHROMA_TOKEN); empty: in the data folder.</source>
   <translation>Un serveur Chroma pour l'index vectoriel, http://host:port (des identifiants et des vecteurs sont envoyés, aucun mot ; un jeton dans SONIA_CHROMA_TOKEN) ; vide : dans le dossier de données.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>A GGUF file for llama.cpp.</source>
   <translation>Un fichier GGUF pour llama.cpp.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>A Piper voice, the .onnx file.</source>
   <translation>Une voix Piper, le fichier .onnx.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>A SearXNG server that searches the web; empty: Wikipedia is searched.</source>
   <translation>Un serveur SearXNG qui cherche sur le web ; vide : la recherche se fait dans Wikipédia.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>A change of files can be undone so long, days.</source>
   <translation>Durée pendant laquelle un changement de fichiers peut être annulé, jours.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>A command is ended after this.</source>
   <translation>Une commande est arrêtée après ce délai.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>A model of the same provider, or a GGUF file with its mmproj file beside it, that is shown the picture (secrets masked) for questions about the screen; empty: none.</source>
   <translation>Un modèle du même fournisseur, ou un fichier GGUF avec son fichier mmproj à côté, auquel l'image est montrée (secrets masqués) pour les questions sur l'écran ; vide : aucun.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>A small sign above all windows with what the voice does: never; talking: while something happens and the window is not in front; always.</source>
   <translation>Un petit signe au-dessus de toutes les fenêtres avec ce que fait la voix : never : jamais ; talking : pendant qu'il se passe quelque chose et que la fenêtre n'est pas devant ; always : toujours.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Added to every port.</source>
   <translation>Ajouté à chaque port.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Address of an OpenAI-compatible server.</source>
   <translation>Adresse d'un serveur compatible avec OpenAI.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Address of that server, on this machine; empty: Ollama's, or llm.base_url.</source>
   <translation>Adresse de ce serveur, sur cet ordinateur ; vide : celle d’Ollama, ou llm.base_url.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>After a spoken answer, keep listening so long, s; 0: off.</source>
   <translation>Après une réponse parlée, continuer d'écouter aussi longtemps, s ; 0 : non.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>An unanswered approval is a no after this.</source>
   <translation>Une demande d'accord sans réponse devient un non après ce délai.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Another address of this machine to serve on, with TLS and a token for everyone; empty: loopback only.</source>
   <translation>Une autre adresse de cette machine où servir, avec TLS et un jeton pour tous ; vide : cette machine seulement.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Answers to searches are kept so long, s, while nothing is written; 0: not.</source>
   <translation>Les réponses aux recherches sont gardées aussi longtemps, s, tant que rien n'est écrit ; 0 : non.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Candidates the vector index looks at in a search: more finds more, slower.</source>
   <translation>Candidats que l'index vectoriel regarde dans une recherche : plus en trouve plus, plus lentement.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Certificate (PEM) for listen_on; none: a self-signed one is made.</source>
   <translation>Certificat (PEM) pour listen_on ; aucun : un certificat auto-signé est créé.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Characters of a piece that a document is cut into.</source>
   <translation>Caractères d'un morceau dans lequel un document est découpé.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Colours; high_light and high_dark have strong contrasts.</source>
   <translation>Couleurs ; high_light et high_dark ont de forts contrastes.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Context of a GGUF model, tokens; 0: what fits.</source>
   <translation>Contexte d'un modèle GGUF, jetons ; 0 : ce qui tient.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Days a backup is kept of.</source>
   <translation>Jours dont une sauvegarde est gardée.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Encrypt backups; the passphrase is in SONIA_BACKUP_PASSPHRASE or the keyring.</source>
   <translation>Chiffrer les sauvegardes ; la phrase secrète est dans SONIA_BACKUP_PASSPHRASE ou le trousseau.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>End all that runs and refuse every open question.</source>
   <translation>Arrêter tout ce qui tourne et refuser toute demande ouverte.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Facts told in passing are kept: off; rules: by careful rules on this machine; model: the language model reads each message again for it.</source>
   <translation>Ce qui est dit en passant est gardé : off : non ; rules : par des règles prudentes sur cette machine ; model : le modèle de langage relit chaque message pour cela.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Folders the file tools may read; the rest of the disk is asked for.</source>
   <translation>Dossiers que les outils de fichiers peuvent lire ; pour le reste du disque, l'accord est demandé.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Found words: how much a long text is held back; 0: not.</source>
   <translation>Mots trouvés : combien un long texte est retenu ; 0 : pas du tout.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Found words: how much it counts that a word stands again.</source>
   <translation>Mots trouvés : combien compte qu'un mot revienne.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Further models, asked in turn when the first fails.</source>
   <translation>Autres modèles, interrogés tour à tour quand le premier échoue.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Hours between backups; 0: on request only.</source>
   <translation>Heures entre les sauvegardes ; 0 : seulement sur demande.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Its model there, such as "nomic-embed-text".</source>
   <translation>Son modèle là-bas, par exemple « nomic-embed-text ».</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Keep what is on the screen while Sonia watches (mode ambient).</source>
   <translation>Garder ce qui est à l'écran pendant que Sonia regarde (mode ambient).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Language spoken, ISO 639-1; auto: detected.</source>
   <translation>Langue parlée, ISO 639-1 ; auto : détectée.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Languages of the text, such as ["de", "rus"]; none: what the engine reads best. `sonia doctor` lists those installed.</source>
   <translation>Langues du texte, comme ["de", "rus"] ; aucune : ce que le lecteur lit le mieux. `sonia doctor` énumère celles qui sont installées.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Layers of a GGUF model on the GPU; -1: what fits.</source>
   <translation>Couches d'un modèle GGUF sur la carte graphique ; -1 : ce qui tient.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Less confident hearings are asked back before anything changes.</source>
   <translation>Ce qui est entendu avec moins de certitude est redemandé avant tout changement.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Listen all the time, for this phrase ("hey sonia"); empty: off.</source>
   <translation>Écouter tout le temps, cette phrase (« hey sonia ») ; vide : non.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Listen all the time; every utterance is a turn.</source>
   <translation>Écouter tout le temps ; chaque phrase est une question.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Longest single utterance, seconds.</source>
   <translation>Phrase la plus longue, secondes.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Longest wait for a model's answer.</source>
   <translation>Attente la plus longue de la réponse d'un modèle.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Look at the screen, from any program.</source>
   <translation>Regarder l'écran, depuis n'importe quel programme.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Loudspeaker, by name or part of it; empty: the system's.</source>
   <translation>Haut-parleur, par son nom ou une partie ; vide : celui du système.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Memories recalled for a turn.</source>
   <translation>Souvenirs rappelés pour une question.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Memory a command in the sandbox may take, MB.</source>
   <translation>Mémoire qu'une commande peut prendre dans le bac à sable, Mo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Microphone, by name or part of it; empty: the system's.</source>
   <translation>Microphone, par son nom ou une partie ; vide : celui du système.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Model name for an openai server.</source>
   <translation>Nom du modèle pour un serveur openai.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Model name; empty: the provider's first.</source>
   <translation>Nom du modèle ; vide : le premier du fournisseur.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Monitor number; 0 is all of them together.</source>
   <translation>Numéro de l'écran ; 0 : tous ensemble.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>More than this on disk: the oldest is forgotten, MB.</source>
   <translation>Plus que cela sur le disque : le plus ancien est oublié, Mo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Most for a day (UTC).</source>
   <translation>Maximum pour un jour (UTC).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Most for a month (UTC).</source>
   <translation>Maximum pour un mois (UTC).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Most that kept answers take, MB.</source>
   <translation>Maximum que prennent les réponses gardées, Mo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Most that one question may cost, US dollars; none: no cap.</source>
   <translation>Maximum qu'une question peut coûter, dollars ; rien : pas de limite.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Names of tokens whose holders may say yes for you over HTTP; none at first.</source>
   <translation>Noms des jetons dont les détenteurs peuvent dire oui pour vous par HTTP ; aucun au départ.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Numbers of a vector; 0: as the model is known to have.</source>
   <translation>Nombres d’un vecteur ; 0 : autant que le modèle est connu pour en avoir.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Off: nothing new is kept.</source>
   <translation>Non : rien de nouveau n'est gardé.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Private mode: no turn, no memory, nothing of the screen is kept.</source>
   <translation>Mode privé : aucune question, aucun souvenir, rien de l'écran n'est gardé.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Processes a command in the sandbox may have.</source>
   <translation>Processus qu'une commande peut avoir dans le bac à sable.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Push-to-talk, from any program.</source>
   <translation>Touche pour parler, depuis n'importe quel programme.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Reduce steady noise while hands are free.</source>
   <translation>Réduire le bruit constant en mains libres.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Room for what files were before a change, MB.</source>
   <translation>Place pour ce qu'étaient les fichiers avant un changement, Mo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Run a GGUF model in a process of its own: a crash costs one answer.</source>
   <translation>Exécuter un modèle GGUF dans son propre processus : un plantage coûte une réponse.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Run commands that only read at once, in the sandbox; off: they are asked for like all others.</source>
   <translation>Exécuter aussitôt, dans le bac à sable, les commandes qui ne font que lire ; non : l'accord est demandé comme pour les autres.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Samples (at 16 kHz) of the microphone that are looked at together: 512 is 32 ms; more spares the processor and answers later.</source>
   <translation>Échantillons (à 16 kHz) du microphone regardés ensemble : 512 font 32 ms ; plus épargne le processeur et répond plus tard.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Say answers to spoken questions aloud.</source>
   <translation>Dire à voix haute les réponses aux questions parlées.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Say answers to typed questions aloud, too.</source>
   <translation>Dire aussi à voix haute les réponses aux questions tapées.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Secrets masked in pictures and texts; take one out to have it read.</source>
   <translation>Secrets masqués dans les images et les textes ; retirez-en un pour qu'il soit lu.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Serve the loopback ports.</source>
   <translation>Servir les ports de cette machine.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Services on ports of their own: {"api-gateway" = 7100}.</source>
   <translation>Services sur leurs propres ports : {"api-gateway" = 7100}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Shorter sounds are not speech.</source>
   <translation>Les sons plus courts ne sont pas de la parole.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Silence that ends a toggled turn.</source>
   <translation>Silence qui termine une question commutée.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Sound kept in RAM before the talk key, milliseconds (the microphone stays open); 0: off.</source>
   <translation>Son gardé en mémoire avant la touche de parole, millisecondes (le microphone reste ouvert) ; 0 : non.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Speaking interrupts Sonia (hands-free, wake phrase, follow-up).</source>
   <translation>Parler interrompt Sonia (mains libres, phrase de réveil, suite).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Speaking rate.</source>
   <translation>Débit de parole.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Speech probability that counts as speech.</source>
   <translation>Probabilité de parole qui compte comme parole.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Take Sonia's own voice out of the microphone, so it can be interrupted.</source>
   <translation>Retirer du microphone la voix de Sonia, pour qu'on puisse l'interrompre.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Text recognition engine.</source>
   <translation>Qui reconnaît le texte.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>The certificate's key (PEM, no passphrase).</source>
   <translation>La clé du certificat (PEM, sans phrase secrète).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>The window's language, from the next start on.</source>
   <translation>La langue de la fenêtre, dès le prochain démarrage.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Voice name of the engine that speaks.</source>
   <translation>Nom de la voix pour le moteur qui parle.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Web origins that may call; none by default.</source>
   <translation>Origines web qui peuvent appeler ; aucune d'office.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Weeks a backup is kept of.</source>
   <translation>Semaines dont une sauvegarde est gardée.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>What closing the window does: quit: Sonia ends; tray: she goes on in the tray, or minimised where there is none.</source>
   <translation>Ce que fait la fermeture de la fenêtre : quit : Sonia se termine ; tray : elle continue dans la zone de notification, ou réduite s’il n’y en a pas.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>What it takes, where you know.</source>
   <translation>Ce qu'il accepte, si vous le savez.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>What may leave this computer: local_only: nothing; redacted: with secrets masked; anything.</source>
   <translation>Ce qui peut quitter cet ordinateur : local_only : rien ; redacted : avec les secrets masqués ; anything : tout.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>What the push-to-talk key does.</source>
   <translation>Ce que fait la touche de parole.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>What was last seen longer ago is forgotten, days.</source>
   <translation>Ce qui a été vu pour la dernière fois il y a plus longtemps est oublié, jours.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Where backups are kept; none: in the data folder.</source>
   <translation>Où les sauvegardes sont gardées ; rien : dans le dossier de données.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Whether it calls tools, where you know.</source>
   <translation>S'il appelle des outils, si vous le savez.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Whether it takes pictures, where you know.</source>
   <translation>S'il accepte des images, si vous le savez.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Who is asked first, by profile: {reasoning = ["anthropic", "ollama"]}.</source>
   <translation>Qui est interrogé d'abord, par profil : {reasoning = ["anthropic", "ollama"]}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Who turns memories into meaning: builtin: the model that ships; else a model server on this machine.</source>
   <translation>Qui transforme les souvenirs en sens : builtin : le modèle fourni ; sinon un serveur de modèles sur cet ordinateur.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Words of titles or programs of windows never read, besides password managers and private browsing.</source>
   <translation>Mots de titres ou de programmes de fenêtres jamais lues, outre les gestionnaires de mots de passe et la navigation privée.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>Your own YOLO for interface elements (.onnx, or .pt with ultralytics); empty: the one that ships.</source>
   <translation>Votre propre YOLO pour les éléments d'interface (.onnx, ou .pt avec ultralytics) ; vide : celui qui est fourni.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>auto: Piper when its voice is there, else the system's voice.</source>
   <translation>auto : Piper quand sa voix est là, sinon la voix du système.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>auto: Whisper when its model is there, else moonshine.</source>
   <translation>auto : Whisper quand son modèle est là, sinon moonshine.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>auto: a local model if there is one (never a cloud service).</source>
   <translation>auto : un modèle de cette machine s'il y en a un (jamais un service en ligne).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>hold &lt;ctrl&gt;, &lt;alt&gt; or &lt;cmd&gt;, too: every program would lose the key</source>
   <translation>tenez aussi &lt;ctrl&gt;, &lt;alt&gt; ou &lt;cmd&gt; : sinon tous les programmes perdraient la touche</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>memories are sent to this machine only: http://127.0.0.1:11434</source>
   <translation>les souvenirs ne sont envoyés qu’à cet ordinateur : http://127.0.0.1:11434</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>openai: http://host:port/v1; wyoming: tcp://host:port.</source>
   <translation>openai : http://host:port/v1 ; wyoming : tcp://host:port.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>there is no language {0}</source>
   <translation>il n'y a pas de langue {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../settings_sections.py" />
   <source>write it like http://127.0.0.1:8000</source>
   <translation>écrivez-le comme http://127.0.0.1:8000</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/espeak.py" />
   <source>Answers cannot be spoken: the espeak-ng program is not installed.</source>
   <translation>Les réponses ne peuvent pas être dites : le programme espeak-ng n'est pas installé.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/espeak.py" />
   <source>Choose one that `espeak-ng --voices=en` lists (setting speech.voice).</source>
   <translation>Choisissez-en une parmi `espeak-ng --voices=en` (réglage speech.voice).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/espeak.py" />
   <source>Install it again: sudo apt install espeak-ng</source>
   <translation>Réinstallez-le : sudo apt install espeak-ng</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/espeak.py" />
   <source>Install it: sudo apt install espeak-ng</source>
   <translation>Installez-le : sudo apt install espeak-ng</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/espeak.py" />
   <source>The program {0} does not run ({1}).</source>
   <translation>Le programme {0} ne marche pas ({1}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/espeak.py" />
   <source>`espeak-ng --voices` lists them.</source>
   <translation>`espeak-ng --voices` les énumère.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/espeak.py" />
   <source>espeak-ng gave no sound.</source>
   <translation>espeak-ng n'a donné aucun son.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/espeak.py" />
   <source>espeak-ng has no voice {0} ({1}).</source>
   <translation>espeak-ng n'a pas de voix {0} ({1}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/espeak.py" />
   <source>espeak-ng has no voice {0}.</source>
   <translation>espeak-ng n'a pas de voix {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/recognisers.py" />
   <source>Copy the model again.</source>
   <translation>Recopiez le modèle.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/recognisers.py" />
   <source>Install: {0}</source>
   <translation>Installez : {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/recognisers.py" />
   <source>Moonshine hears English only, and speech.language is {0}.</source>
   <translation>Moonshine n'entend que l'anglais, et speech.language est {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/recognisers.py" />
   <source>Set speech.language to en, or use whisper.</source>
   <translation>Réglez speech.language sur en, ou prenez whisper.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/recognisers.py" />
   <source>Set speech.recogniser to auto, moonshine, pocketsphinx, whisper, openai or wyoming.</source>
   <translation>Réglez speech.recogniser sur auto, moonshine, pocketsphinx, whisper, openai ou wyoming.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/recognisers.py" />
   <source>Set speech.recogniser_url.</source>
   <translation>Réglez speech.recogniser_url.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/recognisers.py" />
   <source>The Whisper model in {0} is not whole: {1} missing or empty.</source>
   <translation>Le modèle Whisper de {0} n'est pas entier : {1} manque ou est vide.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/recognisers.py" />
   <source>The recogniser {0} needs the address of a server.</source>
   <translation>Le moteur de reconnaissance {0} a besoin de l'adresse d'un serveur.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/recognisers.py" />
   <source>There is no recogniser {0}.</source>
   <translation>Il n'y a pas de moteur de reconnaissance {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/recognisers.py" />
   <source>Whisper needs faster-whisper, which is not installed.</source>
   <translation>Whisper a besoin de faster-whisper, qui n'est pas installé.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/synthesisers.py" />
   <source>Choose: {0}.</source>
   <translation>Choisissez : {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/synthesisers.py" />
   <source>No Piper voice is chosen.</source>
   <translation>Aucune voix Piper n'est choisie.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/synthesisers.py" />
   <source>No speech server is named.</source>
   <translation>Aucun serveur de parole n'est indiqué.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/synthesisers.py" />
   <source>Set speech.piper_voice to the voice's .onnx file.</source>
   <translation>Réglez speech.piper_voice sur le fichier .onnx de la voix.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/synthesisers.py" />
   <source>Set speech.synthesiser_url to {0}.</source>
   <translation>Réglez speech.synthesiser_url sur {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/synthesisers.py" />
   <source>There is no voice engine {0}.</source>
   <translation>Il n'y a pas de moteur de voix {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/system_voice.py" />
   <source>Answers cannot be spoken: the program {0} is not there.</source>
   <translation>Les réponses ne peuvent pas être dites : le programme {0} n'est pas là.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/system_voice.py" />
   <source>Choose one that `say -v '?'` lists (setting speech.voice).</source>
   <translation>Choisissez-en une parmi `say -v '?'` (réglage speech.voice).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/system_voice.py" />
   <source>Settings &gt; Time &amp; language &gt; Speech lists and adds voices.</source>
   <translation>Paramètres &gt; Heure et langue &gt; Voix énumère et ajoute des voix.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/system_voice.py" />
   <source>The program {0} gave no sound ({1}).</source>
   <translation>Le programme {0} n'a donné aucun son ({1}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/system_voice.py" />
   <source>The system has no voice {0}.</source>
   <translation>Le système n'a pas de voix {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/system_voice.py" />
   <source>Windows has no voice {0}.</source>
   <translation>Windows n'a pas de voix {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/system_voice.py" />
   <source>Windows has no voice.</source>
   <translation>Windows n'a pas de voix.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/system_voice.py" />
   <source>macOS has no voice {0}.</source>
   <translation>macOS n'a pas de voix {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/system_voice.py" />
   <source>macOS's `say` wrote no sound.</source>
   <translation>`say` de macOS n'a écrit aucun son.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/wake.py" />
   <source>For instance: "hey sonia".</source>
   <translation>Par exemple : « hey sonia ».</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/wake.py" />
   <source>How the wake phrase's word {0} is said is not known.</source>
   <translation>On ne sait pas comment se dit le mot {0} de la phrase de réveil.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/wake.py" />
   <source>How the wake phrase's word {0} is said is not known: it is not in the dictionary.</source>
   <translation>On ne sait pas comment se dit le mot {0} de la phrase de réveil : il n'est pas dans le dictionnaire.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/wake.py" />
   <source>Install it again: pip install --force-reinstall pocketsphinx</source>
   <translation>Réinstallez-le : pip install --force-reinstall pocketsphinx</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/wake.py" />
   <source>Set it between -5 (finds more) and 0 (fewer false alarms).</source>
   <translation>Réglez-le entre -5 (trouve plus) et 0 (moins de fausses alertes).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/wake.py" />
   <source>The wake phrase cannot be listened for ({0}).</source>
   <translation>La phrase de réveil ne peut pas être écoutée ({0}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/wake.py" />
   <source>The wake phrase cannot hold {0}.</source>
   <translation>La phrase de réveil ne peut pas contenir {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/wake.py" />
   <source>The wake phrase has {0} words.</source>
   <translation>La phrase de réveil a {0} mots.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/wake.py" />
   <source>The wake phrase is empty.</source>
   <translation>La phrase de réveil est vide.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/wake.py" />
   <source>The wake phrase {0} is too short to be told from other speech.</source>
   <translation>La phrase de réveil {0} est trop courte pour être distinguée d'autres paroles.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/wake.py" />
   <source>The wake phrase's threshold is {0}.</source>
   <translation>Le seuil de la phrase de réveil est {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/wake.py" />
   <source>Use a longer one, for instance "hey sonia".</source>
   <translation>Prenez-en une plus longue, par exemple « hey sonia ».</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/wake.py" />
   <source>Use another word, or install espeak-ng: sudo apt install espeak-ng</source>
   <translation>Prenez un autre mot, ou installez espeak-ng : sudo apt install espeak-ng</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/wake.py" />
   <source>Use another word.</source>
   <translation>Prenez un autre mot.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/wake.py" />
   <source>Use one to six words.</source>
   <translation>Prenez d'un à six mots.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/wake.py" />
   <source>Write it in English letters, numbers as words.</source>
   <translation>Écrivez-la en lettres anglaises, les nombres en mots.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/whisper.py" />
   <source>Choose a smaller model, or set speech.recogniser to pocketsphinx.</source>
   <translation>Choisissez un modèle plus petit, ou réglez speech.recogniser sur pocketsphinx.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/whisper.py" />
   <source>Install it: {0}</source>
   <translation>Installez-le : {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/whisper.py" />
   <source>It may be cut off or of another kind. Copy the model again.</source>
   <translation>Il est peut-être tronqué ou d'une autre sorte. Recopiez le modèle.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/whisper.py" />
   <source>Set speech.language to a code such as en, de or auto.</source>
   <translation>Réglez speech.language sur un code comme en, de ou auto.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/whisper.py" />
   <source>The Whisper model {0} cannot be loaded: {1}</source>
   <translation>Le modèle Whisper {0} ne peut pas être chargé : {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/whisper.py" />
   <source>The Whisper model {0} knows only English, but the language is set to {1}.</source>
   <translation>Le modèle Whisper {0} ne sait que l'anglais, mais la langue est {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/whisper.py" />
   <source>Use the model without .en in its name, or set speech.language to en.</source>
   <translation>Prenez le modèle sans .en dans son nom, ou réglez speech.language sur en.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/whisper.py" />
   <source>Whisper does not know the language {0}.</source>
   <translation>Whisper ne connaît pas la langue {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/whisper.py" />
   <source>Whisper failed while hearing ({0}).</source>
   <translation>Whisper a échoué en écoutant ({0}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/whisper.py" />
   <source>Whisper needs faster-whisper, which is not installed ({0}).</source>
   <translation>Whisper a besoin de faster-whisper, qui n'est pas installé ({0}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/whisper_models.py" />
   <source>Known names: {0}; or give a folder.</source>
   <translation>Noms connus : {0} ; ou donnez un dossier.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/whisper_models.py" />
   <source>Set speech.whisper_model to a CTranslate2 Whisper folder.</source>
   <translation>Réglez speech.whisper_model sur le dossier d'un Whisper de CTranslate2.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/whisper_models.py" />
   <source>The Whisper model in {0} is not whole: {1} {2} missing or empty.</source>
   <translation>Le modèle Whisper de {0} n'est pas entier : {1} {2} manque ou est vide.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/whisper_models.py" />
   <source>The Whisper model {0} is not on this computer.</source>
   <translation>Le modèle Whisper {0} n'est pas sur cet ordinateur.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/whisper_models.py" />
   <source>The Whisper model's file {0} cannot be used: {1}.</source>
   <translation>Le fichier {0} du modèle Whisper ne peut pas être utilisé : {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/whisper_models.py" />
   <source>There is no Whisper model here.</source>
   <translation>Il n'y a pas de modèle Whisper ici.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/whisper_models.py" />
   <source>There is no Whisper model {0}.</source>
   <translation>Il n'y a pas de modèle Whisper {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../speech/whisper_models.py" />
   <source>There is no folder {0} with a Whisper model.</source>
   <translation>Il n'y a pas de dossier {0} avec un modèle Whisper.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../state_backups.py" />
   <source>A label has at most 200 characters.</source>
   <translation>Une étiquette a 200 caractères au plus.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../state_backups.py" />
   <source>Shorten it.</source>
   <translation>Raccourcissez-la.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../state_backups.py" />
   <source>There is no backup {0}.</source>
   <translation>Il n'y a pas de sauvegarde {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/app.py" />
   <source>Switch them on: api.enabled = true in the settings.</source>
   <translation>Activez-les : api.enabled = true dans les réglages.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/app.py" />
   <source>Switched off in the settings.</source>
   <translation>Désactivé dans les réglages.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/audit_page.py" />
   <source>Choose another place.</source>
   <translation>Choisissez un autre endroit.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/bridge.py" />
   <source>Something unexpected went wrong: {0}: {1}</source>
   <translation>Quelque chose d'inattendu s'est mal passé : {0} : {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/bridge.py" />
   <source>The log (logs/sonia.jsonl in the data folder) has the details.</source>
   <translation>Le journal (logs/sonia.jsonl dans le dossier de données) a les détails.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/chat_files.py" />
   <source>Choose another file.</source>
   <translation>Choisissez un autre fichier.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/chat_files.py" />
   <source>Choose another folder.</source>
   <translation>Choisissez un autre dossier.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/chat_files.py" />
   <source>{0} could not be read: {1}.</source>
   <translation>{0} n'a pas pu être lu : {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/chat_files.py" />
   <source>{0} could not be written: {1}.</source>
   <translation>{0} n'a pas pu être écrit : {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/chat_files.py" />
   <source>{0} is larger than a gigabyte: it is no export.</source>
   <translation>{0} dépasse un gigaoctet : ce n'est pas une exportation.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys.py" />
   <source>Allow it in System Settings, Privacy &amp; Security, Input Monitoring.</source>
   <translation>Permettez-le dans Réglages Système, Confidentialité et sécurité, Surveillance de l'entrée.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys.py" />
   <source>Set ui.{0}_hotkey to other keys.</source>
   <translation>Réglez ui.{0}_hotkey sur d'autres touches.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys.py" />
   <source>The desktop asks you which keys Sonia may have.</source>
   <translation>Le bureau vous demande quelles touches Sonia peut avoir.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys.py" />
   <source>The keyboard cannot be listened to: {0}</source>
   <translation>Le clavier ne peut pas être écouté : {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys.py" />
   <source>The {0} hotkey has the same keys as {1}.</source>
   <translation>Le raccourci {0} a les mêmes touches que {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys.py" />
   <source>This system has not allowed Sonia to listen to keys.</source>
   <translation>Ce système n'a pas permis à Sonia d'écouter les touches.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys.py" />
   <source>Without keys: {0}. {1}</source>
   <translation>Sans touches : {0}. {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys.py" />
   <source>all are switched off.</source>
   <translation>tous sont désactivés.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys.py" />
   <source>desktop portal</source>
   <translation>portail du bureau</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys_portal.py" />
   <source>The desktop refused to give global keys.</source>
   <translation>Le bureau a refusé de donner des touches globales.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys_portal.py" />
   <source>The desktop's portal has gone: {0}.</source>
   <translation>Le portail du bureau est parti : {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys_portal.py" />
   <source>There is no session bus, so no portal for global keys.</source>
   <translation>Il n'y a pas de bus de session, donc pas de portail pour les touches globales.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys_portal.py" />
   <source>This desktop's portal offers no global keys: {0}.</source>
   <translation>Le portail de ce bureau n'offre pas de touches globales : {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys_portal.py" />
   <source>You did not allow the desktop's global keys.</source>
   <translation>Vous n'avez pas permis les touches globales du bureau.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys_portal.py" />
   <source>it does not answer</source>
   <translation>il ne répond pas</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys_x11.py" />
   <source>Set ui.{0}_hotkey to other keys, or free them there.</source>
   <translation>Réglez ui.{0}_hotkey sur d'autres touches, ou libérez-les là-bas.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys_x11.py" />
   <source>The display cannot be opened: {0}</source>
   <translation>L'écran ne peut pas être ouvert : {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys_x11.py" />
   <source>The hotkey {0} does not name one key and its modifiers.</source>
   <translation>Le raccourci {0} ne nomme pas une touche et ses modificatrices.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys_x11.py" />
   <source>The {0} hotkey is held by another program.</source>
   <translation>Le raccourci {0} est tenu par un autre programme.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/hotkeys_x11.py" />
   <source>This keyboard has no {0} for the {1} hotkey.</source>
   <translation>Ce clavier n'a pas {0} pour le raccourci {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/picking.py" />
   <source>Give the place in numbers: sonia see --region LEFT,TOP,WIDTH,HEIGHT</source>
   <translation>Donnez l'endroit en nombres : sonia see --region GAUCHE,HAUT,LARGEUR,HAUTEUR</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/picking.py" />
   <source>This desktop does not tell Sonia where on the screen you point.</source>
   <translation>Ce bureau ne dit pas à Sonia où vous pointez sur l'écran.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/result_files.py" />
   <source>Choose another folder, or free some space.</source>
   <translation>Choisissez un autre dossier, ou libérez de la place.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/rule_words.py" />
   <source>For a pattern of tools write {"tool": "...", "args": {...}}.</source>
   <translation>Pour un motif d'outils, écrivez {"tool": "...", "args": {...}}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/rule_words.py" />
   <source>The example {0} is not JSON: {1}.</source>
   <translation>L'exemple {0} n'est pas du JSON : {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/rule_words.py" />
   <source>The example {0} names no tool.</source>
   <translation>L'exemple {0} ne nomme aucun outil.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/rule_words.py" />
   <source>Write it as {"path": "notes.txt"}, or as a plain line.</source>
   <translation>Écrivez-le comme {"path": "notes.txt"}, ou comme une simple ligne.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/rule_words.py" />
   <source>Write it as {"tool": "file.read", "args": {"path": "notes.txt"}}.</source>
   <translation>Écrivez-le comme {"tool": "file.read", "args": {"path": "notes.txt"}}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/setting_files.py" />
   <source>Choose a file that was exported here.</source>
   <translation>Choisissez un fichier exporté ici.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/setting_files.py" />
   <source>The settings could not be exported to {0}: {1}</source>
   <translation>Les réglages n'ont pas pu être exportés vers {0} : {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/setting_files.py" />
   <source>{0} cannot be read: {1}</source>
   <translation>{0} ne peut pas être lu : {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/setting_files.py" />
   <source>{0} holds no object of settings.</source>
   <translation>{0} ne contient pas d'objet de réglages.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/setting_files.py" />
   <source>{0} is no settings file: {1}</source>
   <translation>{0} n'est pas un fichier de réglages : {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/setting_files.py" />
   <source>{0} is no text file.</source>
   <translation>{0} n’est pas un fichier texte.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/setting_files.py" />
   <source>{0} is not JSON: {1}</source>
   <translation>{0} n'est pas du JSON : {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/setting_files.py" />
   <source>{0} is too large to be settings.</source>
   <translation>{0} est trop grand pour être des réglages.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>- nowhere</source>
   <translation>- nulle part</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>A command can change and delete all it may write.</source>
   <translation>Une commande peut changer et supprimer tout ce qu’elle peut écrire.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>A command can do everything you can: read, change, delete and send.</source>
   <translation>Une commande peut faire tout ce que vous pouvez : lire, changer, supprimer et envoyer.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>A program asks to be let to look at your screen.</source>
   <translation>Un programme demande à pouvoir regarder votre écran.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>A program asks to keep what is on your screen.</source>
   <translation>Un programme demande à conserver ce qui est sur votre écran.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>A program asks to see what is on your screen.</source>
   <translation>Un programme demande à voir ce qui est sur votre écran.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>A program can do everything you can.</source>
   <translation>Un programme peut tout ce que vous pouvez.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>A rule of yours wants to be asked for it.</source>
   <translation>L’une de vos règles demande que la question soit posée.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Add {0} characters at the end of {1}:</source>
   <translation>Ajouter {0} caractères à la fin de {1} :</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Allow it only when you know what it does.</source>
   <translation>Ne l’autorisez que si vous savez ce qu’elle fait.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Allowed origins</source>
   <translation>Origines permises</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>An undo itself is not undone.</source>
   <translation>Une annulation ne s’annule pas.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Another program asks; what it does then, Sonia neither sees nor can undo.</source>
   <translation>Un autre programme demande ; ce qu’il fera ensuite, Sonia ne le voit pas et ne peut l’annuler.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Answers kept (MB)</source>
   <translation>Réponses gardées (Mo)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Answers kept (seconds)</source>
   <translation>Réponses gardées (secondes)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Approval wait (seconds)</source>
   <translation>Attente de l'accord (secondes)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Approvers</source>
   <translation>Approbateurs</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Ask back below this confidence</source>
   <translation>Redemander sous cette certitude</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Backup every (hours)</source>
   <translation>Sauvegarde toutes les (heures)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Backup folder</source>
   <translation>Dossier des sauvegardes</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Bring the window “{0}” to the front</source>
   <translation>Mettre la fenêtre « {0} » au premier plan</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Chroma server's address</source>
   <translation>Adresse du serveur Chroma</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Commands are asked for all the same, until you allow every one that only reads (or set tools.run_reads = true).</source>
   <translation>Les commandes sont demandées malgré tout, jusqu’à ce que vous autorisiez toutes celles qui ne font que lire (ou mettiez tools.run_reads = true).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Context tokens</source>
   <translation>Contexte (jetons)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>DEBUG</source>
   <translation>DEBUG</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Daily backups kept</source>
   <translation>Sauvegardes quotidiennes gardées</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Data folder</source>
   <translation>Dossier de données</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Deadline (seconds)</source>
   <translation>Délai (secondes)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Detector</source>
   <translation>Détecteur</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>ERROR</source>
   <translation>ERROR</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Echo cancellation</source>
   <translation>Annulation d'écho</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Embedding</source>
   <translation>Plongement</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Embedding address</source>
   <translation>Adresse du plongement</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Embedding dimension</source>
   <translation>Dimension du plongement</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Embedding model</source>
   <translation>Modèle de plongement</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Encrypted backups</source>
   <translation>Sauvegardes chiffrées</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>End silence (ms)</source>
   <translation>Silence final (ms)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Every command that only reads, always</source>
   <translation>Chaque commande qui ne fait que lire, toujours</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Every {0} of {1}, always</source>
   <translation>Chaque {0} de {1}, toujours</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Every {0} of {1}, until Sonia ends</source>
   <translation>Chaque {0} de {1}, jusqu’à la fin de Sonia</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Every {0} of {1}, until a day</source>
   <translation>Chaque {0} de {1}, jusqu’à un jour</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Fetch the page {0}</source>
   <translation>Charger la page {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Folders that may be read</source>
   <translation>Dossiers lisibles</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Follow up (seconds)</source>
   <translation>Continuer d'écouter (secondes)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>From then on, calls that fit the rule are not asked for any more.</source>
   <translation>Dès lors, les appels conformes à la règle ne sont plus demandés.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Further models</source>
   <translation>Autres modèles</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>GGUF file</source>
   <translation>Fichier GGUF</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>GPU layers</source>
   <translation>Couches sur la carte graphique</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Hands free</source>
   <translation>Mains libres</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>INFO</source>
   <translation>INFO</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>In the sandbox.</source>
   <translation>Dans le bac à sable.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Input device</source>
   <translation>Périphérique d'entrée</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Interrupting by speaking</source>
   <translation>Interrompre en parlant</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Into which variable it reads is only known when it runs.</source>
   <translation>La variable où elle lit n’est connue qu’à l’exécution.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It adds to the file {0}.</source>
   <translation>Elle ajoute au fichier {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It asks another machine, and changes nothing.</source>
   <translation>Elle interroge un autre ordinateur et ne change rien.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It asks for more than reading needs: the network, more folders, or no sandbox.</source>
   <translation>Elle demande plus que ce qu’il faut pour lire : le réseau, d’autres dossiers ou aucun bac à sable.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It can reach the network.</source>
   <translation>Il peut accéder au réseau.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It cannot reach the network.</source>
   <translation>Il ne peut pas accéder au réseau.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It changes a file on your disk.</source>
   <translation>Cela modifie un fichier de votre disque.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It changes the variable {0}, which programs go by.</source>
   <translation>Elle change la variable {0}, que les programmes suivent.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It changes the variable {0}.</source>
   <translation>Elle change la variable {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It changes which window is in front.</source>
   <translation>Cela change la fenêtre au premier plan.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It closes a window; the program may lose what is not saved.</source>
   <translation>Cela ferme une fenêtre ; le programme peut perdre ce qui n’est pas enregistré.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It comes from a third party; what it says of itself is not believed.</source>
   <translation>Cela vient d’un tiers ; ce qu’il dit de lui-même n’est pas cru.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It computes with text that is only known when it runs; bash runs the commands in such text.</source>
   <translation>Elle calcule avec un texte connu seulement à l’exécution ; bash exécute les commandes d’un tel texte.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It does not see your keys and passwords, nor {0}.</source>
   <translation>Il ne voit ni vos clés ni vos mots de passe, ni {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It does not see your keys and passwords.</source>
   <translation>Il ne voit ni vos clés ni vos mots de passe.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It ends a program; what it has not saved is lost.</source>
   <translation>Cela termine un programme ; ce qu’il n’a pas enregistré est perdu.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It has to be a multiple of {0}</source>
   <translation>Il faut un multiple de {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It has to be a valid integer, got a number with a fractional part</source>
   <translation>Il faut un nombre entier, sans décimales</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It has to be a valid integer, unable to parse string as an integer</source>
   <translation>Il faut un nombre entier</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It has to be a valid number</source>
   <translation>Il faut un nombre valable</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It has to be a valid number, unable to parse string as a number</source>
   <translation>Il faut un nombre</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It has to be greater than or equal to {0}</source>
   <translation>Il faut {0} ou plus</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It has to be greater than {0}</source>
   <translation>Il faut plus de {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It has to be less than or equal to {0}</source>
   <translation>Il faut {0} ou moins</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It has to be less than {0}</source>
   <translation>Il faut moins de {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It has to be {0}</source>
   <translation>Il faut l'un de ceux-ci : {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It is not known where its output goes.</source>
   <translation>On ne sait pas où va sa sortie.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It is not known which repository git looks at.</source>
   <translation>On ne sait pas quel dépôt git regarde.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It loads with the first picture.</source>
   <translation>Il se charge avec la première image.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It makes a folder on your disk.</source>
   <translation>Elle crée un dossier sur votre disque.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It makes new files on your disk.</source>
   <translation>Cela crée de nouveaux fichiers sur votre disque.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It may write only in:</source>
   <translation>Il ne peut écrire que dans :</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It moves files on your disk.</source>
   <translation>Cela déplace des fichiers sur votre disque.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It only reads what Sonia may read.</source>
   <translation>Elle ne lit que ce que Sonia peut lire.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It overwrites the file {0}.</source>
   <translation>Elle écrase le fichier {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It puts files back to what they were.</source>
   <translation>Cela remet des fichiers dans leur état d’avant.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It reads into a variable that programs go by.</source>
   <translation>Elle lit dans une variable que les programmes suivent.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It reads with {0}, which may do more.</source>
   <translation>Elle lit avec {0}, qui peut faire plus.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It seems only to read.</source>
   <translation>Elle semble seulement lire.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It shows every variable, keys among them.</source>
   <translation>Elle montre toutes les variables, dont des clés.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It shows something on your desktop.</source>
   <translation>Cela affiche quelque chose sur votre bureau.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It takes files away from where they are.</source>
   <translation>Cela enlève des fichiers de là où ils sont.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It takes the place of what you copied.</source>
   <translation>Cela remplace ce que vous avez copié.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It would read everything below {0}, keys and passwords among it.</source>
   <translation>Elle lirait tout ce qui est sous {0}, y compris des clés et des mots de passe.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It writes a file on your disk.</source>
   <translation>Cela écrit un fichier sur votre disque.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>It writes a picture of your screen on your disk.</source>
   <translation>Cela écrit une image de votre écran sur votre disque.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Keeping memories</source>
   <translation>Garder les souvenirs</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Language</source>
   <translation>Langue</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Learning from what is said</source>
   <translation>Apprendre de ce qui est dit</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Listen on</source>
   <translation>Servir sur</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Log (MB)</source>
   <translation>Journal (Mo)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Log files</source>
   <translation>Fichiers journaux</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Log level</source>
   <translation>Niveau du journal</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Longest utterance (seconds)</source>
   <translation>Phrase la plus longue (secondes)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Look hotkey</source>
   <translation>Raccourci pour regarder</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Masked secrets</source>
   <translation>Secrets masqués</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Memories for a turn</source>
   <translation>Souvenirs par question</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Model in a process of its own</source>
   <translation>Modèle dans son propre processus</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Monitor</source>
   <translation>Écran</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Most for a day (US dollars)</source>
   <translation>Maximum par jour (dollars)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Most for a month (US dollars)</source>
   <translation>Maximum par mois (dollars)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Most for a question (US dollars)</source>
   <translation>Maximum par question (dollars)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Move to the trash: the file {0} ({1} bytes)</source>
   <translation>Mettre à la corbeille : le fichier {0} ({1} octets)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Move to the trash: {0}</source>
   <translation>Mettre à la corbeille : {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Nobody knows what {0} does.</source>
   <translation>Nul ne sait ce que fait {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Noise suppression</source>
   <translation>Réduction du bruit</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Nothing of the screen is kept.</source>
   <translation>Rien de l'écran n'est gardé.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>OCR</source>
   <translation>OCR</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>OCR languages</source>
   <translation>Langues de la reconnaissance de texte</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Ollama's address</source>
   <translation>Adresse d'Ollama</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>On close</source>
   <translation>À la fermeture</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Open in your browser:</source>
   <translation>Ouvrir dans le navigateur :</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Open in your browser: {0}</source>
   <translation>Ouvrir dans le navigateur : {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Order by profile</source>
   <translation>Ordre par profil</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Output device</source>
   <translation>Périphérique de sortie</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Piece of a document (characters)</source>
   <translation>Morceau d'un document (caractères)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Piper voice</source>
   <translation>Voix Piper</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Port offset</source>
   <translation>Décalage des ports</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Ports</source>
   <translation>Ports</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>PowerShell's lines are not read; nobody knows what this one does.</source>
   <translation>Les lignes de PowerShell ne sont pas lues ; personne ne sait ce que fait celle-ci.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Privacy</source>
   <translation>Confidentialité</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Private mode</source>
   <translation>Mode privé</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Provider</source>
   <translation>Fournisseur</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Put this on the clipboard:</source>
   <translation>Mettre ceci dans le presse-papiers :</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Read the file {0}</source>
   <translation>Lire le fichier {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Recogniser</source>
   <translation>Reconnaissance</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Recogniser address</source>
   <translation>Adresse de la reconnaissance</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Recogniser model</source>
   <translation>Modèle de la reconnaissance</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Run in {0}, in the folder {1}, for at most {2} s.</source>
   <translation>S’exécute dans {0}, dans le dossier {1}, pendant {2} s au plus.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Run the program, in the folder {0}, for at most {1} s.</source>
   <translation>Le programme s’exécute, dans le dossier {0}, pendant {1} s au plus.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Run what only reads at once</source>
   <translation>Exécuter aussitôt ce qui ne fait que lire</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Samples looked at together</source>
   <translation>Échantillons regardés ensemble</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Sandbox memory (MB)</source>
   <translation>Mémoire du bac à sable (Mo)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Sandbox processes</source>
   <translation>Processus du bac à sable</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Screen is remembered (days)</source>
   <translation>Écran retenu (jours)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Screen memory (MB)</source>
   <translation>Mémoire de l'écran (Mo)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Search candidates (HNSW ef)</source>
   <translation>Candidats de recherche (HNSW ef)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Search server's address</source>
   <translation>Adresse du serveur de recherche</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Search the web for “{0}”</source>
   <translation>Chercher « {0} » sur le web</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Server's address</source>
   <translation>Adresse du serveur</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Serving other programs</source>
   <translation>Servir d'autres programmes</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Shell timeout (seconds)</source>
   <translation>Délai de la console (secondes)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Shortest speech (ms)</source>
   <translation>Parole la plus courte (ms)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Show the notification “{0}”: {1}</source>
   <translation>Afficher la notification « {0} » : {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Small indicator</source>
   <translation>Petit indicateur</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Something would go on running in the background.</source>
   <translation>Quelque chose continuerait en arrière-plan.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Sonia CANNOT undo this; the trash itself can put it back.</source>
   <translation>Sonia ne peut PAS annuler cela ; la corbeille elle-même peut le restaurer.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Sound kept before the talk key (ms)</source>
   <translation>Son avant la touche de parole (ms)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Speak answers</source>
   <translation>Dire les réponses</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Speak typed</source>
   <translation>Dire ce qui est tapé</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Stop hotkey</source>
   <translation>Raccourci pour arrêter</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Synthesiser</source>
   <translation>Synthèse</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Synthesiser address</source>
   <translation>Adresse de la synthèse</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Synthesiser model</source>
   <translation>Modèle de la synthèse</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>TLS certificate</source>
   <translation>Certificat TLS</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>TLS key</source>
   <translation>Clé TLS</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Take back the rule {0}.</source>
   <translation>Retirer la règle {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Talk hotkey</source>
   <translation>Raccourci pour parler</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Talk key</source>
   <translation>Touche de parole</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Text from {0} came before it, and such text may try to have things done.</source>
   <translation>Du texte de {0} est venu avant, et un tel texte peut tenter de faire exécuter des choses.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>The git settings around {0} name programs to run.</source>
   <translation>Les réglages de git autour de {0} nomment des programmes à exécuter.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>The line cannot be read surely: too much is nested.</source>
   <translation>La ligne ne peut pas être lue avec certitude : trop d’éléments sont imbriqués.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>The line cannot be read surely: {0}.</source>
   <translation>La ligne ne peut pas être lue avec certitude : {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>The page is called from your browser, with your sign-ins.</source>
   <translation>La page est appelée depuis votre navigateur, avec vos connexions.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>The same again, always</source>
   <translation>La même chose, toujours</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>The same again, until Sonia ends</source>
   <translation>La même chose, jusqu’à la fin de Sonia</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>The same again, until a day</source>
   <translation>La même chose, jusqu’à un jour</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>The session “{0}” may look at the screen and read it, as often as it likes, until you or it withdraw that.</source>
   <translation>La session « {0} » peut regarder l’écran et le lire aussi souvent qu’elle veut, jusqu’à ce que vous ou elle le retiriez.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Theme</source>
   <translation>Couleurs</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>There is no sandbox on this machine that would keep it to that.</source>
   <translation>Sur cet ordinateur, aucun bac à sable ne la limiterait à cela.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>This CANNOT be undone: the file has {0} MB, and only up to {1} MB of previous content are kept.</source>
   <translation>Cela ne peut PAS être annulé : le fichier a {0} Mo et seuls {1} Mo du contenu précédent au plus sont conservés.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>This CANNOT be undone: what the program has not saved is lost.</source>
   <translation>Cela ne peut PAS être annulé : ce que le programme n’a pas enregistré est perdu.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>This can be undone as long as the trash is not emptied.</source>
   <translation>Cela peut être annulé tant que la corbeille n’est pas vidée.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>This can be undone for {0} days: the previous content is kept.</source>
   <translation>Cela peut être annulé pendant {0} jours : le contenu précédent est conservé.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>This can be undone.</source>
   <translation>Cela peut être annulé.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>This can be undone: it is moved back.</source>
   <translation>Cela peut être annulé : il est remis à sa place.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>This exact command, always</source>
   <translation>Exactement cette commande, toujours</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>This exact command, until Sonia ends</source>
   <translation>Exactement cette commande, jusqu’à la fin de Sonia</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>This exact command, until a day</source>
   <translation>Exactement cette commande, jusqu’à un jour</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Undo (MB)</source>
   <translation>Annulation (Mo)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Undo days</source>
   <translation>Annulation (jours)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Vision model</source>
   <translation>Modèle d'images</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Voice detection threshold</source>
   <translation>Seuil de détection de la voix</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>WARNING</source>
   <translation>WARNING</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>WITHOUT a sandbox ({0}): it can do everything you can.</source>
   <translation>SANS bac à sable ({0}) : il peut tout ce que vous pouvez.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>WITHOUT a sandbox: it can do everything you can.</source>
   <translation>SANS bac à sable : il peut tout ce que vous pouvez.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>WITHOUT the sandbox, as was asked for: it can do everything you can.</source>
   <translation>SANS le bac à sable, comme demandé : il peut tout ce que vous pouvez.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Weekly backups kept</source>
   <translation>Sauvegardes hebdomadaires gardées</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>What a command changes CANNOT be undone.</source>
   <translation>Ce qu’une commande change ne peut PAS être annulé.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>What a program does CANNOT be undone; it can be closed.</source>
   <translation>Ce que fait un programme ne peut PAS être annulé ; il peut être fermé.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>What is forgotten cannot be brought back.</source>
   <translation>Ce qui est oublié ne peut être récupéré.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>What it does CANNOT be undone.</source>
   <translation>Ce qu’il fait ne peut PAS être annulé.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>What the rule forbade, or had asked for, it does no more.</source>
   <translation>Ce que la règle interdisait ou faisait demander, elle ne le fait plus.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>What would run is only known when it runs.</source>
   <translation>Ce qui s’exécuterait n’est connu qu’à l’exécution.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>What {0} does here is not known.</source>
   <translation>On ne sait pas ce que {0} fait ici.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>What {0} gets is only known when it runs.</source>
   <translation>Ce que reçoit {0} ne se sait qu’à l’exécution.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Where the links lead is only known when it runs.</source>
   <translation>La cible des liens n’est connue qu’à l’exécution.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Which file it reads is only known when it runs.</source>
   <translation>Le fichier lu ne se sait qu’à l’exécution.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Which files {0} reads is only known when it runs.</source>
   <translation>Les fichiers que lit {0} ne sont connus qu’à l’exécution.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Which program would run is only known when it runs.</source>
   <translation>Le programme exécuté ne se sait qu’à l’exécution.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Which variable goes is only known when it runs.</source>
   <translation>La variable supprimée n’est connue qu’à l’exécution.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Which variable it looks at is only known when it runs.</source>
   <translation>La variable regardée n’est connue qu’à l’exécution.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Whisper model</source>
   <translation>Modèle Whisper</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Windows never read</source>
   <translation>Fenêtres jamais lues</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Word search: length (BM25 b)</source>
   <translation>Recherche par mots : longueur (BM25 b)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Word search: repetition (BM25 k1)</source>
   <translation>Recherche par mots : répétition (BM25 k1)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Words per minute</source>
   <translation>Mots par minute</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Write {0} characters to {1} (a new file):</source>
   <translation>Écrire {0} caractères dans {1} (un nouveau fichier) :</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>Write {0} characters to {1} (in the place of its {2} bytes):</source>
   <translation>Écrire {0} caractères dans {1} (à la place de ses {2} octets) :</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>accessibility tree</source>
   <translation>arbre d'accessibilité</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>always</source>
   <translation>toujours</translation>
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
   <translation>sauvegarde</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>builtin</source>
   <translation>fourni</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>card</source>
   <translation>carte</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>code</source>
   <translation>code</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>dark</source>
   <translation>sombre</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>database</source>
   <translation>base de données</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>de</source>
   <translation>de</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>disk</source>
   <translation>disque</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>display</source>
   <translation>affichage</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>echo cancellation</source>
   <translation>annulation d'écho</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>element detector</source>
   <translation>détecteur d'éléments</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>embedding</source>
   <translation>vectorisation</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>emergency</source>
   <translation>urgence</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>empty</source>
   <translation>vide</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>en</source>
   <translation>en</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>errors</source>
   <translation>erreurs</translation>
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
   <translation>complet</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>graphics processor</source>
   <translation>carte graphique</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>high dark</source>
   <translation>sombre, fort contraste</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>high light</source>
   <translation>clair, fort contraste</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>hold</source>
   <translation>maintenir</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>hotkeys</source>
   <translation>raccourcis</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>iban</source>
   <translation>iban</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>it is not known in which folder it reads.</source>
   <translation>On ne sait pas dans quel dossier elle lit.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>key</source>
   <translation>clé</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>language model</source>
   <translation>modèle de langage</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>level</source>
   <translation>niveau</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>light</source>
   <translation>clair</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>llama cpp</source>
   <translation>llama cpp</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>llama-cpp-python is not installed yet ({0})</source>
   <translation>llama-cpp-python n’est pas encore installé ({0})</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>local only</source>
   <translation>ici seulement</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>log</source>
   <translation>journal</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>looks when asked</source>
   <translation>regarde sur demande</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>loudspeaker</source>
   <translation>haut-parleur</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>memory</source>
   <translation>mémoire</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>memory-engine</source>
   <translation>memory-engine</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>microphone</source>
   <translation>microphone</translation>
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
   <translation>jamais</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>no gpu</source>
   <translation>sans carte graphique</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>no vectors</source>
   <translation>sans vecteurs</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>none</source>
   <translation>rien</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>ollama</source>
   <translation>ollama</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>on</source>
   <translation>oui</translation>
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
   <translation>mot de passe</translation>
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
   <translation>ports {0} à {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>private key</source>
   <translation>clé privée</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>private mode</source>
   <translation>mode privé</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>processor</source>
   <translation>processeur</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>quit</source>
   <translation>quitter</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>rapidocr</source>
   <translation>rapidocr</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>recognition</source>
   <translation>reconnaissance</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>redacted</source>
   <translation>masqué</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>reflex</source>
   <translation>réflexe</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>rules</source>
   <translation>règles</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>sandbox</source>
   <translation>bac à sable</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>screen</source>
   <translation>écran</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>screen memory</source>
   <translation>mémoire de l'écran</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>screen privacy</source>
   <translation>confidentialité de l'écran</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>services</source>
   <translation>services</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>settings</source>
   <translation>réglages</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>sonia-elements and sonia-ui-detector</source>
   <translation>sonia-elements et sonia-ui-detector</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>speech</source>
   <translation>voix</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>storage</source>
   <translation>stockage</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>system</source>
   <translation>système</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>talking</source>
   <translation>en parlant</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>tesseract</source>
   <translation>tesseract</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>the next question</source>
   <translation>la prochaine question</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>the next start</source>
   <translation>le prochain démarrage</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>toggle</source>
   <translation>commuter</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>tools</source>
   <translation>outils</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>tray</source>
   <translation>zone de notification</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>vector index</source>
   <translation>index vectoriel</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>vision-capture</source>
   <translation>vision-capture</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>wake phrase</source>
   <translation>phrase de réveil</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>watches the screen</source>
   <translation>regarde l'écran</translation>
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
   <translation>{0} +... exécute une commande à lui.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} asks another machine for {1}.</source>
   <translation>{0} demande {1} à un autre ordinateur.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} belongs to the system's kernel, not to the user's files.</source>
   <translation>{0} appartient au noyau du système, non aux fichiers de l’utilisateur.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} changes files in place.</source>
   <translation>{0} change des fichiers sur place.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} changes files.</source>
   <translation>{0} modifie des fichiers.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} changes how the shell reads.</source>
   <translation>{0} change la façon dont le shell lit.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} changes something outside Sonia.</source>
   <translation>{0} change quelque chose hors de Sonia.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} changes the repository.</source>
   <translation>{0} modifie le dépôt.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} changes what git runs.</source>
   <translation>{0} change ce que git exécute.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} changes who may use files.</source>
   <translation>{0} change qui peut utiliser des fichiers.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} changes who owns files.</source>
   <translation>{0} change le propriétaire de fichiers.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} comes from a third party; what it says of itself is not believed.</source>
   <translation>{0} vient d’un tiers ; ce qu’il dit de lui-même n’est pas cru.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} copies files, over others too.</source>
   <translation>{0} copie des fichiers, même par-dessus d’autres.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} deletes files for good.</source>
   <translation>{0} supprime des fichiers définitivement.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} destroys files.</source>
   <translation>{0} détruit des fichiers.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} empties files.</source>
   <translation>{0} vide des fichiers.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} ends programs.</source>
   <translation>{0} termine des programmes.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} ends the system.</source>
   <translation>{0} arrête le système.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} formats a disk.</source>
   <translation>{0} formate un disque.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} goes over the network.</source>
   <translation>{0} passe par le réseau.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} holds Sonia's own keys and data.</source>
   <translation>{0} contient les propres clés et données de Sonia.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} is a program of its own; nobody knows what it does.</source>
   <translation>{0} est un programme à part ; nul ne sait ce qu’il fait.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} is in {1}, where keys, passwords or browser data are kept.</source>
   <translation>{0} est dans {1}, où se trouvent des clés, des mots de passe ou des données du navigateur.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} is outside the folders Sonia may read.</source>
   <translation>{0} est hors des dossiers que Sonia peut lire.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} makes files or changes their times.</source>
   <translation>{0} crée des fichiers ou change leurs dates.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} makes folders.</source>
   <translation>{0} crée des dossiers.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} may do more than read.</source>
   <translation>{0} peut faire plus que lire.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} may hold keys or passwords.</source>
   <translation>{0} peut contenir des clés ou des mots de passe.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} may lose work or run something.</source>
   <translation>{0} peut perdre du travail ou exécuter quelque chose.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} moves files, over others too.</source>
   <translation>{0} déplace des fichiers, même par-dessus d’autres.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} of {1} on 127.0.0.1</source>
   <translation>{0} sur {1} à 127.0.0.1</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} runs as another user.</source>
   <translation>{0} s’exécute sous un autre utilisateur.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} runs other commands.</source>
   <translation>{0} exécute d’autres commandes.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} runs text as commands.</source>
   <translation>{0} exécute du texte comme des commandes.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} runs with the administrator's rights.</source>
   <translation>{0} s’exécute avec les droits d’administrateur.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} sends or fetches over the network.</source>
   <translation>{0} envoie ou reçoit par le réseau.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} shows every variable, keys among them.</source>
   <translation>{0} montre toutes les variables, dont des clés.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} shows the variables of other programs, keys among them.</source>
   <translation>{0} montre les variables d’autres programmes, dont des clés.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} shows variables, keys among them.</source>
   <translation>{0} montre des variables, dont des clés.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} tools, {1} examples</source>
   <translation>{0} outils, {1} exemples</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} with an argument changes something.</source>
   <translation>{0} avec un argument change quelque chose.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} writes files out of an archive.</source>
   <translation>{0} écrit des fichiers tirés d’une archive.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} writes or runs something.</source>
   <translation>{0} écrit ou exécute quelque chose.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} writes over files or whole disks.</source>
   <translation>{0} écrase des fichiers ou des disques entiers.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} writes to files.</source>
   <translation>{0} écrit dans des fichiers.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/told.py" />
   <source>{0} writes to its last argument.</source>
   <translation>{0} écrit dans son dernier argument.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/tray.py" />
   <source>The window does all the icon would. To see the icon, add a tray to the panel and start Sonia again.</source>
   <translation>La fenêtre fait tout ce que ferait l'icône. Pour voir l'icône, ajoutez une zone de notification au panneau et redémarrez Sonia.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/tray.py" />
   <source>no system tray on this desktop.</source>
   <translation>pas de zone de notification sur ce bureau.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../ui/tray.py" />
   <source>system tray</source>
   <translation>zone de notification</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../updating.py" />
   <source>Everything else works. Try again when the network is there.</source>
   <translation>Tout le reste marche. Réessayez quand le réseau est là.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../updating.py" />
   <source>Whether there is a newer Sonia could not be found out: {0} did not answer as expected ({1}).</source>
   <translation>On n'a pas pu savoir s'il y a une Sonia plus récente : {0} n'a pas répondu comme prévu ({1}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../updating.py" />
   <source>its page does not end</source>
   <translation>sa page ne se termine pas</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/accessibility_bus.py" />
   <source>Install it: sudo apt install at-spi2-core. Sonia reads the pixels meanwhile.</source>
   <translation>Installez-le : sudo apt install at-spi2-core. En attendant, Sonia lit les pixels.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/accessibility_bus.py" />
   <source>Sonia reads the pixels instead.</source>
   <translation>Sonia lit les pixels à la place.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/accessibility_bus.py" />
   <source>Start Sonia inside a desktop session. Sonia reads the pixels meanwhile.</source>
   <translation>Démarrez Sonia dans une session de bureau. En attendant, Sonia lit les pixels.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/accessibility_bus.py" />
   <source>The accessibility bus cannot be reached: {0}.</source>
   <translation>Le bus d'accessibilité ne peut pas être joint : {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/accessibility_bus.py" />
   <source>The accessibility service does not run.</source>
   <translation>Le service d'accessibilité ne tourne pas.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/accessibility_bus.py" />
   <source>The accessibility tree is read on Linux only.</source>
   <translation>L'arbre d'accessibilité n'est lu que sous Linux.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/accessibility_bus.py" />
   <source>There is no session bus, so no program offers its accessibility tree.</source>
   <translation>Il n'y a pas de bus de session, donc aucun programme n'offre son arbre d'accessibilité.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/capture.py" />
   <source>Choose one of these numbers.</source>
   <translation>Choisissez un de ces numéros.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/capture.py" />
   <source>Click on the window, or choose a monitor or region.</source>
   <translation>Cliquez sur la fenêtre, ou choisissez un écran ou une zone.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/capture.py" />
   <source>Give left,top,width,height in pixels of the screen.</source>
   <translation>Donnez gauche,haut,largeur,hauteur en pixels de l'écran.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/capture.py" />
   <source>Give left,top,width,height in pixels.</source>
   <translation>Donnez gauche,haut,largeur,hauteur en pixels.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/capture.py" />
   <source>Move it back on the screen.</source>
   <translation>Ramenez-la sur l'écran.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/capture.py" />
   <source>No monitor is connected: there is nothing to take a picture of.</source>
   <translation>Aucun écran n'est branché : il n'y a rien à capturer.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/capture.py" />
   <source>No window is active.</source>
   <translation>Aucune fenêtre n'est active.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/capture.py" />
   <source>Start Sonia inside the desktop session, as its user.</source>
   <translation>Démarrez Sonia dans la session de bureau, comme son utilisateur.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/capture.py" />
   <source>The active window lies outside the screen.</source>
   <translation>La fenêtre active est hors de l'écran.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/capture.py" />
   <source>The region {0} is empty.</source>
   <translation>La zone {0} est vide.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/capture.py" />
   <source>The region {0} lies outside the screen, which is {1}x{2} from {3},{4}.</source>
   <translation>La zone {0} est hors de l'écran, qui mesure {1}x{2} depuis {3},{4}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/capture.py" />
   <source>The screen cannot be read: {0}.</source>
   <translation>L'écran ne peut pas être lu : {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/capture.py" />
   <source>There is no display to look at (DISPLAY is not set).</source>
   <translation>Il n'y a pas d'écran à regarder (DISPLAY n'est pas défini).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/capture.py" />
   <source>There is no monitor {0}. Monitors: {1}.</source>
   <translation>Il n'y a pas d'écran {0}. Écrans : {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/clipboard.py" />
   <source>Copy a picture first, then try again.</source>
   <translation>Copiez d'abord une image, puis réessayez.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/clipboard.py" />
   <source>The clipboard cannot be read: {0}.</source>
   <translation>Le presse-papiers ne peut pas être lu : {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/clipboard.py" />
   <source>The clipboard holds no picture and no file of this machine.</source>
   <translation>Le presse-papiers ne contient ni image ni fichier de cette machine.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/clipboard.py" />
   <source>The clipboard holds no picture.</source>
   <translation>Le presse-papiers ne contient pas d'image.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/clipboard.py" />
   <source>The clipboard of a Wayland session is read through wl-paste, which is not installed.</source>
   <translation>Le presse-papiers d'une session Wayland est lu par wl-paste, qui n'est pas installé.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/clipboard.py" />
   <source>The clipboard of {0} cannot be read: {1}.</source>
   <translation>Le presse-papiers de {0} ne peut pas être lu : {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/clipboard.py" />
   <source>{0} cannot be read: {1}.</source>
   <translation>{0} ne peut pas être lu : {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/detector.py" />
   <source>Export it with ultralytics: yolo export model=YOURS.pt format=onnx</source>
   <translation>Exportez-le avec ultralytics : yolo export model=YOURS.pt format=onnx</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/detector.py" />
   <source>Give a .pt or .onnx file of ultralytics, or leave vision.detector empty.</source>
   <translation>Donnez un fichier .pt ou .onnx d'ultralytics, ou laissez vision.detector vide.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/detector.py" />
   <source>Give an ONNX file of ultralytics, or leave vision.detector empty.</source>
   <translation>Donnez un fichier ONNX d'ultralytics, ou laissez vision.detector vide.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/detector.py" />
   <source>Set vision.detector to an .onnx or .pt file, or leave it empty.</source>
   <translation>Réglez vision.detector sur un fichier .onnx ou .pt, ou laissez-le vide.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/detector.py" />
   <source>The detector {0} is not there.</source>
   <translation>Le détecteur {0} n'est pas là.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/detector.py" />
   <source>pip install 'sonia-desktop[torch]', or export the file to ONNX.</source>
   <translation>pip install 'sonia-desktop[torch]', ou exportez le fichier en ONNX.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/detector.py" />
   <source>{0} does not say which classes it finds: it is no YOLO from ultralytics.</source>
   <translation>{0} ne dit pas quelles classes il trouve : ce n'est pas un YOLO d'ultralytics.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/detector.py" />
   <source>{0} is a PyTorch file, and ultralytics is not installed.</source>
   <translation>{0} est un fichier PyTorch, et ultralytics n'est pas installé.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/detector.py" />
   <source>{0} is not a YOLO that can be run: {1}</source>
   <translation>{0} n'est pas un YOLO exécutable : {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/detector.py" />
   <source>{0} is not a network that can be run: {1}</source>
   <translation>{0} n'est pas un réseau exécutable : {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/ocr.py" />
   <source>Name one of these: {0}.</source>
   <translation>Indiquez l'un de ceux-ci : {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/ocr.py" />
   <source>No text engine is installed.</source>
   <translation>Aucun lecteur de texte n'est installé.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/ocr.py" />
   <source>There is no language {0} to read text in.</source>
   <translation>Il n'y a pas de langue {0} pour lire du texte.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/ocr.py" />
   <source>{0} is not installed.</source>
   <translation>{0} n'est pas installé.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/privacy.py" />
   <source>Allow it in Sonia's window: the eye in the bottom line, or “Looking at the screen” in the tray's menu.</source>
   <translation>Permettez-le dans la fenêtre de Sonia : l'œil de la ligne du bas, ou « Regarder l'écran » dans le menu de la zone de notification.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/privacy.py" />
   <source>Choose “Only when asked” at the eye in Sonia's window (for programs: POST /v1/vision/mode {"mode": "active"} on port 7060).</source>
   <translation>Choisissez « Seulement sur demande » à l'œil de la fenêtre de Sonia (pour les programmes : POST /v1/vision/mode {"mode": "active"} sur le port 7060).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/privacy.py" />
   <source>Looking at the screen is paused: the mode is off.</source>
   <translation>Regarder l'écran est en pause : le mode est éteint.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/privacy.py" />
   <source>Looking at the screen is switched off: nothing is captured.</source>
   <translation>Regarder l'écran est désactivé : rien n'est capturé.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/privacy.py" />
   <source>looking is forbidden, so the mode cannot be {0}</source>
   <translation>regarder est interdit, donc le mode ne peut pas être {0}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/programs_telling.py" />
   <source>1 program told of itself at the start.</source>
   <translation>1 programme s'est annoncé au démarrage.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/programs_telling.py" />
   <source>The accessibility bus broke off: {0}.</source>
   <translation>Le bus d'accessibilité s'est rompu : {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/programs_telling.py" />
   <source>The accessibility bus went away: {0}.</source>
   <translation>Le bus d'accessibilité est parti : {0}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/programs_telling.py" />
   <source>pixels only</source>
   <translation>pixels seulement</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/programs_telling.py" />
   <source>{0} programs told of themselves at the start.</source>
   <translation>{0} programmes se sont annoncés au démarrage.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/screen_memory/screen_memory.py" />
   <source>Install a keyring (GNOME Keyring, KWallet) to keep the key away from the data.</source>
   <translation>Installez un trousseau (GNOME Keyring, KWallet) pour garder la clé loin des données.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/screen_memory/screen_memory.py" />
   <source>SQLite FTS5, AES-256-GCM</source>
   <translation>SQLite FTS5, AES-256-GCM</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/screen_memory/screen_memory.py" />
   <source>Search again: it may have been forgotten meanwhile.</source>
   <translation>Cherchez de nouveau : cela a peut-être été oublié entre-temps.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/screen_memory/screen_memory.py" />
   <source>Start Sonia again: a damaged file is set aside then.</source>
   <translation>Redémarrez Sonia : un fichier abîmé est alors mis de côté.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/screen_memory/screen_memory.py" />
   <source>Switch it on: `sonia screen on`, or vision.remember_screen = true in the settings.</source>
   <translation>Activez-le : `sonia screen on`, ou vision.remember_screen = true dans les réglages.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/screen_memory/screen_memory.py" />
   <source>The screen memory holds no moment {0}, or no thumbnail of it.</source>
   <translation>La mémoire de l'écran n'a pas de moment {0}, ou pas de vignette de celui-ci.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/screen_memory/screen_memory.py" />
   <source>The screen memory {0} cannot be read: {1}.</source>
   <translation>La mémoire de l'écran {0} ne peut pas être lue : {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/screen_memory/screen_memory.py" />
   <source>The screen memory {0} failed: {1}.</source>
   <translation>La mémoire de l'écran {0} a échoué : {1}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/screen_memory/screen_memory.py" />
   <source>This thumbnail was locked with a key that is not there now.</source>
   <translation>Cette vignette a été fermée avec une clé qui n'est pas là maintenant.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/screen_memory/screen_memory.py" />
   <source>Unlock the system's keyring and start Sonia again.</source>
   <translation>Ouvrez le trousseau du système et redémarrez Sonia.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/screen_memory/screen_memory.py" />
   <source>{0}; at most {1} days and {2} MB.</source>
   <translation>{0} ; au plus {1} jours et {2} Mo.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/watching.py" />
   <source>Send it smaller, or compressed more.</source>
   <translation>Envoyez-la plus petite, ou plus compressée.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/watching.py" />
   <source>Send them slower.</source>
   <translation>Envoyez-les plus lentement.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/watching.py" />
   <source>The frame has {0} bytes; at most {1} are taken.</source>
   <translation>L'image a {0} octets ; {1} au plus sont acceptés.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../vision/watching.py" />
   <source>The mode {0} takes {1} frames a second.</source>
   <translation>Le mode {0} accepte {1} images par seconde.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../voice/ears.py" />
   <source>Instead of {0}: {1}</source>
   <translation>Au lieu de {0} : {1}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../voice/ears.py" />
   <source>Moonshine is here already and hears far more: set speech.recogniser to auto.</source>
   <translation>Moonshine est déjà là et comprend bien davantage : mettez speech.recogniser sur auto.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../voice/ears.py" />
   <source>Whisper (faster-whisper) understands far more; this engine works offline.</source>
   <translation>Whisper (faster-whisper) comprend bien mieux ; ce moteur marche hors ligne.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../voice/loop.py" />
   <source>Give {0} to {1} dB.</source>
   <translation>Indiquez de {0} à {1} dB.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../voice/loop.py" />
   <source>The microphone is muted.</source>
   <translation>Le microphone est coupé.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../voice/loop.py" />
   <source>Unmute it, then talk.</source>
   <translation>Rétablissez-le, puis parlez.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../voice/loop.py" />
   <source>WebRTC (livekit)</source>
   <translation>WebRTC (livekit)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../voice/loop.py" />
   <source>{0} Speaking does not interrupt Sonia; the talk key does.</source>
   <translation>{0} Parler n'interrompt pas Sonia ; la touche de parole le fait.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/../voice/loop.py" />
   <source>{0} dB is no volume.</source>
   <translation>{0} dB n’est pas un volume.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/announce.py" />
   <source>Nothing was found.</source>
   <translation>Rien n’a été trouvé.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/announce.py" />
   <source>{count:,} found</source>
   <translation>{count:,} trouvés</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source> · 1 of {count} questions</source>
   <translation> · 1 question sur {count}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>&amp;Allow</source>
   <translation>&amp;Autoriser</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>&amp;Deny</source>
   <translation>&amp;Refuser</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>Allow</source>
   <translation>Autoriser</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>Allow {tool}?</source>
   <translation>Autoriser {tool} ?</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>Asked by you</source>
   <translation>Demandé par vous</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>Asked by {caller}</source>
   <translation>Demandé par {caller}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>Deny</source>
   <translation>Refuser</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>Exactly what would be done</source>
   <translation>Ce qui serait fait exactement</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>High risk</source>
   <translation>Risque élevé</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>Its commands:
{each}</source>
   <translation>Ses commandes :
{each}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>Look closely: </source>
   <translation>Regardez bien : </translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>No answer in {time} means no.</source>
   <translation>Sans réponse dans {time}, ce sera non.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>Sonia needs your consent</source>
   <translation>Sonia a besoin de votre accord</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>This is of the riskiest kind.</source>
   <translation>C’est du genre le plus risqué.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>What is asked</source>
   <translation>Ce qui est demandé</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>What would be clicked: {what_happens}</source>
   <translation>Ce qui serait cliqué : {what_happens}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>What would change</source>
   <translation>Ce qui changerait</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval.py" />
   <source>Why you are asked: {reason}</source>
   <translation>Pourquoi on vous demande : {reason}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval_scope.py" />
   <source>A&amp;llow:</source>
   <translation>A&amp;utoriser :</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval_scope.py" />
   <source>Allowed until</source>
   <translation>Autorisé jusqu’au</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval_scope.py" />
   <source>How much is allowed</source>
   <translation>Ce qui est autorisé</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval_scope.py" />
   <source>Just this once</source>
   <translation>Juste cette fois</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval_words.py" />
   <source>Letters outside plain English; they can look like others.</source>
   <translation>Lettres hors de l’anglais courant ; elles peuvent ressembler à d’autres.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval_words.py" />
   <source>{count} invisible or control character, written out as ⟨U+…⟩.</source>
   <translation>{count} caractère invisible ou de contrôle, écrit ⟨U+…⟩.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/approval_words.py" />
   <source>{count} invisible or control characters, written out as ⟨U+…⟩.</source>
   <translation>{count} caractères invisibles ou de contrôle, écrits ⟨U+…⟩.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/attaching.py" />
   <source>A part of the screen…</source>
   <translation>Une partie de l'écran…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/attaching.py" />
   <source>Attach files</source>
   <translation>Joindre des fichiers</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/attaching.py" />
   <source>Attached files</source>
   <translation>Fichiers joints</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/attaching.py" />
   <source>Files…</source>
   <translation>Fichiers…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/attaching.py" />
   <source>Part of the screen</source>
   <translation>Partie de l'écran</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/attaching.py" />
   <source>Pasted picture</source>
   <translation>Image collée</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/attaching.py" />
   <source>Remove</source>
   <translation>Retirer</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/attaching.py" />
   <source>Remove {name}</source>
   <translation>Retirer {name}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/attaching.py" />
   <source>What was copied</source>
   <translation>Ce qui a été copié</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/attaching.py" />
   <source>reading…</source>
   <translation>lecture…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/attaching.py" />
   <source>{count} files go with one message; send these first.</source>
   <translation>Un message porte {count} fichiers ; envoyez d'abord ceux-ci.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>By</source>
   <translation>Par</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>Check that it is whole</source>
   <translation>Vérifier qu’il est intact</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>Export the record</source>
   <translation>Exporter le registre</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>Export…</source>
   <translation>Exporter…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>Looking through the whole record…</source>
   <translation>Examen de tout le registre…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>Nothing is on record yet.</source>
   <translation>Rien encore dans le registre.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>Nothing of that kind is on record.</source>
   <translation>Rien de ce genre dans le registre.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>Records</source>
   <translation>Entrées</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>Rule</source>
   <translation>Règle</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>Search the record</source>
   <translation>Chercher dans le registre</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>Search: denied, shell.run, rule, a path…</source>
   <translation>Chercher : denied, shell.run, règle, un chemin…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>Show older ones</source>
   <translation>Montrer les plus anciennes</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>The record in full</source>
   <translation>L’entrée en entier</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>The record is NOT whole: {problem}.</source>
   <translation>Le registre n’est PAS intact : {problem}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>Tool</source>
   <translation>Outil</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>What</source>
   <translation>Quoi</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>When</source>
   <translation>Quand</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>Whole: {count}. The last one's hash begins with {hash}.</source>
   <translation>Intact : {count}. L’empreinte de la dernière commence par {hash}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>Written: {count:,} records to {file}.</source>
   <translation>Écrit : {count:,} entrées dans {file}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>took: {ms:.1f} ms</source>
   <translation>durée : {ms:.1f} ms</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>{count:,} record</source>
   <translation>{count:,} entrée</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/audit_page.py" />
   <source>{count:,} records</source>
   <translation>{count:,} entrées</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/banner.py" />
   <source>Dismiss</source>
   <translation>Fermer</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/banner.py" />
   <source>Dismiss message</source>
   <translation>Fermer le message</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/blocks.py" />
   <source>Code</source>
   <translation>Code</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/blocks.py" />
   <source>Copied</source>
   <translation>Copié</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/blocks.py" />
   <source>Copy</source>
   <translation>Copier</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/blocks.py" />
   <source>Copy code</source>
   <translation>Copier le code</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>All (*)</source>
   <translation>Tous (*)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Bring back</source>
   <translation>Récupérer</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Conversations</source>
   <translation>Conversations</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Delete</source>
   <translation>Supprimer</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Export conversation</source>
   <translation>Exporter la conversation</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Exported to {path}.</source>
   <translation>Exporté vers {path}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Exports of ChatGPT, Claude and Sonia (*.json *.zip)</source>
   <translation>Exports de ChatGPT, Claude et Sonia (*.json *.zip)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Import conversations</source>
   <translation>Importer des conversations</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Import conversations…</source>
   <translation>Importer des conversations…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>JSON, all versions (*.json)</source>
   <translation>JSON, toutes les versions (*.json)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Keys…</source>
   <translation>Touches…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Markdown, what is shown (*.md)</source>
   <translation>Markdown, ce qui est affiché (*.md)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>More</source>
   <translation>Plus</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>More about conversations</source>
   <translation>Plus sur les conversations</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>New conversation</source>
   <translation>Nouvelle conversation</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>New conversation (Ctrl+N)</source>
   <translation>Nouvelle conversation (Ctrl+N)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Nothing was deleted in the last 30 days.</source>
   <translation>Rien n’a été supprimé ces 30 derniers jours.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Open</source>
   <translation>Ouvrir</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>PDF, what is shown (*.pdf)</source>
   <translation>PDF, ce qui est affiché (*.pdf)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Pin</source>
   <translation>Épingler</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Recently deleted</source>
   <translation>Supprimées récemment</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Rename</source>
   <translation>Renommer</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Search</source>
   <translation>Chercher</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Search in all conversations</source>
   <translation>Chercher dans toutes les conversations</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Search in all conversations (Ctrl+K)</source>
   <translation>Chercher dans toutes les conversations (Ctrl+K)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Undo</source>
   <translation>Annuler</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Unpin</source>
   <translation>Détacher</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>Welcome and first checks…</source>
   <translation>Accueil et premières vérifications…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>What you say to Sonia will be kept here.</source>
   <translation>Ce que vous dites à Sonia sera gardé ici.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>{count} conversation taken over.</source>
   <translation>{count} conversation reprise.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>{count} conversations taken over.</source>
   <translation>{count} conversations reprises.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>“{short}” is back.</source>
   <translation>« {short} » est de retour.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_list.py" />
   <source>“{short}” is deleted. It can be brought back for 30 days.</source>
   <translation>« {short} » est supprimée. Elle peut être récupérée pendant 30 jours.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_rows.py" />
   <source>, pinned</source>
   <translation>, épinglée</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_rows.py" />
   <source>Earlier</source>
   <translation>Plus tôt</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_rows.py" />
   <source>Last 30 days</source>
   <translation>30 derniers jours</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_rows.py" />
   <source>Last 7 days</source>
   <translation>7 derniers jours</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_rows.py" />
   <source>Name of the conversation</source>
   <translation>Nom de la conversation</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_rows.py" />
   <source>Named so</source>
   <translation>Nommées ainsi</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_rows.py" />
   <source>Pinned</source>
   <translation>Épinglées</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_rows.py" />
   <source>Said there</source>
   <translation>Dit dedans</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_rows.py" />
   <source>Today</source>
   <translation>Aujourd’hui</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_rows.py" />
   <source>Untitled</source>
   <translation>Sans titre</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/chat_rows.py" />
   <source>Yesterday</source>
   <translation>Hier</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Ask Sonia…</source>
   <translation>Demandez à Sonia…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Attach</source>
   <translation>Joindre</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Attach files or a part of the screen</source>
   <translation>Joindre des fichiers ou une partie de l'écran</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Look at the screen</source>
   <translation>Regarder l’écran</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Look at the screen and say what is on it</source>
   <translation>Regarder l’écran et dire ce qui s’y trouve</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Message to Sonia</source>
   <translation>Message à Sonia</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Microphone level</source>
   <translation>Niveau du microphone</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Mute, ways to talk, devices</source>
   <translation>Couper le micro, façons de parler, appareils</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>No microphone: see the list of subsystems</source>
   <translation>Pas de microphone : voir la liste des sous-systèmes</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>One moment: {name} is still being read.</source>
   <translation>Un instant : {name} est encore en cours de lecture.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Send</source>
   <translation>Envoyer</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Send (Enter)</source>
   <translation>Envoyer (Entrée)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Stop</source>
   <translation>Arrêter</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Stop talking</source>
   <translation>Arrêter de parler</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Talk</source>
   <translation>Parler</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Talk to Sonia: {how}</source>
   <translation>Parler à Sonia : {how}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>The microphone is muted (Ctrl+M opens it again)</source>
   <translation>Le microphone est coupé (Ctrl+M le rouvre)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>Voice menu</source>
   <translation>Menu de la voix</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>click, speak, and pause</source>
   <translation>cliquez, parlez, puis marquez une pause</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/composer.py" />
   <source>hold it while you speak</source>
   <translation>maintenez-le pendant que vous parlez</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/confirm_bar.py" />
   <source>I heard “{short}”. Is that right?</source>
   <translation>J’ai entendu « {short} ». Est-ce exact ?</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/confirm_bar.py" />
   <source>No</source>
   <translation>Non</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/confirm_bar.py" />
   <source>No, I said something else</source>
   <translation>Non, j’ai dit autre chose</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/confirm_bar.py" />
   <source>Yes</source>
   <translation>Oui</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/confirm_bar.py" />
   <source>Yes, that is what I said</source>
   <translation>Oui, c’est ce que j’ai dit</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/consent_panel.py" />
   <source>Consent</source>
   <translation>Accord</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/consent_panel.py" />
   <source>Record</source>
   <translation>Registre</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/consent_panel.py" />
   <source>Rules</source>
   <translation>Règles</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Diagnostics</source>
   <translation>Diagnostic</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Failures</source>
   <translation>Échecs</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Health</source>
   <translation>État</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/diagnostics_panel.py" />
   <source>Log</source>
   <translation>Journal</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/drawn_messages.py" />
   <source>Conversation</source>
   <translation>Conversation</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/empty_state.py" />
   <source>Example: {title}</source>
   <translation>Exemple : {title}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/empty_state.py" />
   <source>New here? Try microphone, loudspeaker and screen: one minute.</source>
   <translation>Nouveau ici ? Essayez microphone, haut-parleur et écran : une minute.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/empty_state.py" />
   <source>Show me</source>
   <translation>Montrer</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/empty_state.py" />
   <source>Skip</source>
   <translation>Passer</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/empty_state.py" />
   <source>What can I do for you?</source>
   <translation>Que puis-je faire pour vous ?</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Keep watching (in memory only)</source>
   <translation>Regarder en continu (en mémoire seulement)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Looking</source>
   <translation>Regarde</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Looking at the screen</source>
   <translation>Regard sur l’écran</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Looking at the screen: {said}. {told}</source>
   <translation>Regard sur l’écran : {said}. {told}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Looks when asked</source>
   <translation>Regarde sur demande</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Never: nothing may look</source>
   <translation>Jamais : rien ne peut regarder</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Not looking</source>
   <translation>Ne regarde pas</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Nothing may look at the screen.</source>
   <translation>Rien ne peut regarder l’écran.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Only when asked</source>
   <translation>Seulement sur demande</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Remember what is on the screen</source>
   <translation>Retenir ce qui est à l’écran</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Sonia looks at the screen only when asked to.</source>
   <translation>Sonia ne regarde l’écran que sur demande.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Sonia watches the screen, a small picture a second, and remembers what she sees: masked, encrypted, on this computer. Find and forget it under Screen.</source>
   <translation>Sonia regarde l’écran, une petite image par seconde, et retient ce qu’elle voit : masqué, chiffré, sur cet ordinateur. Retrouvez-le et oubliez-le sous Écran.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Sonia watches the screen: a small picture a second, the last 300, in memory only. Nothing is stored.</source>
   <translation>Sonia regarde l’écran : une petite image par seconde, les 300 dernières, en mémoire seulement. Rien n’est gardé.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Watching</source>
   <translation>Regarde</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Watching and remembering</source>
   <translation>Regarde et retient</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>Withdraw consent from programs</source>
   <translation>Retirer l’accord donné aux programmes</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>{count} program has your consent to look.</source>
   <translation>{count} programme a votre accord pour regarder.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/eye.py" />
   <source>{count} programs have your consent to look.</source>
   <translation>{count} programmes ont votre accord pour regarder.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_page.py" />
   <source>A tool or a model that fails again and again is left alone for a while and then tried anew: here you see how long, and can try it at once. Calls that failed for good are kept here, to be tried again or discarded.</source>
   <translation>Un outil ou un modèle qui échoue sans cesse est laissé de côté un moment, puis réessayé : vous voyez ici combien de temps, et pouvez l’essayer tout de suite. Les appels qui ont définitivement échoué sont gardés ici, pour être réessayés ou écartés.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_page.py" />
   <source>Discard all</source>
   <translation>Tout écarter</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_page.py" />
   <source>Done.</source>
   <translation>Fait.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_page.py" />
   <source>Done: {text}</source>
   <translation>Fait : {text}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_page.py" />
   <source>Failed for good</source>
   <translation>Échecs définitifs</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_page.py" />
   <source>In a moment.</source>
   <translation>Dans un instant.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_page.py" />
   <source>Left alone after failures</source>
   <translation>Laissés de côté après des échecs</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_page.py" />
   <source>None yet: nothing was called since the start.</source>
   <translation>Aucun encore : rien n’a été appelé depuis le démarrage.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_page.py" />
   <source>None: every call was carried out, or you were told at once why not.</source>
   <translation>Aucun : chaque appel a été exécuté, ou il a été dit aussitôt pourquoi non.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_page.py" />
   <source>Nothing has failed</source>
   <translation>Rien n’a échoué</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_page.py" />
   <source>Nothing was run. The call stays in the list.</source>
   <translation>Rien n’a été exécuté. L’appel reste dans la liste.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_page.py" />
   <source>Sonia is starting</source>
   <translation>Sonia démarre</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_page.py" />
   <source>What fails</source>
   <translation>Ce qui échoue</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_page.py" />
   <source>Working: {names}</source>
   <translation>Fonctionnent : {names}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_page.py" />
   <source>{count:,} call</source>
   <translation>{count:,} appel</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_page.py" />
   <source>{count:,} calls</source>
   <translation>{count:,} appels</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_page.py" />
   <source>{count} call discarded.</source>
   <translation>{count} appel écarté.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_page.py" />
   <source>{count} calls discarded.</source>
   <translation>{count} appels écartés.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>Discard</source>
   <translation>Abandonner</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>Failed last {when}: {why}</source>
   <translation>Dernier échec {when} : {why}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>Hide</source>
   <translation>Masquer</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>Look</source>
   <translation>Voir</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>Show in the log</source>
   <translation>Montrer dans le journal</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>The next call is tried; nothing is called by this</source>
   <translation>Le prochain appel sera essayé ; ceci n’appelle rien</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>Try again…</source>
   <translation>Réessayer…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>Try now</source>
   <translation>Essayer maintenant</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>Try now: {name}</source>
   <translation>Essayer maintenant : {name}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>after {count} failure</source>
   <translation>après {count} échec</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>after {count} failures</source>
   <translation>après {count} échecs</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>asked by you</source>
   <translation>demandé par vous</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>asked by {caller}</source>
   <translation>demandé par {caller}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>has rested {after}; the next call tries it</source>
   <translation>s’est reposé {after} ; le prochain appel l’essaie</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>model</source>
   <translation>modèle</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>rests {after}, is tried again in {seconds} s</source>
   <translation>se repose {after}, sera réessayé dans {seconds} s</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>tool</source>
   <translation>outil</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>tried once</source>
   <translation>essayé une fois</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>tried {count} times</source>
   <translation>essayé {count} fois</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>vision model</source>
   <translation>modèle d'images</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>works again</source>
   <translation>fonctionne de nouveau</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/failing_rows.py" />
   <source>works, {after}</source>
   <translation>fonctionne, {after}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/finding_rows.py" />
   <source>Done</source>
   <translation>Fait</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/finding_rows.py" />
   <source>Mean time</source>
   <translation>Temps moyen</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/finding_rows.py" />
   <source>Refused</source>
   <translation>Refusé</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/finding_rows.py" />
   <source>Waiting</source>
   <translation>En attente</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/finding_rows.py" />
   <source>Worker</source>
   <translation>Tâche</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/finding_rows.py" />
   <source>{mean_ms:,.1f} ms</source>
   <translation>{mean_ms:,.1f} ms</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/health_page.py" />
   <source>, fallback</source>
   <translation>, de secours</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/health_page.py" />
   <source>All {count} checks are well.</source>
   <translation>Les {count} vérifications sont bonnes.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/health_page.py" />
   <source>Check again</source>
   <translation>Vérifier à nouveau</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/health_page.py" />
   <source>Checking…</source>
   <translation>Vérification…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/health_page.py" />
   <source>Checks that need something</source>
   <translation>Vérifications à régler</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/health_page.py" />
   <source>Copy report</source>
   <translation>Copier le rapport</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/health_page.py" />
   <source>Everything here as text, with secrets masked</source>
   <translation>Tout ceci en texte, secrets masqués</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/health_page.py" />
   <source>Last warnings and errors</source>
   <translation>Derniers avertissements et erreurs</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/health_page.py" />
   <source>None in the log.</source>
   <translation>Aucun dans le journal.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/health_page.py" />
   <source>Queues</source>
   <translation>Files d’attente</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/health_page.py" />
   <source>Starting…</source>
   <translation>Démarrage…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/health_page.py" />
   <source>Subsystems</source>
   <translation>Sous-systèmes</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/health_page.py" />
   <source>The report is copied; secrets in it are masked.</source>
   <translation>Le rapport est copié ; les secrets y sont masqués.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hotkeys.py" />
   <source>Look at a part of the screen</source>
   <translation>Regarder une partie de l'écran</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hotkeys.py" />
   <source>Stop everything Sonia does</source>
   <translation>Arrêter tout ce que fait Sonia</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hotkeys.py" />
   <source>Talk to Sonia</source>
   <translation>Parler à Sonia</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hub_results.py" />
   <source>. Its licence has to be accepted on the hub's site first</source>
   <translation>. Sa licence doit d’abord être acceptée sur le site du hub</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hub_results.py" />
   <source>Download</source>
   <translation>Télécharger</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hub_results.py" />
   <source>Download {model}</source>
   <translation>Télécharger {model}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hub_results.py" />
   <source>Nothing was found. Try fewer words.</source>
   <translation>Rien n’a été trouvé. Essayez moins de mots.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hub_results.py" />
   <source>On the hub</source>
   <translation>Sur le hub</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hub_results.py" />
   <source>On the hub: {words}</source>
   <translation>Sur le hub : {words}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hub_results.py" />
   <source>Searching…</source>
   <translation>Recherche…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hub_results.py" />
   <source>{count:,} downloads</source>
   <translation>{count:,} téléchargements</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hud.py" />
   <source>Is that right?</source>
   <translation>Est-ce exact ?</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hud.py" />
   <source>Listening</source>
   <translation>Écoute</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hud.py" />
   <source>Microphone muted</source>
   <translation>Microphone coupé</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hud.py" />
   <source>No microphone</source>
   <translation>Pas de microphone</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hud.py" />
   <source>Ready</source>
   <translation>Prête</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hud.py" />
   <source>Speaking</source>
   <translation>Parle</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hud.py" />
   <source>Thinking</source>
   <translation>Réfléchit</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hud.py" />
   <source>Waiting for the wake phrase</source>
   <translation>Attend la phrase de réveil</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/hud.py" />
   <source>Waiting for your consent</source>
   <translation>Attend votre accord</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/keeping.py" />
   <source>Not now</source>
   <translation>Pas maintenant</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/keeping.py" />
   <source>Remember the screen</source>
   <translation>Retenir l’écran</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/keeping.py" />
   <source>Shall Sonia remember what is on your screen?</source>
   <translation>Sonia doit-elle retenir ce qui est à votre écran ?</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/keeping.py" />
   <source>She then looks once a second and keeps the words and a small picture of what changed, so that you can find it again.

Passwords, keys and card numbers are masked first, and password managers and private windows are never read. The pictures are encrypted. All of it stays on this computer: at most {remember_days:g} days and {remember_mb:g} MB.

A red eye shows while she watches. You can forget any of it at any time.</source>
   <translation>Elle regarde alors une fois par seconde et garde les mots et une petite image de ce qui a changé, pour que vous puissiez le retrouver.

Mots de passe, clés et numéros de carte sont d’abord masqués ; les gestionnaires de mots de passe et les fenêtres privées ne sont jamais lus. Les images sont chiffrées. Tout reste sur cet ordinateur : au plus {remember_days:g} jours et {remember_mb:g} Mo.

Un œil rouge indique qu’elle regarde. Vous pouvez tout faire oublier à tout moment.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/keeping.py" />
   <source>Sonia remembers the screen now.</source>
   <translation>Sonia retient maintenant l’écran.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/keeping.py" />
   <source>The screen is not remembered any more.</source>
   <translation>L’écran n’est plus retenu.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/key_dialog.py" />
   <source>Cancel</source>
   <translation>Annuler</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/key_dialog.py" />
   <source>Key</source>
   <translation>Clé</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/key_dialog.py" />
   <source>Key of a service</source>
   <translation>Clé d’un service</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/key_dialog.py" />
   <source>OpenAI-compatible server</source>
   <translation>Serveur compatible avec OpenAI</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/key_dialog.py" />
   <source>Service</source>
   <translation>Service</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/key_dialog.py" />
   <source>The key works and is kept; {name} offers {first}.</source>
   <translation>La clé fonctionne et est gardée ; {name} propose {first}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/key_dialog.py" />
   <source>Try and keep</source>
   <translation>Essayer et garder</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/key_dialog.py" />
   <source>What the reflex cannot answer is sent to this service once it is chosen in Settings, Language model. The key is kept in the system's keyring.</source>
   <translation>Ce à quoi le réflexe ne sait répondre est envoyé à ce service dès qu’il est choisi dans Réglages, Modèle de langue. La clé est gardée dans le trousseau du système.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/key_dialog.py" />
   <source>its models</source>
   <translation>ses modèles</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/keys_dialog.py" />
   <source>Close</source>
   <translation>Fermer</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/keys_dialog.py" />
   <source>Keys</source>
   <translation>Touches</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/keys_dialog.py" />
   <source>What it does</source>
   <translation>Ce qu’elle fait</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/keys_editor.py" />
   <source>Click here and press the keys together</source>
   <translation>Cliquez ici et appuyez sur les touches ensemble</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/keys_editor.py" />
   <source>Off</source>
   <translation>Désactivé</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/keys_editor.py" />
   <source>Press the keys</source>
   <translation>Appuyez sur les touches</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/keys_editor.py" />
   <source>Switch this hotkey off</source>
   <translation>Désactiver ce raccourci</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/latency.py" />
   <source>Deciding and doing</source>
   <translation>Décider et faire</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/latency.py" />
   <source>Final text</source>
   <translation>Texte final</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/latency.py" />
   <source>First sound</source>
   <translation>Premier son</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/latency.py" />
   <source>No turns yet: ask something, and it stands here how long the answer took.</source>
   <translation>Pas encore de questions : demandez quelque chose, et la durée de la réponse s’affichera ici.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/latency.py" />
   <source>Noticing that you have finished</source>
   <translation>Remarquer que vous avez fini</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/latency.py" />
   <source>Spoken, last word to first sound ({counted}): p50 {half}, p95 {most}</source>
   <translation>Parlé, du dernier mot au premier son ({counted}) : p50 {half}, p95 {most}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/latency.py" />
   <source>Thinking and wording</source>
   <translation>Réfléchir et formuler</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/latency.py" />
   <source>Written, asking to answer ({counted}): p50 {half}, p95 {most}</source>
   <translation>Écrit, de la question à la réponse ({counted}) : p50 {half}, p95 {most}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/latency.py" />
   <source>{count} turn</source>
   <translation>{count} question</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/latency.py" />
   <source>{count} turns</source>
   <translation>{count} questions</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/latency.py" />
   <source>{part}: p50 {half}, p95 {most}</source>
   <translation>{part} : p50 {half}, p95 {most}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/latency_part.py" />
   <source>How long the last answers took</source>
   <translation>Combien de temps ont pris les dernières réponses</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/latency_part.py" />
   <source>Latency</source>
   <translation>Latence</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/latency_part.py" />
   <source>Plot of how long the last answers took, in milliseconds</source>
   <translation>Graphique de la durée des dernières réponses, en millisecondes</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/latency_plot.py" />
   <source>Spoken, in all</source>
   <translation>Parlé, au total</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/latency_plot.py" />
   <source>Time (ms)</source>
   <translation>Temps (ms)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/latency_plot.py" />
   <source>When asked; the newest at the right</source>
   <translation>Moment de la demande ; la plus récente à droite</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/latency_plot.py" />
   <source>Written, in all</source>
   <translation>Écrit, au total</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/live_news.py" />
   <source>Heard: “{words}”</source>
   <translation>Entendu : « {words} »</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/live_news.py" />
   <source>Microphone open</source>
   <translation>Microphone ouvert</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/live_news.py" />
   <source>Private mode off.</source>
   <translation>Mode privé désactivé.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/live_news.py" />
   <source>paused</source>
   <translation>en pause</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/live_news.py" />
   <source>{model} is being fetched.</source>
   <translation>{model} est en cours de téléchargement.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_list.py" />
   <source>Columns</source>
   <translation>Colonnes</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_list.py" />
   <source>Level</source>
   <translation>Niveau</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_list.py" />
   <source>Lines of the log</source>
   <translation>Lignes du journal</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_list.py" />
   <source>Part</source>
   <translation>Partie</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_list.py" />
   <source>critical</source>
   <translation>critique</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_list.py" />
   <source>detail</source>
   <translation>détail</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_list.py" />
   <source>error</source>
   <translation>erreur</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_list.py" />
   <source>info</source>
   <translation>info</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_list.py" />
   <source>warning</source>
   <translation>avertissement</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>All levels</source>
   <translation>Tous les niveaux</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>All parts</source>
   <translation>Toutes les parties</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>Errors</source>
   <translation>Erreurs</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>Go on</source>
   <translation>Continuer</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>Info and worse</source>
   <translation>Infos et pire</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>New lines do not come while it is paused</source>
   <translation>Aucune nouvelle ligne n’arrive pendant la pause</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>No line fits</source>
   <translation>Aucune ligne ne correspond</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>Nothing in the log is of this kind.</source>
   <translation>Rien de tel dans le journal.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>Nothing was written yet.</source>
   <translation>Rien n’a encore été écrit.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>Only the request {request}. Press to show all.</source>
   <translation>Seulement la requête {request}. Appuyez pour tout montrer.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>Only this request</source>
   <translation>Seulement cette requête</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>Only {request}  ✕</source>
   <translation>Seulement {request}  ✕</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>Open the folder</source>
   <translation>Ouvrir le dossier</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>Part of the program</source>
   <translation>Partie du programme</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>Pause</source>
   <translation>Pause</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>Search the log</source>
   <translation>Chercher dans le journal</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>Search: timed out, req_…, a file…</source>
   <translation>Chercher : timed out, req_…, un fichier…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>Show all lines</source>
   <translation>Montrer toutes les lignes</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>Sonia writes here what she did and what went wrong, never what was said.</source>
   <translation>Sonia note ici ce qu’elle a fait et ce qui a mal tourné, jamais ce qui a été dit.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>The chosen lines, or all that are listed; secrets are masked</source>
   <translation>Les lignes choisies, ou toutes celles de la liste ; les secrets sont masqués</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>The folder is {folder}.</source>
   <translation>Le dossier est {folder}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>The line in full</source>
   <translation>La ligne entière</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>The log cannot be read</source>
   <translation>Le journal ne peut pas être lu</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>The log is empty</source>
   <translation>Le journal est vide</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>There is no log yet</source>
   <translation>Il n’y a pas encore de journal</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>Try again</source>
   <translation>Réessayer</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>Warnings and worse</source>
   <translation>Avertissements et pire</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>{count:,} lines</source>
   <translation>{count:,} lignes</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>{count:,} lines copied.</source>
   <translation>{count:,} lignes copiées.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>{count:,} new lines</source>
   <translation>{count:,} nouvelles lignes</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>{count} line</source>
   <translation>{count} ligne</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>{count} line copied.</source>
   <translation>{count} ligne copiée.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>{count} new line</source>
   <translation>{count} nouvelle ligne</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>{lines} so far, looking on…</source>
   <translation>{lines} jusqu’ici, la recherche continue…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/log_page.py" />
   <source>{lines}, older ones below</source>
   <translation>{lines}, de plus anciennes en dessous</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/login_row.py" />
   <source>On</source>
   <translation>Activé</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/login_row.py" />
   <source>Open at log-in</source>
   <translation>Ouvrir à l’ouverture de session</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/login_row.py" />
   <source>Sonia starts with your session: in the tray, or minimised where there is none.</source>
   <translation>Sonia démarre avec votre session : dans la zone de notification, ou réduite s’il n’y en a pas.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/look.py" />
   <source>Reading {width} × {height} pixels…</source>
   <translation>Lecture de {width} × {height} pixels…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/look.py" />
   <source>Saved: {written}</source>
   <translation>Enregistré : {written}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/look.py" />
   <source>Saving…</source>
   <translation>Enregistrement…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/look.py" />
   <source>Sonia is still starting; try again in a moment.</source>
   <translation>Sonia démarre encore ; réessayez dans un instant.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/look.py" />
   <source>This desktop does not tell Sonia where on the screen you point, so the whole screen was read.</source>
   <translation>Ce bureau ne dit pas à Sonia où vous pointez à l’écran : tout l’écran a donc été lu.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>Back to the list</source>
   <translation>Retour à la liste</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>Choose a memory to see where it comes from.</source>
   <translation>Choisissez un souvenir pour voir d’où il vient.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>Edit</source>
   <translation>Modifier</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>Forget</source>
   <translation>Oublier</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>It is close to what was asked.</source>
   <translation>Il est proche de ce qui a été demandé.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>It {why}.</source>
   <translation>{why}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>Open the file</source>
   <translation>Ouvrir le fichier</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>Other wordings</source>
   <translation>Autres formulations</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>Remembered: {content}</source>
   <translation>Retenu : {content}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>Show that answer</source>
   <translation>Montrer cette réponse</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>The memory</source>
   <translation>Le souvenir</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>What is known of it</source>
   <translation>Ce qu’on en sait</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>Where it comes from</source>
   <translation>D’où il vient</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>Why it was found</source>
   <translation>Pourquoi il a été trouvé</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_detail.py" />
   <source>{action} this memory</source>
   <translation>{action} ce souvenir</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_edit.py" />
   <source>Forget all {count}</source>
   <translation>Oublier les {count}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_edit.py" />
   <source>Keep: {content}</source>
   <translation>Garder : {content}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_edit.py" />
   <source>Merge</source>
   <translation>Fusionner</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_edit.py" />
   <source>Merge: which wording stays?</source>
   <translation>Fusionner : quelle formulation reste ?</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_edit.py" />
   <source>Save</source>
   <translation>Enregistrer</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_edit.py" />
   <source>The memory's words</source>
   <translation>Les mots du souvenir</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_edit.py" />
   <source>The others become older wordings of it and are not lost.</source>
   <translation>Les autres deviennent d’anciennes formulations et ne sont pas perdues.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_edit.py" />
   <source>What it said before is kept as an older wording.</source>
   <translation>Ce qui était écrit avant reste comme ancienne formulation.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_edit.py" />
   <source>{count} memories are chosen</source>
   <translation>{count} souvenirs sont choisis</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_filters.py" />
   <source>All types</source>
   <translation>Tous les types</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_filters.py" />
   <source>Any source</source>
   <translation>Toute source</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_filters.py" />
   <source>Documents</source>
   <translation>Documents</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_filters.py" />
   <source>Holds</source>
   <translation>Vaut</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_filters.py" />
   <source>Holds anywhere</source>
   <translation>Vaut partout</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_filters.py" />
   <source>Replaced ones too</source>
   <translation>Aussi les remplacés</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_filters.py" />
   <source>Show also what was replaced by something newer</source>
   <translation>Montrer aussi ce qui a été remplacé par du plus récent</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_filters.py" />
   <source>Source</source>
   <translation>Source</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_filters.py" />
   <source>Type</source>
   <translation>Type</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_lesson.py" />
   <source>Clear the search</source>
   <translation>Effacer la recherche</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_lesson.py" />
   <source>No memory says anything like “{query}”. Other words for it may be found: the search knows meanings, too.</source>
   <translation>Aucun souvenir ne dit quelque chose comme « {query} ». Essayez d’autres mots : la recherche connaît aussi les sens.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_lesson.py" />
   <source>Nothing fits that</source>
   <translation>Rien ne correspond</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_lesson.py" />
   <source>Nothing of that kind yet</source>
   <translation>Encore rien de ce genre</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_lesson.py" />
   <source>Say “remember that…”, and it stands here with the place it comes from. What you correct keeps its older wordings; what you forget can be brought back for 30 days. All of it stays on this computer.</source>
   <translation>Dites « remember that… », et cela apparaît ici avec sa provenance. Ce que vous corrigez garde ses anciennes formulations ; ce que vous oubliez peut être récupéré pendant 30 jours. Tout reste sur cet ordinateur.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_lesson.py" />
   <source>Search all of them</source>
   <translation>Chercher dans tous</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_lesson.py" />
   <source>Show all</source>
   <translation>Tout montrer</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_lesson.py" />
   <source>Sonia remembers what you ask her to</source>
   <translation>Sonia retient ce que vous lui demandez</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_lesson.py" />
   <source>Try: “{example}”</source>
   <translation>Ex. : « {example} »</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_lesson.py" />
   <source>{count:,} memories are of other kinds.</source>
   <translation>{count:,} souvenirs sont d’autres genres.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_list.py" />
   <source>Found because it {why}</source>
   <translation>Trouvé : {why}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_list.py" />
   <source>Less likely</source>
   <translation>Moins probable</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_list.py" />
   <source>Memories</source>
   <translation>Souvenirs</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_list.py" />
   <source>Nothing fits well; these come closest</source>
   <translation>Rien ne convient bien ; voici le plus proche</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>Changed.</source>
   <translation>Modifié.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>Forgotten.</source>
   <translation>Oublié.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>It was forgotten already.</source>
   <translation>Il était déjà oublié.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>Memory</source>
   <translation>Mémoire</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>Search memories</source>
   <translation>Chercher des souvenirs</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>Search what Sonia remembers…</source>
   <translation>Chercher ce que Sonia a retenu…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>Taken back.</source>
   <translation>Annulé.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>That memory was forgotten since, or redacted.</source>
   <translation>Ce souvenir a été oublié ou caviardé depuis.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>There is nothing to take back any more.</source>
   <translation>Il n’y a plus rien à annuler.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>merged by you</source>
   <translation>fusionné par vous</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>{count:,} in all</source>
   <translation>{count:,} en tout</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>{count} memories forgotten.</source>
   <translation>{count} souvenirs oubliés.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>{several} memories are one now.</source>
   <translation>{several} souvenirs n’en font plus qu’un.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_panel.py" />
   <source>{shown} of {count:,} found</source>
   <translation>{shown} sur {count:,} trouvés</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_source.py" />
   <source>, characters {first:,} to {last:,}</source>
   <translation>, caractères {first:,} à {last:,}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_source.py" />
   <source>, page {page}</source>
   <translation>, page {page}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_source.py" />
   <source>A conversation that is not kept any more</source>
   <translation>Une conversation qui n’est plus gardée</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_source.py" />
   <source>A document that is not kept any more</source>
   <translation>Un document qui n’est plus gardé</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_source.py" />
   <source>You said</source>
   <translation>Vous avez dit</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>A conversation</source>
   <translation>Une conversation</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Always</source>
   <translation>Toujours</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Certainty</source>
   <translation>Certitude</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Fact</source>
   <translation>Fait</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Forgotten {lower}</source>
   <translation>Oublié {lower}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>From a document</source>
   <translation>D’un document</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Holds now</source>
   <translation>Vaut maintenant</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Is about</source>
   <translation>Concerne</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Kept</source>
   <translation>Gardé</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Normal</source>
   <translation>Normal</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>One project</source>
   <translation>Un projet</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>One session</source>
   <translation>Une séance</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Preference</source>
   <translation>Préférence</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Private</source>
   <translation>Privé</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Project</source>
   <translation>Projet</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Replaced {when}{reason}</source>
   <translation>Remplacé {when}{reason}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Said</source>
   <translation>Dit</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Secret: found only when asked for, sent to no remote model</source>
   <translation>Secret : trouvé seulement sur demande, envoyé à aucun modèle distant</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Sensitivity</source>
   <translation>Confidentialité</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Session context</source>
   <translation>Contexte de la séance</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Speaker</source>
   <translation>Locuteur</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>System state</source>
   <translation>État du système</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>The command line</source>
   <translation>La ligne de commande</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>The document {name}</source>
   <translation>Le document {name}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>The program {name}</source>
   <translation>Le programme {name}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>True from</source>
   <translation>Vrai depuis</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>True until</source>
   <translation>Vrai jusqu’à</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>Unknown</source>
   <translation>Inconnu</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>You</source>
   <translation>Vous</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>You, in a conversation</source>
   <translation>Vous, dans une conversation</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>close in meaning</source>
   <translation>proche par le sens</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>faintly close in meaning</source>
   <translation>vaguement proche par le sens</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>how something is done</source>
   <translation>comment on fait quelque chose</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>meaning</source>
   <translation>sens</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>nothing in common</source>
   <translation>rien en commun</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>private</source>
   <translation>privé</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>replaced</source>
   <translation>remplacé</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>replaced since</source>
   <translation>remplacé depuis</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>says {words}</source>
   <translation>dit {words}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>secret</source>
   <translation>secret</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>shared words</source>
   <translation>mots communs</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>something that happened</source>
   <translation>quelque chose qui s’est passé</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>something that is so</source>
   <translation>quelque chose qui est ainsi</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>stands beside what was asked for</source>
   <translation>se trouve à côté de ce qui a été demandé</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>time asked for</source>
   <translation>moment demandé</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>today</source>
   <translation>aujourd’hui</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>true until {day}</source>
   <translation>vrai jusqu’au {day}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>very close in meaning</source>
   <translation>très proche par le sens</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>yesterday</source>
   <translation>hier</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/memory_words.py" />
   <source>{score:.0%} match</source>
   <translation>{score:.0%} de correspondance</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/message_tools.py" />
   <source>Say it otherwise</source>
   <translation>Le dire autrement</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/message_tools.py" />
   <source>The answer below and what followed stay as another version.</source>
   <translation>La réponse ci-dessous et la suite restent comme une autre version.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/message_tools.py" />
   <source>Version after</source>
   <translation>Version suivante</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/message_tools.py" />
   <source>Version before</source>
   <translation>Version précédente</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/message_tools.py" />
   <source>Version {number} of {count}</source>
   <translation>Version {number} sur {count}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Answering</source>
   <translation>Répond</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Ask again</source>
   <translation>Redemander</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Bad answer</source>
   <translation>Mauvaise réponse</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Copy answer</source>
   <translation>Copier la réponse</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Ctrl+Y: the last</source>
   <translation>Ctrl+Y : la dernière</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Error: {error}</source>
   <translation>Erreur : {error}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Good answer</source>
   <translation>Bonne réponse</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Read aloud</source>
   <translation>Lire à voix haute</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Remembering</source>
   <translation>Se souvient</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Sonia answered</source>
   <translation>Sonia a répondu</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Sonia's answer</source>
   <translation>Réponse de Sonia</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Thinking…</source>
   <translation>Réflexion…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Understanding</source>
   <translation>Comprend</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Waiting for your consent…</source>
   <translation>En attente de votre accord…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Why this answer: what was heard, recalled and run</source>
   <translation>Pourquoi cette réponse : ce qui a été entendu, retrouvé et exécuté</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>Working</source>
   <translation>Travaille</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/messages.py" />
   <source>not done</source>
   <translation>pas fait</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/microphone_sign.py" />
   <source>Hands-free</source>
   <translation>Mains libres</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/microphone_sign.py" />
   <source>Microphone: {words}. {told}</source>
   <translation>Microphone : {words}. {told}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/microphone_sign.py" />
   <source>Muted</source>
   <translation>Muet</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/microphone_sign.py" />
   <source>Nothing is heard. Press to open the microphone (Ctrl+M).</source>
   <translation>Rien n’est entendu. Appuyez pour ouvrir le microphone (Ctrl+M).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/microphone_sign.py" />
   <source>The microphone is open. Press to mute it (Ctrl+M).</source>
   <translation>Le microphone est ouvert. Appuyez pour le couper (Ctrl+M).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/microphone_sign.py" />
   <source>Waits for “{phrase}”</source>
   <translation>Attend « {phrase} »</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_news.py" />
   <source>Use it</source>
   <translation>L’utiliser</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_news.py" />
   <source>{model} could not be fetched: {why}</source>
   <translation>{model} n’a pas pu être récupéré : {why}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_news.py" />
   <source>{model} is here.</source>
   <translation>{model} est là.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_news.py" />
   <source>{model} is used from {where} on.</source>
   <translation>{model} est utilisé à partir de : {where}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_row.py" />
   <source>Check</source>
   <translation>Vérifier</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_row.py" />
   <source>Checking: {progress}</source>
   <translation>Vérification : {progress}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_row.py" />
   <source>Progress</source>
   <translation>Progression</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_row.py" />
   <source>Use</source>
   <translation>Utiliser</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_row.py" />
   <source>Waits for the one before it.</source>
   <translation>Attend le précédent.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_row.py" />
   <source>here</source>
   <translation>ici</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_row.py" />
   <source>in use</source>
   <translation>utilisé</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_row.py" />
   <source>not here</source>
   <translation>pas ici</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_row.py" />
   <source>recommended</source>
   <translation>conseillé</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>, English only</source>
   <translation>, anglais seulement</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>, in many languages</source>
   <translation>, dans de nombreuses langues</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>, {speed}/s, {time} left</source>
   <translation>, {speed}/s, encore {time}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>Beginning…</source>
   <translation>Début…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>Hearing</source>
   <translation>Écoute</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>Language models</source>
   <translation>Modèles de langue</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>Meaning of words</source>
   <translation>Sens des mots</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>Seeing pictures</source>
   <translation>Voir des images</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>Slow here: {why}.</source>
   <translation>Lent ici : {why}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>Suits this computer, about {speed:.0f} words a second.</source>
   <translation>Convient à cet ordinateur, environ {speed:.0f} mots par seconde.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>Suits this computer.</source>
   <translation>Convient à cet ordinateur.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>Too large: {why}.</source>
   <translation>Trop grand : {why}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>Voices</source>
   <translation>Voix</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>a natural voice instead of a robot's</source>
   <translation>une voix naturelle au lieu de celle d’un robot</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>answers any question, plans several steps</source>
   <translation>répond à toute question, prévoit plusieurs étapes</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>understands free speech far better</source>
   <translation>comprend bien mieux la parole libre</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>{minutes:.0f} min</source>
   <translation>{minutes:.0f} min</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>{size:.0f} MB</source>
   <translation>{size:.0f} Mo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>{size:.0f} kB</source>
   <translation>{size:.0f} ko</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>{size:.1f} GB</source>
   <translation>{size:.1f} Go</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>{size} have come</source>
   <translation>{size} sont arrivés</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>{size} of {total}</source>
   <translation>{size} sur {total}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/model_words.py" />
   <source>{size}, about {took} on a usual line: {gain}.</source>
   <translation>{size}, environ {took} avec une ligne courante : {gain}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>, {size} on the graphics card</source>
   <translation>, {size} sur la carte graphique</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>All kinds</source>
   <translation>Tous les genres</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>Can be fetched</source>
   <translation>À télécharger</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>Fetch again</source>
   <translation>Télécharger à nouveau</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>Key of a service…</source>
   <translation>Clé d’un service…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>Kind of model</source>
   <translation>Genre de modèle</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>List of models</source>
   <translation>Liste des modèles</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>Models</source>
   <translation>Modèles</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>Models (*.gguf)</source>
   <translation>Modèles (*.gguf)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>None in the list. Enter looks for it on the hub.</source>
   <translation>Aucun dans la liste. Entrée le cherche sur le hub.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>On this computer</source>
   <translation>Sur cet ordinateur</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>Search models; Enter looks on the hub, too</source>
   <translation>Chercher des modèles ; Entrée cherche aussi sur le hub</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>Search, or owner/name of the hub</source>
   <translation>Chercher, ou propriétaire/nom sur le hub</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>Sonia is still starting.</source>
   <translation>Sonia démarre encore.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>This computer: {memory:.0f} GB of memory{on_card}, {free} free on the disk. Models lie in {folder}.</source>
   <translation>Cet ordinateur : {memory:.0f} Go de mémoire{on_card}, {free} libres sur le disque. Les modèles sont dans {folder}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>Use a GGUF file</source>
   <translation>Utiliser un fichier GGUF</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>Use a GGUF file…</source>
   <translation>Utiliser un fichier GGUF…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>{model} is as it should be.</source>
   <translation>{model} est comme il faut.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>{model} is damaged ({wrong}).</source>
   <translation>{model} est abîmé ({wrong}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/models_panel.py" />
   <source>{model} is removed; {freed} are free again.</source>
   <translation>{model} est retiré ; {freed} sont de nouveau libres.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/navigation.py" />
   <source>Ctrl+{number}</source>
   <translation>Ctrl+{number}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/navigation.py" />
   <source>Places</source>
   <translation>Lieux</translation>
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
   <translation>Fermer l’avis</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/open_chat.py" />
   <source>Wait for the answer, or stop it first (Esc).</source>
   <translation>Attendez la réponse, ou arrêtez-la d’abord (Échap).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_answers.py" />
   <source>Ask</source>
   <translation>Demander</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_answers.py" />
   <source>Ask about this picture</source>
   <translation>Poser une question sur cette image</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_answers.py" />
   <source>Ask about this picture…</source>
   <translation>Poser une question sur cette image…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_answers.py" />
   <source>Ask: {question}</source>
   <translation>Demander : {question}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_answers.py" />
   <source>Changes</source>
   <translation>Changements</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_answers.py" />
   <source>Fields</source>
   <translation>Champs</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_answers.py" />
   <source>Questions and answers</source>
   <translation>Questions et réponses</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_answers.py" />
   <source>Tables</source>
   <translation>Tableaux</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_answers.py" />
   <source>What is it?</source>
   <translation>Qu’est-ce que c’est ?</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_text.py" />
   <source>
Says: {value}</source>
   <translation>
Contenu : {value}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_text.py" />
   <source>not checked</source>
   <translation>non coché</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_text.py" />
   <source>told by the program itself</source>
   <translation>dit par le programme lui-même</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_text.py" />
   <source>{round} % sure</source>
   <translation>sûre à {round} %</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/picture_view.py" />
   <source>The picture, with {lines} lines of text and {elements} elements</source>
   <translation>L’image, avec {lines} lignes de texte et {elements} éléments</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/pieces.py" />
   <source>Empty the field</source>
   <translation>Vider le champ</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/places.py" />
   <source>Screen</source>
   <translation>Écran</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/places.py" />
   <source>Services</source>
   <translation>Services</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/places.py" />
   <source>Settings</source>
   <translation>Réglages</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/private_sign.py" />
   <source>End private mode</source>
   <translation>Quitter le mode privé</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/private_sign.py" />
   <source>Not private</source>
   <translation>Non privé</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/private_sign.py" />
   <source>Press to end it (Ctrl+Shift+P).</source>
   <translation>Appuyez pour le quitter (Ctrl+Maj+P).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/private_sign.py" />
   <source>Private mode on.</source>
   <translation>Mode privé activé.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/private_sign.py" />
   <source>Private: nothing of what is said, seen or answered is kept.</source>
   <translation>Privé : rien de ce qui est dit, vu ou répondu n’est gardé.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/private_sign.py" />
   <source>What is said may be kept. Press to keep nothing (Ctrl+Shift+P).</source>
   <translation>Ce qui est dit peut être gardé. Appuyez pour ne rien garder (Ctrl+Maj+P).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/reasons.py" />
   <source>That answer is not kept any more.</source>
   <translation>Cette réponse n’est plus gardée.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/region_geometry.py" />
   <source>bottom left</source>
   <translation>en bas à gauche</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/region_geometry.py" />
   <source>bottom right</source>
   <translation>en bas à droite</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/region_geometry.py" />
   <source>top left</source>
   <translation>en haut à gauche</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/region_geometry.py" />
   <source>top right</source>
   <translation>en haut à droite</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/region_overlay.py" />
   <source>Choose a part of the screen</source>
   <translation>Choisir une partie de l’écran</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/region_overlay.py" />
   <source>Drag a region  ·  click a window  ·  Enter: the whole screen  ·  Esc: cancel</source>
   <translation>Tracez une zone  ·  cliquez une fenêtre  ·  Entrée : tout l’écran  ·  Échap : annuler</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/region_overlay.py" />
   <source>Enter: read it  ·  arrows move, Ctrl+arrows resize (Shift: 10)  ·  Esc: cancel</source>
   <translation>Entrée : la lire  ·  les flèches déplacent, Ctrl+flèches redimensionnent (Maj : 10)  ·  Échap : annuler</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/region_overlay.py" />
   <source>Read this</source>
   <translation>Lire ceci</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/region_overlay.py" />
   <source>{hint}. Tab goes through the windows.</source>
   <translation>{hint}. Tab parcourt les fenêtres.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/region_picker.py" />
   <source>{width} × {height} at {x}, {y}</source>
   <translation>{width} × {height} à {x}, {y}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/requests.py" />
   <source>What is in this?</source>
   <translation>Qu'y a-t-il là-dedans ?</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_pages.py" />
   <source>Allow looking when asked</source>
   <translation>Autoriser à regarder sur demande</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_pages.py" />
   <source>Reading</source>
   <translation>Lecture</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>All of it in sight (Ctrl+9)</source>
   <translation>Tout visible (Ctrl+9)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Copy picture</source>
   <translation>Copier l’image</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Copy text</source>
   <translation>Copier le texte</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Ctrl+C: the selection, or all of it</source>
   <translation>Ctrl+C : la sélection, ou tout</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Ctrl+R: the selection, or all of it</source>
   <translation>Ctrl+R : la sélection, ou tout</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Ctrl+S: the picture</source>
   <translation>Ctrl+S : l’image</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Elements</source>
   <translation>Éléments</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Fit</source>
   <translation>Ajuster</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>It can still be copied, saved and asked about. Very small or blurred writing is read better when the window is enlarged first.</source>
   <translation>On peut tout de même la copier, l’enregistrer et l’interroger. Une écriture très petite ou floue se lit mieux si la fenêtre est d’abord agrandie.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Larger (Ctrl++)</source>
   <translation>Plus grand (Ctrl++)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>No text was found in this picture.</source>
   <translation>Aucun texte n’a été trouvé dans cette image.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Picture pixels as screen pixels (Ctrl+0)</source>
   <translation>Un pixel de l’image pour un pixel de l’écran (Ctrl+0)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Save: {title}</source>
   <translation>Enregistrer : {title}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Show buttons, fields and other controls (Ctrl+2)</source>
   <translation>Montrer boutons, champs et autres commandes (Ctrl+2)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Show the lines of text that were read (Ctrl+1)</source>
   <translation>Montrer les lignes de texte lues (Ctrl+1)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Smaller (Ctrl+−)</source>
   <translation>Plus petit (Ctrl+−)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Sonia: what was read</source>
   <translation>Sonia : ce qui a été lu</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Status</source>
   <translation>État</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Stop reading</source>
   <translation>Arrêter la lecture</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Text lines</source>
   <translation>Lignes de texte</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>The picture was copied.</source>
   <translation>L’image a été copiée.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>The selection</source>
   <translation>La sélection</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>The text that was read</source>
   <translation>Le texte lu</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>The whole text</source>
   <translation>Tout le texte</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>There is no text to copy.</source>
   <translation>Il n’y a pas de texte à copier.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>There is no text to read aloud.</source>
   <translation>Il n’y a pas de texte à lire.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Zoom in</source>
   <translation>Zoom avant</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Zoom out</source>
   <translation>Zoom arrière</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>Zoom to 100 %</source>
   <translation>Zoom à 100 %</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>{what} was copied: {letters} letters in {count} line.</source>
   <translation>{what} : copié, {letters} lettres sur {count} ligne.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_panel.py" />
   <source>{what} was copied: {letters} letters in {count} lines.</source>
   <translation>{what} : copié, {letters} lettres sur {count} lignes.</translation>
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
   <translation>Image avec les cadres…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_tools.py" />
   <source>Picture…</source>
   <translation>Image…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_tools.py" />
   <source>Text (*.txt)</source>
   <translation>Texte (*.txt)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_tools.py" />
   <source>Text, tables and controls as Markdown…</source>
   <translation>Texte, tableaux et commandes en Markdown…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_tools.py" />
   <source>Text…</source>
   <translation>Texte…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_tools.py" />
   <source>read by {engine}</source>
   <translation>lu par {engine}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_tools.py" />
   <source>{count} element</source>
   <translation>{count} élément</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_tools.py" />
   <source>{count} elements</source>
   <translation>{count} éléments</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_tools.py" />
   <source>{count} line of text</source>
   <translation>{count} ligne de texte</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/result_tools.py" />
   <source>{count} lines of text</source>
   <translation>{count} lignes de texte</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>&amp;Asked by</source>
   <translation>&amp;Demandé par</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>&amp;Note</source>
   <translation>&amp;Note</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>&amp;Risk</source>
   <translation>&amp;Risque</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>&amp;Save</source>
   <translation>&amp;Enregistrer</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>&amp;Tool</source>
   <translation>&amp;Outil</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>&amp;What happens</source>
   <translation>&amp;Ce qui se passe</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>A rule that allows needs examples of both kinds.</source>
   <translation>Une règle qui autorise a besoin d’exemples des deux sortes.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>An example is a {name}, or JSON of the arguments. </source>
   <translation>Un exemple est {name}, ou les arguments en JSON. </translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>Any: several tools are meant.</source>
   <translation>Quelconques : plusieurs outils sont visés.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>Arguments</source>
   <translation>Arguments</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>Asked by</source>
   <translation>Demandé par</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>Calls it must fit</source>
   <translation>Appels auxquels elle doit convenir</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>Calls it must not fit</source>
   <translation>Appels auxquels elle ne doit pas convenir</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>Edit the rule</source>
   <translation>Modifier la règle</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>Everyone</source>
   <translation>Tout le monde</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>How long it holds</source>
   <translation>Combien de temps elle vaut</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>In patterns * is any text, ? one character, =text exactly that text. </source>
   <translation>Dans les motifs, * est un texte quelconque, ? un caractère, =texte exactement ce texte. </translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>It must &amp;fit these calls, one a line</source>
   <translation>Elle doit &amp;convenir à ces appels, un par ligne</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>It must n&amp;ot fit these</source>
   <translation>À ceux-ci, &amp;non</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>It needs one call at least that it fits.</source>
   <translation>Il lui faut au moins un appel auquel elle convient.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>Last day</source>
   <translation>Dernier jour</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>New rule</source>
   <translation>Nouvelle règle</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>Note</source>
   <translation>Note</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>Pattern for {name}</source>
   <translation>Motif pour {name}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>Risk</source>
   <translation>Risque</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>The examples are checked when it is saved.</source>
   <translation>Les exemples sont vérifiés à l’enregistrement.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>Tool, or a pattern such as file.*</source>
   <translation>Outil, ou un motif comme file.*</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>What happens</source>
   <translation>Ce qui se passe</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>Why: shown with the rule</source>
   <translation>Pourquoi : affiché avec la règle</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_edit.py" />
   <source>anything</source>
   <translation>tout</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_words.py" />
   <source>Once</source>
   <translation>Une fois</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_words.py" />
   <source>Only small things</source>
   <translation>Seulement de petites choses</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_words.py" />
   <source>Only the riskiest</source>
   <translation>Seulement le plus risqué</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_words.py" />
   <source>Only what can be undone, or may do harm</source>
   <translation>Seulement ce qui peut être annulé ou peut nuire</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_words.py" />
   <source>Only what only reads</source>
   <translation>Seulement ce qui ne fait que lire</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_words.py" />
   <source>Refuse</source>
   <translation>Refuser</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_words.py" />
   <source>Until Sonia ends</source>
   <translation>Jusqu’à la fin de Sonia</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_words.py" />
   <source>Until a day</source>
   <translation>Jusqu’à un jour</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_words.py" />
   <source>Whatever the risk</source>
   <translation>Quel que soit le risque</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_words.py" />
   <source>every tool</source>
   <translation>tous les outils</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_words.py" />
   <source>for everyone</source>
   <translation>pour tout le monde</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_words.py" />
   <source>made {day} by {caller}</source>
   <translation>faite {day} par {caller}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_words.py" />
   <source>no {name}</source>
   <translation>aucun {name}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_words.py" />
   <source>until {day}</source>
   <translation>jusqu’au {day}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_words.py" />
   <source>when you ask</source>
   <translation>quand vous demandez</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_words.py" />
   <source>when {caller} asks</source>
   <translation>quand {caller} demande</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_words.py" />
   <source>{count} example</source>
   <translation>{count} exemple</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_words.py" />
   <source>{count} examples</source>
   <translation>{count} exemples</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rule_words.py" />
   <source>{name} exactly {text}</source>
   <translation>{name} exactement {text}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rules_page.py" />
   <source>Commands that only read run unasked now.</source>
   <translation>Les commandes qui ne font que lire s’exécutent désormais sans demander.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rules_page.py" />
   <source>Edit: {title}</source>
   <translation>Modifier : {title}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rules_page.py" />
   <source>Edit…</source>
   <translation>Modifier…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rules_page.py" />
   <source>It holds again.</source>
   <translation>Elle vaut de nouveau.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rules_page.py" />
   <source>Let commands that only read run unasked</source>
   <translation>Laisser les commandes qui ne font que lire s’exécuter sans demander</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rules_page.py" />
   <source>Make a rule…</source>
   <translation>Faire une règle…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rules_page.py" />
   <source>New rule…</source>
   <translation>Nouvelle règle…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rules_page.py" />
   <source>No rules yet</source>
   <translation>Pas encore de règles</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rules_page.py" />
   <source>Sonia asks before she changes anything. A rule allows something you are tired of being asked for, or refuses it for good. You can also make one where she asks: “Allow” there offers more than this once.</source>
   <translation>Sonia demande avant de changer quoi que ce soit. Une règle autorise ce qu’on ne veut plus se voir demander, ou le refuse pour de bon. Vous pouvez aussi en faire une là où elle demande : « Autoriser » y offre plus que cette fois.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rules_page.py" />
   <source>Take back</source>
   <translation>Retirer</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rules_page.py" />
   <source>Take back: {title}</source>
   <translation>Retirer : {title}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rules_page.py" />
   <source>Taken back: {rule}.</source>
   <translation>Retirée : {rule}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rules_page.py" />
   <source>The rule holds now: {rule}.</source>
   <translation>La règle vaut maintenant : {rule}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rules_page.py" />
   <source>commands that only read</source>
   <translation>commandes qui ne font que lire</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rules_page.py" />
   <source>{count} rule</source>
   <translation>{count} règle</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/rules_page.py" />
   <source>{count} rules</source>
   <translation>{count} règles</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_detail.py" />
   <source> and {count} times before</source>
   <translation> et {count} fois avant</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_detail.py" />
   <source>A small picture of the screen at that time</source>
   <translation>Une petite image de l’écran à ce moment</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_detail.py" />
   <source>Forget this moment</source>
   <translation>Oublier ce moment</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_detail.py" />
   <source>No picture is kept of it.</source>
   <translation>Aucune image n’en est gardée.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_detail.py" />
   <source>The moment</source>
   <translation>Le moment</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_detail.py" />
   <source>Words on it</source>
   <translation>Mots dessus</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_detail.py" />
   <source>Words that were on the screen</source>
   <translation>Mots qui étaient à l’écran</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>All of {program}</source>
   <translation>Tout de {program}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>All programs</source>
   <translation>Tous les programmes</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Everything</source>
   <translation>Tout</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Find again what you have seen</source>
   <translation>Retrouvez ce que vous avez vu</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Forget {named}?</source>
   <translation>Oublier {named} ?</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Forget…</source>
   <translation>Oublier…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Forgotten: {named} ({several}).</source>
   <translation>Oublié : {named} ({several}).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Keep</source>
   <translation>Garder</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Moments of the screen</source>
   <translation>Moments de l’écran</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Nothing like that was on the screen</source>
   <translation>Rien de tel n’était à l’écran</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Nothing yet</source>
   <translation>Encore rien</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Program</source>
   <translation>Programme</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Remember the screen…</source>
   <translation>Retenir l’écran…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Search what was on the screen</source>
   <translation>Chercher ce qui était à l’écran</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Search what was on the screen: the invoice yesterday…</source>
   <translation>Chercher ce qui était à l’écran : la facture d’hier…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Sonia remembers what is on the screen from now on. It appears here after a moment, while she watches.</source>
   <translation>Sonia retient désormais ce qui est à l’écran. Cela apparaît ici après un moment, pendant qu’elle regarde.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Switched on, Sonia keeps the words and small pictures of what was on your screen: masked, encrypted, on this computer only, and yours to forget. It is off.</source>
   <translation>Activée, Sonia garde les mots et de petites images de ce qui était à votre écran : masqués, chiffrés, sur cet ordinateur seulement, et vous pouvez les oublier. C’est désactivé.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>The last 15 minutes</source>
   <translation>Les 15 dernières minutes</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>The last hour</source>
   <translation>La dernière heure</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Try fewer words, another day (“yesterday afternoon”), or all programs.</source>
   <translation>Essayez moins de mots, un autre jour (« yesterday afternoon ») ou tous les programmes.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>Words and pictures are deleted at once. This cannot be undone.</source>
   <translation>Les mots et les images sont supprimés aussitôt. C’est irréversible.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>all of the screen memory</source>
   <translation>toute la mémoire de l’écran</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>everything of {program}</source>
   <translation>tout ce qui vient de {program}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>the last 15 minutes</source>
   <translation>les 15 dernières minutes</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>the last hour</source>
   <translation>la dernière heure</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>this moment</source>
   <translation>ce moment</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>{count:,} moment</source>
   <translation>{count:,} moment</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>{count:,} moments</source>
   <translation>{count:,} moments</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_panel.py" />
   <source>{megabytes:.1f} MB</source>
   <translation>{megabytes:.1f} Mo</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_words.py" />
   <source>{begin} to {end}</source>
   <translation>{begin} à {end}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/screen_words.py" />
   <source>{day}, {time}</source>
   <translation>{day}, {time}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/selection.py" />
   <source>Copy the link’s address</source>
   <translation>Copier l’adresse du lien</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/selection.py" />
   <source>Select the whole message</source>
   <translation>Sélectionner tout le message</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>Addresses</source>
   <translation>Adresses</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>Answer</source>
   <translation>Réponse</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>At</source>
   <translation>À</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>Copied.</source>
   <translation>Copié.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>Copy the address</source>
   <translation>Copier l'adresse</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>Copy the address of {name}</source>
   <translation>Copier l'adresse de {name}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>Every endpoint, described, in your web browser</source>
   <translation>Chaque point d'accès, décrit, dans votre navigateur</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>No program asked anything since Sonia started. Try: {line}</source>
   <translation>Aucun programme n'a rien demandé depuis le démarrage de Sonia. Essayez : {line}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>Open Settings</source>
   <translation>Ouvrir les paramètres</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>Open the reference</source>
   <translation>Ouvrir la référence</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>Request</source>
   <translation>Requête</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>Requests</source>
   <translation>Requêtes</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>Requests now and before</source>
   <translation>Requêtes en cours et passées</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>The services are starting</source>
   <translation>Les services démarrent</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>The services are switched off</source>
   <translation>Les services sont désactivés</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>Time</source>
   <translation>Durée</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>Tokens</source>
   <translation>Jetons</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>With them, other programs on this computer can ask Sonia, search memories and run tools, with your consent. Switch them on in Settings, Services.</source>
   <translation>Grâce à eux, d'autres programmes de cet ordinateur peuvent interroger Sonia, chercher des souvenirs et utiliser des outils, avec votre accord. Activez-les dans Paramètres, Services.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>a program of yours</source>
   <translation>un de vos programmes</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>answers</source>
   <translation>répond</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>does not answer</source>
   <translation>ne répond pas</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>left</source>
   <translation>abandonnée</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>this computer and {address}, with TLS</source>
   <translation>cet ordinateur et {address}, avec TLS</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>this computer only</source>
   <translation>cet ordinateur seulement</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>under way</source>
   <translation>en cours</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/services_panel.py" />
   <source>{count} of {all} answer; reached from {where}.</source>
   <translation>{count} sur {all} répondent ; accessibles depuis {where}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_editors.py" />
   <source>Choose</source>
   <translation>Choisir</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_editors.py" />
   <source>Choose…</source>
   <translation>Choisir…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_editors.py" />
   <source>One a line</source>
   <translation>Un par ligne</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_editors.py" />
   <source>The system's</source>
   <translation>Celui du système</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_editors.py" />
   <source>Written in the settings file.</source>
   <translation>S’écrit dans le fichier des réglages.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_editors.py" />
   <source>{chosen} (not there now)</source>
   <translation>{chosen} (absent pour l’instant)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_editors.py" />
   <source>{count} set. Written in the settings file (Open the file, above).</source>
   <translation>{count} définis. S’écrivent dans le fichier des réglages (Ouvrir le fichier, en haut).</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_languages.py" />
   <source>As the system</source>
   <translation>Comme le système</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_languages.py" />
   <source>Recognised by itself</source>
   <translation>Reconnue d’elle-même</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_row.py" />
   <source>Back to the default</source>
   <translation>Revenir à la valeur par défaut</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_row.py" />
   <source>Given on the command line: it wins over a choice here.</source>
   <translation>Donné sur la ligne de commande : cela prime sur un choix fait ici.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_row.py" />
   <source>Kept. It holds from now on.</source>
   <translation>Gardé. Vaut dès maintenant.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_row.py" />
   <source>Kept. It holds from the next start.</source>
   <translation>Gardé. Vaut dès le prochain démarrage.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_row.py" />
   <source>Set by the variable {variable}: it wins over a choice here.</source>
   <translation>Défini par la variable {variable} : elle l’emporte sur un choix fait ici.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_row.py" />
   <source>The default is {in_words}</source>
   <translation>La valeur par défaut est {in_words}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/setting_row.py" />
   <source>{title}: back to the default</source>
   <translation>{title} : revenir à la valeur par défaut</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source> Not taken: </source>
   <translation> Non repris : </translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>; and {count} more.</source>
   <translation>; et {count} de plus.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>Export settings</source>
   <translation>Exporter les réglages</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>Exported to {path}. Keys of services are not in it.</source>
   <translation>Exporté vers {path}. Les clés des services n’y sont pas.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>File</source>
   <translation>Fichier</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>General</source>
   <translation>Général</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>Import settings</source>
   <translation>Importer des réglages</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>Import…</source>
   <translation>Importer…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>In use until the next start: {folder}</source>
   <translation>Utilisé jusqu’au prochain démarrage : {folder}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>Language model</source>
   <translation>Modèle de langue</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>No setting is called so or does that. Try fewer words.</source>
   <translation>Aucun réglage ne s’appelle ainsi ni ne fait cela. Essayez moins de mots.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>Restart now</source>
   <translation>Redémarrer maintenant</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>Search settings</source>
   <translation>Chercher des réglages</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>Sections</source>
   <translation>Sections</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>Settings (*.toml *.json)</source>
   <translation>Réglages (*.toml *.json)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>Settings file: open, export, import</source>
   <translation>Fichier des réglages : ouvrir, exporter, importer</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>Some changes hold from the next start of Sonia.</source>
   <translation>Certains changements valent dès le prochain démarrage de Sonia.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>Sound</source>
   <translation>Son</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>Speech</source>
   <translation>Parole</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>There is no settings file yet: every setting has its default.</source>
   <translation>Il n’y a pas encore de fichier de réglages : chacun a sa valeur par défaut.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>Tools</source>
   <translation>Outils</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>Voice</source>
   <translation>Voix</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>Window</source>
   <translation>Fenêtre</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/settings_panel.py" />
   <source>{count} settings taken over.</source>
   <translation>{count} réglages repris.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source> (fallback)</source>
   <translation> (de secours)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>Degraded: {names}</source>
   <translation>Limité : {names}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>Engine: {engine}</source>
   <translation>Moteur : {engine}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>Engines: {engines}</source>
   <translation>Moteurs : {engines}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>List of subsystems</source>
   <translation>Liste des sous-systèmes</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>Show or hide the conversations (Ctrl+B)</source>
   <translation>Montrer ou cacher les conversations (Ctrl+B)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>Starting {names}…</source>
   <translation>Démarrage : {names}…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>Subsystems: {words}</source>
   <translation>Sous-systèmes : {words}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>The engines that do the work now</source>
   <translation>Les moteurs au travail en ce moment</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>Unavailable: {names}</source>
   <translation>Indisponible : {names}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>What Sonia runs on</source>
   <translation>Sur quoi Sonia fonctionne</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>degraded</source>
   <translation>limité</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>fallback</source>
   <translation>secours</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>off</source>
   <translation>désactivé</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>off: {detail}</source>
   <translation>désactivé : {detail}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>ready</source>
   <translation>disponible</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>starting</source>
   <translation>démarre</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>unavailable</source>
   <translation>indisponible</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/status.py" />
   <source>{words}
Show or hide the list of subsystems (Ctrl+I)</source>
   <translation>{words}
Montrer ou cacher la liste des sous-systèmes (Ctrl+I)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk.py" />
   <source>All models…</source>
   <translation>Tous les modèles…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk.py" />
   <source>Hold the button while you speak.</source>
   <translation>Maintenez le bouton pendant que vous parlez.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk.py" />
   <source>Listening…</source>
   <translation>Écoute…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk.py" />
   <source>Nothing was understood. {how}</source>
   <translation>Rien n’a été compris. {how}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk.py" />
   <source>Say “{wake_phrase}”</source>
   <translation>Dites « {wake_phrase} »</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk.py" />
   <source>Sonia listens all the time for these words, on this computer only.
Two or three words work best (hey sonia). Empty: off.</source>
   <translation>Sonia guette ces mots en permanence, sur cet ordinateur seulement.
Deux ou trois mots conviennent le mieux (hey sonia). Vide : désactivé.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk.py" />
   <source>Speak after the click.</source>
   <translation>Parlez après le clic.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk.py" />
   <source>Still starting…</source>
   <translation>Démarre encore…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk.py" />
   <source>Wake phrase</source>
   <translation>Phrase de réveil</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk.py" />
   <source>What hears you</source>
   <translation>Ce qui vous entend</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk.py" />
   <source>You are heard by {engine}. {detail}</source>
   <translation>Vous êtes entendu par {engine}. {detail}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk_page.py" />
   <source>Everything stays on this computer.</source>
   <translation>Tout reste sur cet ordinateur.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk_page.py" />
   <source>Hold {keys} to talk</source>
   <translation>Maintenez {keys} pour parler</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk_page.py" />
   <source>Let go to attach it.</source>
   <translation>Relâchez pour le joindre.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk_page.py" />
   <source>Press {keys} to talk</source>
   <translation>Appuyez sur {keys} pour parler</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk_page.py" />
   <source>What the reflex cannot answer is sent to {elsewhere}.</source>
   <translation>Ce à quoi le réflexe ne sait répondre est envoyé à {elsewhere}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/talk_page.py" />
   <source>{keys} to look at the screen</source>
   <translation>{keys} pour regarder l’écran</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/to_end.py" />
   <source>To the newest message</source>
   <translation>Au message le plus récent</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>30 days</source>
   <translation>30 jours</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>90 days</source>
   <translation>90 jours</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>Chat: ask, talk, remember</source>
   <translation>Converser : demander, parler, retenir</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>Everything, these tokens too</source>
   <translation>Tout, ces jetons aussi</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>How long it works</source>
   <translation>Combien de temps il est valable</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>I have it</source>
   <translation>Je l'ai</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>Keep it</source>
   <translation>Le garder</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>Make it</source>
   <translation>Le créer</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>May</source>
   <translation>Peut</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>Name</source>
   <translation>Nom</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>Name of the token</source>
   <translation>Nom du jeton</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>New token…</source>
   <translation>Nouveau jeton…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>No end</source>
   <translation>Sans fin</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>No token was given.</source>
   <translation>Aucun jeton n'a été donné.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>One year</source>
   <translation>Un an</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>Programs that show “{name}” are refused at once. This cannot be undone; a new token can be made.</source>
   <translation>Les programmes qui présentent « {name} » sont refusés aussitôt. C'est irréversible ; un nouveau jeton peut être créé.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>Read: status and memories</source>
   <translation>Lire : état et souvenirs</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>Revoke</source>
   <translation>Révoquer</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>Revoke the token {name}</source>
   <translation>Révoquer le jeton {name}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>Revoke the token?</source>
   <translation>Révoquer le jeton ?</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>Revoke…</source>
   <translation>Révoquer…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>The token</source>
   <translation>Le jeton</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>The token “{name}” does not work any more.</source>
   <translation>Le jeton « {name} » ne fonctionne plus.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>The token “{name}”. It is shown this once: copy it now. A program sends it as “Authorization: Bearer …”.</source>
   <translation>Le jeton « {name} ». Il n'est montré que cette fois : copiez-le maintenant. Un programme l'envoie sous la forme « Authorization: Bearer … ».</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>Tools: act and look at the screen; you are still asked</source>
   <translation>Outils : agir et regarder l'écran ; on vous demande toujours</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>Which program is it for?</source>
   <translation>Pour quel programme ?</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>Works for</source>
   <translation>Valable</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>Your own programs need no token. Give one to a program of another user, in a container or on another computer; it may do no more than you tick.</source>
   <translation>Vos propres programmes n'ont pas besoin de jeton. Donnez-en un à un programme d'un autre utilisateur, dans un conteneur ou sur un autre ordinateur ; il ne pourra que ce que vous cochez.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>last used {at}</source>
   <translation>utilisé le {at}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>made {at}</source>
   <translation>créé {at}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>never used</source>
   <translation>jamais utilisé</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>works until it is revoked</source>
   <translation>valable jusqu'à sa révocation</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tokens_page.py" />
   <source>works until {at}</source>
   <translation>valable jusqu'au {at}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source> and remembering it</source>
   <translation> et le retient</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>, looking at the screen</source>
   <translation>, regarde l’écran</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>, not looking at the screen</source>
   <translation>, ne regarde pas l’écran</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>, private: nothing is kept</source>
   <translation>, privé : rien n’est gardé</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>, watching the screen</source>
   <translation>, regarde l’écran en continu</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>Click the icon to open the window, or quit Sonia.</source>
   <translation>Cliquez sur l’icône pour ouvrir la fenêtre ou quitter Sonia.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>Hands-free: listen all the time</source>
   <translation>Mains libres : écouter en permanence</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>Mute the microphone</source>
   <translation>Couper le microphone</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>Private mode: keep nothing</source>
   <translation>Mode privé : ne rien garder</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>Quit Sonia</source>
   <translation>Quitter Sonia</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>Read a part of the screen…</source>
   <translation>Lire une partie de l’écran…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>Show Sonia</source>
   <translation>Montrer Sonia</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>Sonia goes on here</source>
   <translation>Sonia continue ici</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>Sonia: {state}</source>
   <translation>Sonia : {state}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>Stop everything that runs</source>
   <translation>Arrêter tout ce qui s’exécute</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>Stop listening</source>
   <translation>Arrêter d’écouter</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>Wait for the wake phrase</source>
   <translation>Attendre la phrase de réveil</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>Wake phrase: “{wake_phrase}”</source>
   <translation>Phrase de réveil : « {wake_phrase} »</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>asking back</source>
   <translation>redemande</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>listening</source>
   <translation>écoute</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>muted</source>
   <translation>micro coupé</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>no microphone</source>
   <translation>pas de microphone</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>speaking</source>
   <translation>parle</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>thinking</source>
   <translation>réfléchit</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>waiting for the wake phrase</source>
   <translation>attend la phrase de réveil</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/tray.py" />
   <source>waiting for your consent</source>
   <translation>attend votre accord</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/turn_words.py" />
   <source>after your last word, {name}: {ms:.0f} ms</source>
   <translation>après votre dernier mot, {name} : {ms:.0f} ms</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/turn_words.py" />
   <source>failed</source>
   <translation>échoué</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/turn_words.py" />
   <source>heard by {heard_by}, {confidence:.0%} sure</source>
   <translation>entendu par {heard_by}, sûr à {confidence:.0%}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/turn_words.py" />
   <source>heard {seconds:.2f} s after you stopped</source>
   <translation>entendu {seconds:.2f} s après la fin de votre phrase</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/turn_words.py" />
   <source>interrupted</source>
   <translation>interrompu</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/turn_words.py" />
   <source>not allowed, nothing was run</source>
   <translation>pas autorisé, rien n’a été exécuté</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/turn_words.py" />
   <source>not sure</source>
   <translation>pas sûre</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/turn_words.py" />
   <source>nothing</source>
   <translation>rien</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/turn_words.py" />
   <source>said aloud until you stopped it: {words}</source>
   <translation>dit à voix haute jusqu’à votre arrêt : {words}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/turn_words.py" />
   <source>silent after your voice, {name}: {ms:.0f} ms</source>
   <translation>silencieuse après votre voix, {name} : {ms:.0f} ms</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/turn_words.py" />
   <source>stopped</source>
   <translation>arrêté</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/turn_words.py" />
   <source>tool {tool}: {state}</source>
   <translation>outil {tool} : {state}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/turn_words.py" />
   <source>{name}: {ms:.1f} ms</source>
   <translation>{name} : {ms:.1f} ms</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/turn_words.py" />
   <source>{total:.0f} ms</source>
   <translation>{total:.0f} ms</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/undo_page.py" />
   <source>Changes of the disk</source>
   <translation>Changements sur le disque</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/undo_page.py" />
   <source>Nothing was changed yet</source>
   <translation>Rien n’a encore été changé</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/undo_page.py" />
   <source>Nothing was undone.</source>
   <translation>Rien n’a été annulé.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/undo_page.py" />
   <source>Undo the last one…</source>
   <translation>Annuler le dernier…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/undo_page.py" />
   <source>Undo the whole turn…</source>
   <translation>Annuler tout le tour…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/undo_page.py" />
   <source>Undo…</source>
   <translation>Annuler…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/undo_page.py" />
   <source>When Sonia writes, moves, copies or deletes a file, it is listed here and can be taken back.</source>
   <translation>Quand Sonia écrit, déplace, copie ou supprime un fichier, c’est noté ici et peut être annulé.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/undo_page.py" />
   <source>what was there before is not kept</source>
   <translation>ce qui était là avant n’est pas gardé</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/undo_page.py" />
   <source>{can} can be undone</source>
   <translation>{can} annulables</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/undo_page.py" />
   <source>{said} (cannot be undone: {reason})</source>
   <translation>{said} (ne peut être annulé : {reason})</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/undo_page.py" />
   <source>{said} (taken back)</source>
   <translation>{said} (annulé)</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/user_message.py" />
   <source>Copy message</source>
   <translation>Copier le message</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/user_message.py" />
   <source>With {names}</source>
   <translation>Avec {names}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/user_message.py" />
   <source>You said: {words}</source>
   <translation>Vous avez dit : {words}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/voice_menu.py" />
   <source>Heard by {engine}</source>
   <translation>Entendu par {engine}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/voice_menu.py" />
   <source>Heard by {engine}: understand more…</source>
   <translation>Entendu par {engine} : comprendre plus…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/voice_menu.py" />
   <source>Loudspeaker</source>
   <translation>Haut-parleur</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/voice_menu.py" />
   <source>Microphone</source>
   <translation>Microphone</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/voice_menu.py" />
   <source>Mute the microphone	Ctrl+M</source>
   <translation>Couper le microphone	Ctrl+M</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/voice_menu.py" />
   <source>Play a test tone</source>
   <translation>Jouer un son d’essai</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/voice_menu.py" />
   <source>Wake phrase: off…</source>
   <translation>Phrase de réveil : désactivée…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/voice_menu.py" />
   <source>Wake phrase: “{wake_phrase}”…</source>
   <translation>Phrase de réveil : « {wake_phrase} »…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/waterfall.py" />
   <source>Time by stage: {told}</source>
   <translation>Temps par étape : {told}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>A few short checks; each can be left out.</source>
   <translation>Quelques courtes vérifications ; chacune peut être omise.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Begin</source>
   <translation>Commencer</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Better still</source>
   <translation>Mieux encore</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Change…</source>
   <translation>Changer…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Found again in the menu of the conversations.</source>
   <translation>À retrouver dans le menu des conversations.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>It is here.</source>
   <translation>Il est là.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>It is used from {where} on.</source>
   <translation>Il est utilisé à partir de : {where}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Look once</source>
   <translation>Regarder une fois</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Looking…</source>
   <translation>Regarde…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Models that suit this computer. They are fetched once and then work offline.</source>
   <translation>Des modèles qui conviennent à cet ordinateur. Téléchargés une fois, ils marchent ensuite hors ligne.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Nothing has to be fetched, and nothing leaves this computer.</source>
   <translation>Rien à télécharger, et rien ne quitte cet ordinateur.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Nothing was understood. Speak after the click.</source>
   <translation>Rien n’a été compris. Parlez après le clic.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Play</source>
   <translation>Jouer</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Played. Nothing heard? Choose another in Settings, Sound.</source>
   <translation>Joué. Rien entendu ? Choisissez-en un autre dans Réglages, Son.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Playing…</source>
   <translation>Lecture…</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Press and say: “What time is it?” What is heard stays on this computer.</source>
   <translation>Appuyez et dites : « What time is it? » Ce qui est entendu reste sur cet ordinateur.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Seen: {width} × {height}, {words} words read. Nothing of it was kept.</source>
   <translation>Vu : {width} × {height}, {words} mots lus. Rien n’en a été gardé.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Sonia looks when you ask her to. Try once whether she may.</source>
   <translation>Sonia regarde quand vous le demandez. Essayez une fois si elle le peut.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Stop everything</source>
   <translation>Tout arrêter</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>These work while any program has the focus.</source>
   <translation>Elles agissent quel que soit le programme au premier plan.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Try it</source>
   <translation>Essayer</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Two notes, so that you know where Sonia speaks.</source>
   <translation>Deux notes, pour savoir où Sonia parle.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Welcome to Sonia</source>
   <translation>Bienvenue chez Sonia</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>What suits this computer is here already.</source>
   <translation>Ce qui convient à cet ordinateur est déjà là.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>Works now, offline</source>
   <translation>Marche déjà, hors ligne</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>answers any question</source>
   <translation>répond à toute question</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>hears commands</source>
   <translation>entend les ordres</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>reads the screen</source>
   <translation>lit l’écran</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>remembers</source>
   <translation>retient</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>speaks</source>
   <translation>parle</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/welcome.py" />
   <source>understands what it has tools for</source>
   <translation>comprend ce pour quoi elle a des outils</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>Copy as text</source>
   <translation>Copier en texte</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>From your last word to the first sound</source>
   <translation>De votre dernier mot au premier son</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>No tool was run.</source>
   <translation>Aucun outil n’a été exécuté.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>Nothing that mattered here.</source>
   <translation>Rien qui importait ici.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>Show in memory</source>
   <translation>Montrer dans la mémoire</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>Show in memory: {content}</source>
   <translation>Montrer dans la mémoire : {content}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>The answer</source>
   <translation>La réponse</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>Time: {time} in all</source>
   <translation>Temps : {time} en tout</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>Tool {tool}: {state}</source>
   <translation>Outil {tool} : {state}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>What the answer rests on</source>
   <translation>Sur quoi repose la réponse</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>What was heard</source>
   <translation>Ce qui a été entendu</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>What was remembered</source>
   <translation>Ce qui a été retrouvé</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>What was run</source>
   <translation>Ce qui a été exécuté</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_drawer.py" />
   <source>Why this answer</source>
   <translation>Pourquoi cette réponse</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>, {sure:.0%} sure</source>
   <translation>, sûre à {sure:.0%}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Also near</source>
   <translation>Proches aussi</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Answered</source>
   <translation>Répondu</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Answered by</source>
   <translation>Répondu par</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Asked</source>
   <translation>Interrogé</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Asked by a program</source>
   <translation>Demandé par un programme</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Asked in the terminal</source>
   <translation>Demandé dans le terminal</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Asked with the look button or key</source>
   <translation>Demandé avec le bouton ou la touche de regard</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Because</source>
   <translation>Parce que</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Came in</source>
   <translation>Arrivée</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Corrected</source>
   <translation>Corrigé</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Cost</source>
   <translation>Coût</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Ended</source>
   <translation>Fin</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Failed</source>
   <translation>Échoué</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Fallback</source>
   <translation>Secours</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Heard by</source>
   <translation>Entendu par</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Meant</source>
   <translation>Sens</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Model</source>
   <translation>Modèle</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Not allowed: nothing was run</source>
   <translation>Pas autorisé : rien n’a été exécuté</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Not said</source>
   <translation>Non dit</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Not sure: said so</source>
   <translation>Pas sûre : elle l’a dit</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Running tools</source>
   <translation>Exécute des outils</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Said aloud</source>
   <translation>Dit à voix haute</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Spoken</source>
   <translation>Parlé</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Stopped</source>
   <translation>Arrêté</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Sure</source>
   <translation>Sûre</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>The model claimed a deed that was not done; that was said.</source>
   <translation>Le modèle a prétendu avoir fait ce qui ne l’était pas ; cela a été dit.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Typed</source>
   <translation>Tapé</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Waiting in line</source>
   <translation>Attend son tour</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Waits for your consent</source>
   <translation>Attend votre accord</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Wording the answer</source>
   <translation>Formule la réponse</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>Writing it down</source>
   <translation>Le note</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>You found it</source>
   <translation>Vous l'avez trouvée</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>answered</source>
   <translation>a répondu</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>bad</source>
   <translation>mauvaise</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>could not be searched: {reason}</source>
   <translation>n’a pas pu être consultée : {reason}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>done</source>
   <translation>fait</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>first word after {time}</source>
   <translation>premier mot après {time}</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>good</source>
   <translation>bonne</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>no tool: talk</source>
   <translation>aucun outil : conversation</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>not known: its price is in no list</source>
   <translation>inconnu : son prix n'est dans aucune liste</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>nothing: no language model was asked</source>
   <translation>rien : aucun modèle de langage n'a été interrogé</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>refused by a rule</source>
   <translation>refusé par une règle</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>took too long</source>
   <translation>a pris trop de temps</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>until you stopped it: “{words}”</source>
   <translation>jusqu’à votre arrêt : « {words} »</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>waits for your consent</source>
   <translation>attend votre accord</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>you said no</source>
   <translation>vous avez dit non</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>{cost}, and what is not known</source>
   <translation>{cost}, et ce qui n'est pas connu</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>{engine}, {count} step</source>
   <translation>{engine}, {count} étape</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>{engine}, {count} steps</source>
   <translation>{engine}, {count} étapes</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/why_words.py" />
   <source>{heard_by}, {confidence:.0%} sure</source>
   <translation>{heard_by}, sûr à {confidence:.0%}</translation>
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
   <translation>Une autre Sonia travaille déjà sur ce dossier de données ; celle-ci ne cherche les souvenirs que par leurs mots.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window.py" />
   <source>Close the other one and start again.</source>
   <translation>Fermez l’autre et redémarrez.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window.py" />
   <source>Not asked for any more: {words}.</source>
   <translation>N’est plus demandé : {words}.</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>A new line</source>
   <translation>Une nouvelle ligne</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>Close the window</source>
   <translation>Fermer la fenêtre</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>Close what is open, or stop talking, listening, thinking</source>
   <translation>Fermer ce qui est ouvert, ou cesser de parler, d’écouter, de réfléchir</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>Delete or forget</source>
   <translation>Supprimer ou oublier</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>Everywhere</source>
   <translation>Partout</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>In the window</source>
   <translation>Dans la fenêtre</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>Lists</source>
   <translation>Listes</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>Mute the microphone, or open it</source>
   <translation>Couper le microphone, ou le rouvrir</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>Open or edit</source>
   <translation>Ouvrir ou modifier</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>Rename or edit</source>
   <translation>Renommer ou modifier</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>Scroll the conversation</source>
   <translation>Faire défiler la conversation</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>Show or hide the conversations</source>
   <translation>Afficher ou masquer les conversations</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>Show or hide the subsystems</source>
   <translation>Afficher ou masquer les sous-systèmes</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>Take back what was done last</source>
   <translation>Annuler la dernière action</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>These keys</source>
   <translation>Ces touches</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>To the next part of the window</source>
   <translation>À la partie suivante de la fenêtre</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>To the part before</source>
   <translation>À la partie précédente</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>To the search of memories</source>
   <translation>À la recherche de souvenirs</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>To what you write</source>
   <translation>À ce que vous écrivez</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>What else can be done with it</source>
   <translation>Ce qu’on peut en faire d’autre</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>What was sent before, while nothing is written</source>
   <translation>Ce qui a été envoyé avant, tant que rien n’est écrit</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>Why the last answer: what was heard, recalled and run</source>
   <translation>Pourquoi la dernière réponse : ce qui a été entendu, rappelé et exécuté</translation>
  </message>
  <message>
   <location filename="../../sonia_desktop/ui/window_keys.py" />
   <source>Write</source>
   <translation>Écrire</translation>
  </message>
 </context>
</TS>
