"""Labels and running text in many languages, as interfaces carry them."""

# ruff: noqa: E501 - tables of words

from __future__ import annotations

import random

_LABELS = {
    "en": "Save|Cancel|OK|Apply|Sign in|Log out|Search|New folder|Delete|Reply|Forward|Next|Back|Upload|Export|Try again|Download|Edit|Send|Settings|Profile|Add to cart|Checkout|Subscribe|Share|Archive|Privacy|Help|About us|Continue|Close|Overview|Billing|Members|Security|History|Advanced|Print|Undo|View all|Learn more|Accept|Notifications|Reports|Home|Products|Contact|File|View|Tools|Insert|Format|Window",
    "de": "Speichern|Abbrechen|Übernehmen|Anmelden|Abmelden|Suchen|Neuer Ordner|Löschen|Antworten|Weiterleiten|Weiter|Zurück|Hochladen|Einstellungen|Drucken|Rückgängig|In den Warenkorb|Bestellen|Teilen|Hilfe|Über uns|Schließen|Übersicht|Rechnungen|Mitglieder|Sicherheit|Verlauf|Erweitert|Alle anzeigen|Mehr erfahren",
    "fr": "Enregistrer|Annuler|Appliquer|Se connecter|Déconnexion|Rechercher|Nouveau dossier|Supprimer|Répondre|Transférer|Suivant|Retour|Télécharger|Paramètres|Imprimer|Ajouter au panier|Commander|Partager|Aide|À propos|Fermer|Aperçu|Facturation|Membres|Sécurité|Historique|Avancé|Tout voir",
    "es": "Guardar|Cancelar|Aceptar|Iniciar sesión|Cerrar sesión|Buscar|Nueva carpeta|Eliminar|Responder|Reenviar|Siguiente|Atrás|Subir|Ajustes|Imprimir|Deshacer|Añadir al carrito|Comprar|Compartir|Ayuda|Cerrar|Resumen|Facturación|Miembros|Seguridad|Historial|Avanzado|Ver todo",
    "it": "Salva|Annulla|Applica|Accedi|Esci|Cerca|Nuova cartella|Elimina|Rispondi|Inoltra|Avanti|Indietro|Carica|Impostazioni|Stampa|Aggiungi al carrello|Condividi|Aiuto|Chiudi|Panoramica|Fatturazione|Membri|Sicurezza|Cronologia",
    "pl": "Zapisz|Anuluj|Zastosuj|Zaloguj się|Wyloguj|Szukaj|Nowy folder|Usuń|Odpowiedz|Dalej|Wstecz|Prześlij|Ustawienia|Drukuj|Cofnij|Dodaj do koszyka|Udostępnij|Pomoc|Zamknij|Przegląd|Członkowie|Bezpieczeństwo|Historia",
    "tr": "Kaydet|İptal|Uygula|Giriş yap|Çıkış|Ara|Yeni klasör|Sil|Yanıtla|İlet|İleri|Geri|Yükle|Ayarlar|Yazdır|Geri al|Sepete ekle|Paylaş|Yardım|Kapat|Genel bakış|Üyeler|Güvenlik|Geçmiş",
    "ru": "Сохранить|Отмена|Применить|Войти|Выйти|Поиск|Новая папка|Удалить|Ответить|Переслать|Далее|Назад|Загрузить|Настройки|Печать|Отменить|В корзину|Поделиться|Справка|Закрыть|Обзор|Счета|Участники|Безопасность|История",
    "el": "Αποθήκευση|Άκυρο|Εφαρμογή|Σύνδεση|Έξοδος|Αναζήτηση|Νέος φάκελος|Διαγραφή|Απάντηση|Επόμενο|Πίσω|Ρυθμίσεις|Εκτύπωση|Κοινή χρήση|Βοήθεια|Κλείσιμο|Επισκόπηση|Μέλη|Ασφάλεια|Ιστορικό",
    "ja": "保存|キャンセル|適用|ログイン|ログアウト|検索|新しいフォルダ|削除|返信|転送|次へ|戻る|アップロード|設定|印刷|元に戻す|カートに入れる|共有|ヘルプ|閉じる|概要|請求|メンバー|セキュリティ|履歴|詳細|すべて表示",
    "zh": "保存|取消|应用|登录|退出|搜索|新建文件夹|删除|回复|转发|下一步|返回|上传|设置|打印|撤销|加入购物车|分享|帮助|关闭|概览|账单|成员|安全|历史|高级|查看全部",
    "ko": "저장|취소|적용|로그인|로그아웃|검색|새 폴더|삭제|답장|전달|다음|뒤로|업로드|설정|인쇄|실행 취소|장바구니|공유|도움말|닫기|개요|결제|구성원|보안|기록",
    "ar": "حفظ|إلغاء|تطبيق|تسجيل الدخول|خروج|بحث|مجلد جديد|حذف|رد|التالي|رجوع|رفع|الإعدادات|طباعة|تراجع|أضف إلى السلة|مشاركة|مساعدة|إغلاق|نظرة عامة|الأعضاء|الأمان|السجل",
    "hi": "सहेजें|रद्द करें|लागू करें|साइन इन|खोजें|नया फ़ोल्डर|हटाएं|जवाब दें|आगे|पीछे|अपलोड|सेटिंग|प्रिंट|साझा करें|सहायता|बंद करें|अवलोकन|सदस्य|सुरक्षा|इतिहास",
}  # fmt: skip
_PROSE = {
    "en": "the quiet morning light fell across an old harbour where small boats waited for wind and every letter that came from the city told of prices weather and friends who had moved away without a word about when they would return so people read them twice and kept them in a box under the stairs",
    "de": "der ruhige Morgen lag über dem alten Hafen und kleine Boote warteten auf den Wind während jeder Brief aus der Stadt von Preisen Wetter und Freunden erzählte die ohne ein Wort fortgezogen waren",
    "fr": "la lumière calme du matin tombait sur le vieux port où de petits bateaux attendaient le vent et chaque lettre venue de la ville parlait des prix du temps et des amis partis sans un mot",
    "es": "la luz tranquila de la mañana caía sobre el viejo puerto donde pequeños barcos esperaban el viento y cada carta de la ciudad hablaba de precios del tiempo y de amigos que se habían ido",
    "it": "la luce calma del mattino cadeva sul vecchio porto dove piccole barche aspettavano il vento e ogni lettera dalla città parlava di prezzi del tempo e di amici partiti senza una parola",
    "pl": "spokojne światło poranka padało na stary port gdzie małe łodzie czekały na wiatr a każdy list z miasta mówił o cenach pogodzie i przyjaciołach którzy wyjechali bez słowa",
    "tr": "sakin sabah ışığı küçük teknelerin rüzgarı beklediği eski limana düşüyordu ve şehirden gelen her mektup fiyatlardan havadan ve giden dostlardan söz ediyordu",
    "ru": "тихий утренний свет падал на старую гавань где маленькие лодки ждали ветра и каждое письмо из города говорило о ценах погоде и друзьях которые уехали не сказав ни слова",
    "el": "το ήσυχο πρωινό φως έπεφτε στο παλιό λιμάνι όπου μικρές βάρκες περίμεναν τον άνεμο και κάθε γράμμα από την πόλη μιλούσε για τιμές τον καιρό και φίλους",
    "ja": "静かな朝の光が 古い港に落ちて 小さな舟は風を待ち 町から届く手紙は 値段や天気や 遠くへ行った友人の ことを伝えていた",
    "zh": "安静的晨光 落在旧港口 小船等待着风 城里寄来的每封信 都说着价格 天气 和不辞而别的 朋友们",
    "ko": "고요한 아침 빛이 오래된 항구에 내리고 작은 배들은 바람을 기다렸으며 도시에서 온 편지마다 물가와 날씨와 떠나간 친구들의 이야기가 있었다",
    "ar": "سقط ضوء الصباح الهادئ على الميناء القديم حيث انتظرت القوارب الصغيرة الريح وكل رسالة من المدينة تحدثت عن الأسعار والطقس والأصدقاء",
    "hi": "शांत सुबह की रोशनी पुराने बंदरगाह पर पड़ रही थी जहाँ छोटी नावें हवा का इंतज़ार करती थीं और शहर से आया हर पत्र दाम मौसम और दोस्तों की बात करता था",
}  # fmt: skip
LANGUAGES = tuple(_LABELS)
RIGHT_TO_LEFT = ("ar",)


