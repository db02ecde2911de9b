"""Vocabulary of the corpus: governments, agencies, texts."""
GOV = {"19": ("Provinsi Kepulauan Bangka Belitung", "Pangkalpinang"), "19.01": ("Kabupaten Bangka", "Sungailiat"), "19.02": ("Kabupaten Belitung", "Tanjung Pandan"),
       "19.03": ("Kabupaten Bangka Selatan", "Toboali"), "19.04": ("Kabupaten Bangka Tengah", "Koba"), "19.05": ("Kabupaten Bangka Barat", "Muntok"),
       "19.06": ("Kabupaten Belitung Timur", "Manggar"), "19.71": ("Kota Pangkalpinang", "Pangkalpinang")}
# short: (OPD, innovation, singkatan, origin, code prefix U.BB.PP, kegiatan, object, bidang)
OPD = {
 "par": ("Dinas Pariwisata", "Sistem Informasi Pariwisata Batu Pengembangan Ekonomi Kreatif", "SIP BANGET", "Pemerintah Kota Batu", "3.26.03", "01", "destinasi wisata", "Destinasi dan Pemasaran"),
 "kim": ("Dinas Perumahan dan Kawasan Permukiman", "Sistem Informasi Program Pendataan Rumah Tidak Layak Huni", "SIGAP-RLTH", "Pemerintah Kabupaten Gresik", "1.04.03", "03", "rumah tidak layak huni", "Perumahan"),
 "kes": ("Dinas Kesehatan", "Gerakan Antar Jemput Ibu Hamil", "GANTARI", "Pemerintah Kabupaten Lumajang", "1.02.02", "02", "ibu hamil risiko tinggi", "Kesehatan Masyarakat"),
 "cap": ("Dinas Kependudukan dan Pencatatan Sipil", "Pelayanan Adminduk Sampai Rumah", "PANDURUMAH", "Pemerintah Kabupaten Banyuwangi", "2.12.03", "01", "dokumen kependudukan", "Pelayanan Pendaftaran Penduduk"),
 "izn": ("Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", "Klinik Investasi Keliling", "KLIKKELING", "Pemerintah Kota Surabaya", "2.18.04", "01", "perizinan usaha mikro", "Pelayanan Perizinan"),
 "sos": ("Dinas Sosial", "Layanan Respon Cepat Warga Rentan", "LARASATI", "Pemerintah Kota Bandung", "1.06.05", "02", "warga rentan", "Rehabilitasi Sosial"),
 "hub": ("Dinas Perhubungan", "Parkir Tepi Jalan Nontunai", "PARTAI TUNAI", "Pemerintah Kota Malang", "2.15.02", "05", "titik parkir", "Lalu Lintas"),
 "lh": ("Dinas Lingkungan Hidup", "Tabungan Sampah Terpilah", "TASTER", "Pemerintah Kota Makassar", "2.11.11", "01", "bank sampah unit", "Pengelolaan Sampah"),
 "pus": ("Dinas Perpustakaan dan Kearsipan", "Buku Jemput Antar Pelosok", "BUJANG LOK", "Pemerintah Kabupaten Sleman", "2.23.02", "01", "pustaka desa", "Layanan Perpustakaan"),
 "kom": ("Dinas Komunikasi dan Informatika", "Kanal Aduan Satu Jendela", "KASUJA", "Pemerintah Kota Semarang", "2.16.03", "02", "aduan warga", "Layanan E-Government"),
 "bpbd": ("Badan Penanggulangan Bencana Daerah", "Desa Siaga Banjir Mandiri", "DESI BANDRI", "Pemerintah Kabupaten Bojonegoro", "1.05.03", "02", "desa rawan banjir", "Pencegahan dan Kesiapsiagaan"),
 "ikan": ("Dinas Perikanan", "Pasar Lelang Ikan Daring", "PALEDANG", "Pemerintah Kabupaten Lamongan", "3.25.04", "03", "kelompok nelayan", "Perikanan Tangkap"),
 "ukm": ("Dinas Koperasi, Usaha Kecil dan Menengah", "Etalase Produk Lokal Bersama", "ETALOKA", "Pemerintah Kabupaten Sidoarjo", "2.17.07", "01", "pelaku usaha mikro", "Pemberdayaan Usaha Mikro"),
 "rs": ("RSUD Depati Bahrin", "Antrean Rawat Jalan Tanpa Tunggu", "ANTARA JATU", "Pemerintah Kabupaten Malang", "1.02.02", "02", "pasien rawat jalan", "Pelayanan Medik"),
}
ROSTER = """19:kes 19:sos 19:par 19:kom 19:lh 19.01:par 19.01:kes 19.01:kim 19.01:rs 19.01:sos 19.01:ikan 19.02:par 19.02:kes 19.02:sos 19.02:hub 19.02:pus 19.02:bpbd 19.02:cap
19.03:par 19.03:kes 19.03:sos 19.03:kim 19.03:izn 19.03:lh 19.04:cap 19.04:izn 19.04:hub 19.04:ukm 19.04:sos 19.05:par 19.05:bpbd 19.05:pus 19.05:lh 19.05:kom
19.06:par 19.06:kes 19.06:sos 19.06:ikan 19.06:ukm 19.71:par 19.71:kim 19.71:cap 19.71:izn 19.71:hub""".split()
PHN = {1: "Persiapan", 2: "Pelaksanaan", 3: "Monitoring dan Evaluasi"}
ACN = {  # several wordings each
 "1.1": ["Penetapan SK Tim Replikasi Unit/OPD", "Penetapan SK Tim Replikasi", "SK Tim Replikasi", "Penetapan SK Tim"],
 "1.2": ["Komunikasi antara pemda yang mereplikasi dengan pemda asal inovasi", "Komunikasi dengan Pemda Asal Inovasi", "Komunikasi dengan pemda asal", "Komunikasi antar Pemda"],
 "1.3": ["Mendesain inovasi yang akan diadaptasi", "Desain inovasi yang akan diadaptasi", "Mendesain Inovasi", "Desain Inovasi"],
 "2.1": ["Sosialisasi internal inovasi yang akan direplikasi/diadaptasi", "Sosialisasi internal inovasi", "Sosialisasi Internal", "Sosialisasi internal inovasi yang akan direplikasi"],
 "2.2": ["Penguatan aspek sumber daya manusia serta proses dan sarana", "Penguatan SDM, proses dan sarana", "Penguatan aspek SDM serta proses dan sarana", "Penguatan SDM serta Proses dan Sarana"],
 "2.3": ["Uji coba", "Uji Coba", "Uji coba inovasi", "Uji Coba Inovasi"],
 "3.1": ["Monitoring bulanan", "Monitoring Bulanan", "Monitoring bulanan dalam rangka perbaikan pelaksanaan", "Monitoring Bulanan"],
 "3.2": ["Evaluasi 3 (tiga) bulanan", "Evaluasi Tiga Bulanan", "Evaluasi 3 (tiga) bulanan dalam rangka penilaian pelaksanaan", "Evaluasi 3 Bulanan"]}
