// Languages in Latin letters. Small words of one language stay out of the other lists.
extension Tongue {
    static let english = Tongue(
        "en", "English", english: "English", and: "and", plurals: ["one", "other"],
        small: "the of to in is and for with when if that this which not has by",
        words: """
            server client mailbox message connection command answer request network address domain user policy \
            storage session header gateway upstream timeout queue transfer certificate handshake channel stream \
            token password account record cache proxy resource directory version protocol sequence parameter \
            encryption signature operator administrator delivers refuses accepts forwards checks closes waits \
            repeats stores expires temporary permanent invalid missing secure private remote local large empty
            """)
    static let vietnamese = Tongue(
        "vi", "Tiếng Việt", english: "tiếng Anh", and: "và", plurals: ["other"],
        small: "là của và được cho khi trong với một các những này có không",
        words: """
            máy chủ khách hộp thư lệnh kết nối địa chỉ miền người dùng phản hồi yêu cầu mạng chính sách dung lượng \
            phiên tiêu đề cổng thời gian hàng đợi truyền chứng thực kênh luồng khóa mật khẩu tài khoản bản ghi \
            bộ nhớ tạm nguồn thư mục phiên bản giao thức thứ tự tham số mã hóa chữ ký quản trị chấp nhận từ chối \
            chuyển tiếp kiểm tra đóng chờ lặp lại hết hạn tạm thời vĩnh viễn hợp lệ thiếu bảo mật riêng lớn rỗng
            """)
    static let german = Tongue(
        "de", "Deutsch", english: "Englisch", and: "und", plurals: ["one", "other"],
        small: "der die das und ist nicht wenn ein eine zu mit für auf wird",
        words: """
            Server Postfach Nachricht Verbindung Befehl Antwort Anfrage Netzwerk Adresse Domäne Benutzer \
            Richtlinie Speicher Sitzung Kopfzeile Vermittler Zeitüberschreitung Warteschlange Übertragung \
            Zertifikat Aushandlung Kanal Datenstrom Zugangsdaten Kennwort Konto Eintrag Zwischenspeicher \
            Verzeichnis Fassung Protokoll Reihenfolge Parameter Verschlüsselung Unterschrift Betreiber verweigert \
            annimmt weiterleitet prüft schließt wartet wiederholt speichert abläuft vorübergehend dauerhaft ungültig
            """)
    static let french = Tongue(
        "fr", "Français", english: "anglais", and: "et", plurals: ["one", "many", "other"],
        small: "le les du et est dans pour avec quand une cette pas qui sur",
        words: """
            serveur boîte courrier connexion commande réponse requête réseau adresse domaine utilisateur règle \
            stockage séance entête passerelle délai file transfert certificat négociation canal flux jeton \
            identifiant compte enregistrement mémoire mandataire ressource répertoire protocole séquence paramètre \
            chiffrement signature exploitant refuse accepte transmet vérifie ferme attend répète conserve expire \
            temporaire permanent invalide manquant sécurisé privé distant grand vide échec réussite destinataire
            """)
    static let spanish = Tongue(
        "es", "Español", english: "inglés", and: "y", plurals: ["one", "many", "other"],
        small: "el los las y es en del para con cuando una esta no que",
        words: """
            servidor buzón mensaje conexión orden respuesta petición red dirección dominio usuario política \
            almacenamiento sesión cabecera pasarela tiempo cola transferencia certificado negociación canal flujo \
            credencial contraseña cuenta registro memoria recurso directorio versión protocolo secuencia parámetro \
            cifrado firma operador rechaza acepta reenvía comprueba cierra espera repite guarda caduca temporal \
            permanente inválido ausente seguro privado remoto grande vacío fallo éxito destinatario remitente
            """)
    static let portuguese = Tongue(
        "pt-BR", "Português (Brasil)", english: "inglês", and: "e", plurals: ["one", "many", "other"],
        small: "o os as e em do da para com quando uma esta não que",
        words: """
            servidor caixa mensagem conexão comando resposta pedido rede endereço domínio usuário política \
            armazenamento sessão cabeçalho roteador tempo fila transferência certificado negociação canal fluxo \
            credencial senha conta registro memória recurso diretório versão protocolo sequência parâmetro \
            criptografia assinatura operador recusa aceita encaminha verifica fecha espera repete guarda expira \
            temporário permanente inválido ausente seguro privado remoto grande vazio falha êxito destinatário
            """)
    static let turkish = Tongue(
        "tr", "Türkçe", english: "İngilizce", and: "ve", plurals: ["one", "other"],
        small: "ve bir bu için ile olarak değil ancak daha sonra kadar gibi",
        words: """
            sunucu istemci posta kutusu ileti bağlantı komut yanıt istek ağ adres alan kullanıcı ilke depolama \
            oturum başlık geçit zaman aşımı kuyruk aktarım sertifika kanal akış anahtar parola hesap kayıt önbellek \
            kaynak dizin sürüm protokol sıra parametre şifreleme imza işletmeci reddeder kabul eder iletir denetler \
            kapatır bekler yineler saklar geçici kalıcı geçersiz eksik güvenli özel uzak büyük boş başarısız alıcı
            """)
    static let indonesian = Tongue(
        "id", "Bahasa Indonesia", english: "bahasa Inggris", and: "dan", plurals: ["other"],
        small: "yang dan di untuk dengan dari ini itu tidak jika pada oleh",
        words: """
            peladen klien kotak surat pesan koneksi perintah jawaban permintaan jaringan alamat ranah pengguna \
            kebijakan penyimpanan sesi tajuk gerbang waktu antrean pengiriman sertifikat saluran aliran kunci sandi \
            akun catatan tembolok sumber direktori versi protokol urutan parameter enkripsi tanda operator menolak \
            menerima meneruskan memeriksa menutup menunggu mengulang menyimpan kedaluwarsa sementara permanen sah \
            hilang aman pribadi jauh besar kosong gagal berhasil penerima pengirim
            """)
}