class Words:
    """Labels, sentences and values of one language; the same chance gives the same words."""

    def __init__(self, chance: random.Random, language: str) -> None:
        self.chance, self.language = chance, language
        self._labels = _LABELS[language].split("|")
        self._prose = _PROSE[language].split()

    def label(self) -> str:
        return self.chance.choice(self._labels)

    def labels(self, count: int) -> list[str]:
        return self.chance.sample(self._labels, min(count, len(self._labels)))

    def prose(self, least: int, most: int) -> str:
        """A sentence of so many words."""
        count = self.chance.randint(least, most)
        start = self.chance.randrange(len(self._prose))
        words = [self._prose[(start + at) % len(self._prose)] for at in range(count)]
        text = " ".join(words)
        return text[:1].upper() + text[1:] + self.chance.choice((".", "", "", "!", "…"))

    def value(self) -> str:
        """What may stand in a field or a cell."""
        chance = self.chance
        return chance.choice(
            (
                self.label(),
                self.prose(1, 3),
                f"{chance.randint(1, 9999):,}",
                f"${chance.uniform(1, 900):.2f}",
                f"{chance.randint(1, 28)}.{chance.randint(1, 12)}.20{chance.randint(10, 39)}",
                f"{chance.choice('abcdefgh')}{chance.randint(1, 99)}@example.org",
                f"{chance.randint(0, 100)} %",
                f"/home/{chance.choice(('ada', 'max', 'li'))}/{chance.randint(1, 99)}",
            )
        )