# (description, output, targets, unit)
TXT = {
 "1.1": [("Penyusunan draf SK Tim Replikasi {i}", "Draf SK", [1], "dokumen"), ("Penerbitan Keputusan Kepala {s} tentang Tim Replikasi {i}", "SK Tim yang telah ditandatangani", [1], "SK"),
         ("Rapat pembentukan tim lintas bidang", "Notulen rapat pembentukan", [1, 2], "kali"), ("Inventarisasi calon anggota tim dari tiap bidang", "Daftar calon anggota", [1], "daftar"),
         ("Pembagian tugas sekretariat dan pokja {i}", "Uraian tugas tim", [1], "dokumen"), ("Telaahan staf pembentukan tim replikasi {i}", "Telaahan staf", [1], "berkas")],
 "1.2": [("Surat permohonan replikasi kepada {a}", "Surat permohonan", [1], "surat"), ("Kunjungan kaji tiru ke {a}", "Laporan kaji tiru", [1, 2], "laporan"),
         ("Rapat daring dengan tim {i} dari {a}", "Notula rapat daring", [2, 3], "kali"), ("Penyusunan naskah kerja sama pemanfaatan {i}", "Naskah kerja sama", [1], "naskah"),
         ("Pengumpulan dokumen teknis dari pemerintah asal", "Salinan dokumen teknis", [3, 4], "berkas"), ("Konsultasi lisensi aplikasi dengan pengembang di daerah asal", "Berita acara konsultasi", [1], "berita acara")],
 "1.3": [("Pemetaan kebutuhan layanan {o}", "Peta kebutuhan", [1], "dokumen"), ("Perancangan alur layanan {i} sesuai kondisi setempat", "Bagan alur layanan", [1, 2], "bagan"),
         ("Penyusunan rancangan SOP {i}", "Rancangan SOP", [3, 4, 5], "SOP"), ("Penyesuaian tampilan dan basis data {i}", "Purwarupa", [1], "purwarupa"),
         ("Lokakarya rancangan adaptasi bersama perwakilan {o}", "Rekomendasi lokakarya", [1], "kegiatan"), ("Penetapan nama lokal dan identitas visual {i}", "Pedoman identitas", [1], "buku")],
 "2.1": [("Apel pengenalan {i} kepada seluruh pegawai", "Dokumentasi apel", [1, 2], "kali"), ("Sosialisasi {i} kepada UPT dan kelurahan", "Daftar hadir sosialisasi", [40, 60, 75], "orang"),
         ("Penyebaran panduan ringkas {i} lewat grup pegawai", "Panduan ringkas", [1], "panduan"), ("Pemasangan materi informasi {i} di ruang layanan", "Banner dan poster", [6, 8, 12], "lembar"),
         ("Penjelasan {i} pada rapat staf mingguan", "Notula rapat staf", [4], "kali"), ("Temu wicara dengan petugas lapangan {o}", "Resume temu wicara", [2], "kegiatan")],
 "2.2": [("Pelatihan operator {i}", "Sertifikat pelatihan", [10, 12, 20], "orang"), ("Pengadaan perangkat komputer untuk layanan {o}", "Perangkat komputer", [2, 3, 4], "unit"),
         ("Penetapan SOP {i}", "SOP yang ditetapkan", [3, 5], "SOP"), ("Penataan ruang layanan {o}", "Ruang layanan", [1], "ruang"),
         ("Magang dua pegawai pada unit pengelola {i}", "Laporan magang", [2], "laporan"), ("Penambahan kapasitas jaringan internet kantor", "Jaringan terpasang", [1], "paket")],
 "2.3": [("Uji coba terbatas {i} pada dua lokasi", "Berita acara uji coba", [2], "lokasi"), ("Simulasi pelayanan {o} dengan data contoh", "Laporan simulasi", [1], "laporan"),
         ("Pengujian {i} oleh pengguna", "Hasil kuesioner pengguna", [30, 50], "responden"), ("Perbaikan {i} menurut hasil percobaan", "Daftar perbaikan", [1], "daftar"),
         ("Peluncuran percobaan {i} di kecamatan terpilih", "Laporan peluncuran", [1], "laporan")],
 "3.1": [("Rapat monitoring {i} setiap bulan", "Notula monitoring bulanan", [6], "notula"), ("Pengisian lembar pantau {o} setiap bulan", "Lembar pantau terisi", [6], "lembar"),
         ("Pemantauan kendala layanan {o} tiap bulan beserta tindak lanjutnya", "Laporan monitoring bulanan", [6], "laporan"), ("Supervisi petugas {i} ke lapangan setiap bulan", "Catatan supervisi", [6], "catatan")],
 "3.2": [("Evaluasi capaian {i} setiap tiga bulan", "Laporan evaluasi triwulanan", [2], "laporan"), ("Penilaian manfaat {i} bagi {o} per triwulan", "Nilai capaian triwulanan", [2], "dokumen"),
         ("Ekspose hasil evaluasi triwulanan kepada pimpinan", "Bahan ekspose", [2], "bahan"), ("Survei kepuasan penerima layanan {o} per triwulan", "Indeks kepuasan", [2], "laporan")]}
RESP = ["Kepala Bidang {b}", "Sekretaris", "Kasubbag Perencanaan dan Keuangan", "Ketua Tim Replikasi", "Kasi {b}", "Analis Kebijakan Ahli Muda", "Pranata Komputer Ahli Pertama", "Kasubbag Umum dan Kepegawaian", "Koordinator Pokja {i}", "Kepala UPT {b}"]
NOTE = ["Koordinasi dengan Bagian Organisasi", "Dilaksanakan daring", "Swakelola", "Menyesuaikan protokol kesehatan", "Didampingi narasumber", "Lihat lampiran 2", "Bersama kecamatan", "Prioritas", None, None, None]
ORANG = ["Ruslan Hidayat", "Marlina Oktavia", "Syahrul Effendi", "Dewi Kusumawardani", "Bambang Irawan", "Yulia Anggraini", "Zainal Arifin", "Netty Herawati", "Fahrizal Idris", "Sri Wahyuningsih"]
BLN = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"]
BL3 = ["Jan", "Peb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agt", "Sep", "Okt", "Nop", "Des"]
HARI = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]
