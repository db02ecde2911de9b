"""Bahan isi korpus: OPD, inovasi, rencana aksi per kegiatan. Semua karangan."""
PROV = "Provinsi Kepulauan Bangka Belitung"
PEMDA = {"19": (PROV, "Pangkalpinang", 1), "19.01": ("Kabupaten Bangka", "Sungailiat", 2), "19.02": ("Kabupaten Belitung", "Tanjungpandan", 2),
 "19.03": ("Kabupaten Bangka Selatan", "Toboali", 2), "19.04": ("Kabupaten Bangka Tengah", "Koba", 2), "19.05": ("Kabupaten Bangka Barat", "Muntok", 2),
 "19.06": ("Kabupaten Belitung Timur", "Manggar", 2), "19.71": ("Kota Pangkalpinang", "Pangkalpinang", 2)}
# kunci: (opd, singkatan inovasi, nama, asal, kode program tanpa L, objek, pengguna, bidang)
INOV = {
 "par": ("Dinas Pariwisata", "SIP BANGET", "Sistem Informasi Pariwisata Batu Pengembangan Ekonomi Kreatif", "Kota Batu", "3.26.03", "destinasi wisata", "pelaku usaha wisata", "Kabid Destinasi dan Industri Pariwisata"),
 "rum": ("Dinas Perumahan dan Kawasan Permukiman", "SIGAP-RLTH", "Sistem Informasi Program Pendataan Rumah Tidak Layak Huni", "Kabupaten Gresik", "1.04.03", "rumah tidak layak huni", "fasilitator perumahan", "Kabid Perumahan"),
 "kes": ("Dinas Kesehatan", "GANDENG IBU", "Gerakan Pendampingan Ibu Hamil Berisiko", "Kabupaten Banyuwangi", "1.02.02", "ibu hamil berisiko", "bidan desa", "Kabid Kesehatan Masyarakat"),
 "sos": ("Dinas Sosial", "LANSIA BAHAGIA", "Layanan Antar Santunan dan Kunjungan Lanjut Usia", "Kota Surakarta", "1.06.04", "lanjut usia terlantar", "pendamping sosial", "Kabid Rehabilitasi Sosial"),
 "dik": ("Dinas Pendidikan", "KELAS PERAHU", "Kelas Belajar bagi Anak Pesisir dan Pulau", "Kabupaten Pangkajene dan Kepulauan", "1.01.02", "anak putus sekolah di pesisir", "guru kunjung", "Kabid Pembinaan SMP"),
 "duk": ("Dinas Kependudukan dan Pencatatan Sipil", "PASTI JADI", "Pelayanan Adminduk Tuntas Sehari Jadi", "Kota Semarang", "2.12.02", "dokumen kependudukan", "operator kecamatan", "Kabid Pelayanan Pendaftaran Penduduk"),
 "hub": ("Dinas Perhubungan", "PARKIR TERANG", "Retribusi Parkir Tepi Jalan secara Nontunai", "Kota Bukittinggi", "2.15.02", "titik parkir tepi jalan umum", "juru parkir", "Kabid Lalu Lintas dan Angkutan"),
 "lh": ("Dinas Lingkungan Hidup", "TABUNG SAMPAH", "Tabungan dari Bank Sampah Berbasis Aplikasi", "Kota Malang", "2.11.11", "bank sampah unit", "nasabah bank sampah", "Kabid Pengelolaan Sampah dan Limbah B3"),
 "izn": ("Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", "IZIN SEKEJAP", "Izin Selesai Sekali Jalan dalam Jam Pelayanan", "Kabupaten Sragen", "2.18.04", "izin usaha mikro", "petugas loket", "Kabid Pelayanan Perizinan"),
 "kop": ("Dinas Koperasi, Usaha Kecil dan Menengah", "WARUNG NAIK KELAS", "Pendampingan Warung Menjadi Usaha Berbadan Hukum", "Kabupaten Kulon Progo", "2.17.06", "usaha mikro binaan", "pendamping UMKM", "Kabid Pemberdayaan Usaha Mikro"),
 "nak": ("Dinas Tenaga Kerja", "BURSA DESA", "Bursa Kerja Desa Daring", "Kabupaten Tulungagung", "2.07.04", "pencari kerja di desa", "pengantar kerja", "Kabid Penempatan Tenaga Kerja"),
 "per": ("Dinas Pemberdayaan Perempuan dan Perlindungan Anak", "SAPA CEPAT", "Satuan Penanganan Aduan Cepat Perempuan dan Anak", "Kabupaten Sleman", "2.08.03", "aduan kekerasan perempuan dan anak", "relawan pendamping", "Kabid Perlindungan Perempuan"),
 "ars": ("Dinas Perpustakaan dan Kearsipan", "PUSTAKA KELILING PULAU", "Perpustakaan Keliling Antarpulau", "Kabupaten Kepulauan Selayar", "2.23.02", "taman bacaan pulau", "pengelola taman bacaan", "Kabid Layanan Perpustakaan"),
 "pu": ("Dinas Pekerjaan Umum dan Penataan Ruang", "LUBANG TERTUTUP", "Lapor Jalan Berlubang Tertangani Tepat Waktu", "Kota Surabaya", "1.03.10", "ruas jalan rusak", "mandor pemeliharaan jalan", "Kabid Bina Marga"),
 "bpb": ("Badan Penanggulangan Bencana Daerah", "SIAGA RT", "Peringatan Dini Banjir sampai Tingkat RT", "Kabupaten Jember", "1.05.03", "wilayah rawan banjir", "ketua RT siaga", "Kabid Kesiapsiagaan"),
 "ikn": ("Dinas Kelautan dan Perikanan", "LELANG IKAN DARING", "Pelelangan Ikan secara Daring", "Kabupaten Pati", "3.25.03", "tempat pelelangan ikan", "nelayan dan bakul", "Kabid Perikanan Tangkap"),
 "tan": ("Dinas Pertanian dan Ketahanan Pangan", "KLINIK TANI", "Klinik Konsultasi Petani Lada dan Padi", "Kabupaten Lamongan", "3.27.02", "kelompok tani lada", "penyuluh pertanian", "Kabid Penyuluhan"),
 "kom": ("Dinas Komunikasi dan Informatika", "GERCEP LAPOR", "Gerak Cepat Tindak Lanjut Laporan Warga", "Kota Bogor", "2.16.03", "aduan warga", "admin aduan OPD", "Kabid Aplikasi Informatika"),
 "bkp": ("Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", "MUTASI KILAT", "Layanan Kenaikan Pangkat dan Mutasi Tanpa Berkas", "Kabupaten Bantul", "5.03.02", "berkas kenaikan pangkat", "pengelola kepegawaian OPD", "Kabid Mutasi dan Promosi"),
 "keu": ("Badan Keuangan Daerah", "PAJAK MAMPIR", "Pembayaran Pajak Daerah di Warung Terdekat", "Kota Depok", "5.02.04", "objek pajak daerah", "petugas pemungut pajak", "Kabid Pendapatan"),
 "rs": ("Rumah Sakit Umum Daerah", "ANTREAN NOL", "Antrean Rawat Jalan Tanpa Menunggu", "Kabupaten Sidoarjo", "1.02.02", "poliklinik rawat jalan", "petugas pendaftaran", "Kabid Pelayanan Medik"),
}
A = {  # kegiatan: (uraian, keluaran, target, satuan)
"1.1": [("Penyusunan draf SK Tim Replikasi {i}", "Draf SK Tim Replikasi", 1, "dokumen"), ("Rapat persiapan pembentukan tim replikasi {i}", "Notula rapat", 1, "dokumen"),
 ("Penandatanganan SK Kepala {ok} tentang Tim Replikasi", "SK Tim Replikasi yang telah ditandatangani", 1, "SK"), ("Inventarisasi calon anggota tim dari tiap bidang", "Daftar calon anggota tim", 1, "daftar"),
 ("Penetapan SK Tim Replikasi Inovasi {i}", "SK Tim", 1, "SK"), ("Pembagian tugas anggota tim replikasi dan sekretariat", "Uraian tugas tim", 1, "dokumen"),
 ("Konsultasi draf SK tim ke Bagian Hukum", "Draf SK terparaf", 1, "berkas"), ("Penyampaian salinan SK Tim kepada Biro Organisasi", "Tanda terima salinan SK", 1, "lembar"),
 ("Penyusunan keputusan tentang penunjukan tim kerja {i}", "Keputusan penunjukan tim kerja", 1, "dokumen"), ("Rapat pleno pertama tim replikasi", "Notula dan daftar hadir", 1, "kali"), ("Pengusulan nama tim oleh para kepala bidang", "Surat usulan anggota tim", 4, "surat")],
"1.2": [("Pengiriman surat permohonan replikasi kepada Pemerintah {a}", "Surat permohonan replikasi", 1, "surat"), ("Studi tiru {i} ke {a}", "Laporan studi tiru", 1, "laporan"),
 ("Pertemuan daring dengan pengelola {i} di {a}", "Notula pertemuan daring", 2, "kali"), ("Penandatanganan perjanjian kerja sama dengan Pemerintah {a}", "Naskah PKS", 1, "dokumen"),
 ("Permintaan data dukung dan petunjuk teknis dari pemda asal", "Petunjuk teknis {i}", 1, "berkas"), ("Koordinasi hak pakai aplikasi dengan {a}", "Surat persetujuan pemakaian aplikasi", 1, "surat"),
 ("Undangan narasumber dari {a}", "Laporan paparan narasumber", 1, "laporan"), ("Pembahasan nota kesepahaman dengan pemda asal inovasi", "Draf nota kesepahaman", 1, "dokumen"),
 ("Kunjungan balasan tim teknis {a}", "Berita acara kunjungan", 1, "kali"), ("Penyusunan daftar pertanyaan untuk pemda asal inovasi", "Daftar pertanyaan", 1, "dokumen"), ("Komunikasi rutin lewat grup WhatsApp dengan tim {a}", "Rekap tanya jawab", 3, "rekap")],
"1.3": [("Penyusunan rancangan adaptasi {i} sesuai kondisi daerah", "Dokumen rancangan adaptasi", 1, "dokumen"), ("Pemetaan kebutuhan data {obj}", "Peta kebutuhan data", 1, "dokumen"),
 ("Penyusunan SOP layanan {i}", "SOP layanan", 3, "SOP"), ("Lokakarya desain inovasi bersama {u}", "Laporan lokakarya", 1, "laporan"),
 ("Pembuatan alur layanan dan purwarupa tampilan aplikasi", "Purwarupa tampilan", 1, "unit"), ("Analisis kesenjangan antara {a} dan kondisi setempat", "Kertas kerja analisis", 1, "dokumen"),
 ("Penyusunan rancangan peraturan kepala daerah tentang {i}", "Rancangan peraturan", 1, "naskah"), ("Penetapan nama lokal dan logo inovasi", "Nama dan logo inovasi", 1, "paket"),
 ("Penyusunan KAK pengembangan aplikasi {i}", "KAK", 1, "dokumen"), ("Survei awal kebutuhan {u}", "Laporan hasil survei", 1, "laporan"), ("Reviu rancangan layanan oleh tenaga ahli", "Catatan reviu", 1, "dokumen")],
"2.1": [("Sosialisasi {i} kepada seluruh pegawai {ok}", "Laporan sosialisasi internal", 1, "kali"), ("Rapat penyampaian rancangan inovasi kepada pejabat struktural", "Notula rapat", 1, "kali"),
 ("Penyebarluasan brosur dan video pendek {i} di kantor", "Brosur dan video", 50, "lembar"), ("Apel khusus pengenalan layanan {i}", "Dokumentasi apel", 2, "kali"),
 ("Sosialisasi internal kepada UPTD dan cabang dinas", "Daftar hadir dan materi", 3, "kali"), ("Pencanangan {i} oleh kepala perangkat daerah", "Dokumentasi pencanangan", 1, "kegiatan"),
 ("Penyampaian materi inovasi pada rapat staf bulanan", "Materi paparan", 2, "kali"), ("Sosialisasi bagi {u}", "Daftar hadir peserta", 60, "orang"), ("Pemasangan banner alur layanan di ruang tunggu", "Banner terpasang", 4, "buah"), ("Diskusi kelompok kecil antarbidang tentang alur {i}", "Resume diskusi", 4, "kali")],
"2.2": [("Bimbingan teknis {u}", "Peserta terlatih", 40, "orang"), ("Pengadaan perangkat komputer dan jaringan layanan {i}", "Perangkat terpasang", 3, "unit"),
 ("Pelatihan admin dan operator aplikasi {i}", "Sertifikat operator", 12, "orang"), ("Pengembangan aplikasi {i}", "Aplikasi siap uji", 1, "aplikasi"),
 ("Penyediaan ruang layanan {i}", "Ruang layanan siap pakai", 1, "ruang"), ("Pendataan {obj} sebagai data awal", "Basis data awal", 1, "data"),
 ("Pengadaan server dan sewa hosting", "Hosting aktif", 1, "paket"), ("Penyusunan buku saku bagi {u}", "Buku saku", 100, "eksemplar"),
 ("Penunjukan petugas piket layanan", "Jadwal piket petugas", 1, "jadwal"), ("Penyesuaian SOP dengan proses kerja yang berjalan", "SOP yang disahkan", 2, "SOP"), ("Magang dua operator di {a}", "Laporan magang", 2, "orang"), ("Pengadaan alat tulis dan seragam petugas layanan", "Perlengkapan petugas", 15, "set")],
"2.3": [("Uji coba {i} di satu kecamatan percontohan", "Berita acara uji coba", 1, "dokumen"), ("Uji coba terbatas aplikasi oleh {u}", "Laporan uji coba terbatas", 1, "laporan"),
 ("Perbaikan aplikasi berdasarkan hasil uji coba", "Daftar perbaikan", 1, "dokumen"), ("Simulasi layanan {i} bersama masyarakat", "Laporan simulasi", 2, "kali"),
 ("Uji coba layanan pada {obj}", "Data hasil uji coba", 10, "data"), ("Survei kepuasan peserta uji coba", "Hasil survei", 1, "laporan"),
 ("Peluncuran terbatas layanan {i}", "Dokumentasi peluncuran", 1, "kegiatan"), ("Pencatatan kendala selama masa uji coba", "Log kendala", 1, "buku"), ("Uji keamanan dan beban aplikasi {i}", "Laporan uji keamanan", 1, "laporan"), ("Gladi layanan oleh petugas piket", "Berita acara gladi", 1, "kali")],
"3.1": [("Monitoring bulanan pelaksanaan {i}", "Laporan monitoring bulanan", 6, "laporan"), ("Rapat monitoring bulanan tim replikasi untuk perbaikan layanan", "Notula monitoring", 6, "kali"),
 ("Pengisian lembar monitoring bulanan oleh {u}", "Lembar monitoring terisi", 6, "berkas"), ("Kunjungan lapangan bulanan ke lokasi layanan {i}", "Berita acara kunjungan", 6, "kali"),
 ("Pemantauan bulanan data {obj}", "Rekap data bulanan", 6, "rekap"), ("Tindak lanjut keluhan pengguna layanan setiap bulan", "Rekap tindak lanjut keluhan", 6, "rekap"), ("Penyampaian laporan bulanan kepada Sekretaris Daerah", "Laporan bulanan", 6, "laporan")],
"3.2": [("Evaluasi triwulanan penerapan {i}", "Laporan evaluasi triwulanan", 2, "laporan"), ("Rapat evaluasi tiga bulanan bersama Bagian Organisasi", "Notula evaluasi", 2, "kali"),
 ("Survei kepuasan masyarakat tiap triwulan", "Nilai SKM", 2, "laporan"), ("Penilaian capaian {i} per tiga bulan", "Lembar penilaian", 2, "dokumen"),
 ("Penyusunan laporan evaluasi tiga bulanan kepada kepala daerah", "Laporan evaluasi", 2, "laporan"), ("Reviu triwulanan oleh tim penilai internal", "Catatan hasil reviu", 2, "dokumen"), ("Ekspose hasil evaluasi 3 bulanan di tingkat OPD", "Bahan ekspose", 2, "kali")]}
PH = {"a": {1: "Persiapan", 2: "Pelaksanaan", 3: "Monitoring dan Evaluasi"}, "b": {1: "TAHAP I PERSIAPAN", 2: "TAHAP II PELAKSANAAN", 3: "TAHAP III MONITORING DAN EVALUASI"},
 "c": {1: "I. Tahap Persiapan", 2: "II. Tahap Pelaksanaan", 3: "III. Tahap Monitoring & Evaluasi"}, "d": {1: "Tahap Persiapan", 2: "Tahap Pelaksanaan", 3: "Tahap Monev"},
 "e": {1: "1. Persiapan", 2: "2. Pelaksanaan", 3: "3. Monitoring dan evaluasi"}, "f": {1: "PERSIAPAN", 2: "PELAKSANAAN", 3: "MONITORING DAN EVALUASI"}}
AC = {"a": {"1.1": "Penetapan SK Tim Replikasi Unit/OPD", "1.2": "Komunikasi antara pemda yang mereplikasi dengan pemda asal inovasi", "1.3": "Mendesain inovasi yang akan diadaptasi", "2.1": "Sosialisasi internal inovasi yang akan direplikasi/diadaptasi", "2.2": "Penguatan aspek sumber daya manusia serta proses dan sarana", "2.3": "Uji coba", "3.1": "Monitoring bulanan", "3.2": "Evaluasi 3 (tiga) bulanan"},
 "b": {"1.1": "Penetapan SK Tim Replikasi", "1.2": "Komunikasi dengan Pemda Asal Inovasi", "1.3": "Mendesain Inovasi", "2.1": "Sosialisasi Internal", "2.2": "Penguatan SDM, Proses dan Sarana", "2.3": "Uji Coba", "3.1": "Monitoring Bulanan", "3.2": "Evaluasi Tiga Bulanan"},
 "c": {"1.1": "SK Tim Replikasi", "1.2": "Komunikasi dgn pemda asal inovasi", "1.3": "Desain inovasi yang diadaptasi", "2.1": "Sosialisasi internal inovasi", "2.2": "Penguatan SDM serta proses dan sarana", "2.3": "Uji coba inovasi", "3.1": "Monitoring bulanan dalam rangka perbaikan pelaksanaan", "3.2": "Evaluasi 3 bulanan dalam rangka penilaian pelaksanaan"}}
PJ = ["Sekretaris", "Kasubbag Umum dan Kepegawaian", "Kasubbag Perencanaan dan Keuangan", "Ketua Tim Replikasi", "Analis Kebijakan Muda", "Pranata Komputer", "Kasi Data dan Informasi", "Sekretaris Tim Replikasi", "Kepala UPTD", "Sub Koordinator Inovasi", "Tim Teknis", "Penata Layanan", "Kasi Pelayanan", "Kepala Subbagian Program", "Pejabat Fungsional Perencana Pertama"]
FUND = [["APBD"], ["APBD Kabupaten", "DAU"], ["APBD", "DAK Non Fisik"], ["PAD", "DAU"], ["APBD", "DID"], ["DAU", "APBD Perubahan"], ["APBD", "CSR"]]
NOTE = ["Menyesuaikan jadwal pimpinan", "Bersama Bagian Organisasi", "Menggunakan aula kantor", "Daring", "Sudah masuk DPA", "Dilaksanakan bertahap", "Perlu dukungan Diskominfo", "Narasumber dari pemda asal", "Lokasi menyusul", "Melekat pada kegiatan rutin"]
RISK = ["Anggota tim berpindah tugas", "Jawaban pemda asal terlambat", "Rancangan tidak sesuai kondisi setempat", "Pegawai belum memahami inovasi", "Perangkat terlambat datang", "Peserta uji coba sedikit", "Data monitoring tidak lengkap", "Hasil evaluasi tidak ditindaklanjuti"]
SEBAB = ["Mutasi pegawai", "Kesibukan pemda asal", "Data dasar kurang", "Waktu sosialisasi singkat", "Proses pengadaan panjang", "Undangan mendadak", "Beban kerja petugas", "Belum ada SOP"]
MITRA = ["Bagian Organisasi", "Pemda asal inovasi", "Kecamatan", "Perguruan tinggi", "Media lokal", "Inspektorat", "Pemerintah desa"]
KEND = ["Jadwal narasumber bergeser", "Menunggu pengesahan", "Jaringan belum stabil", "Petugas terbatas", "Tidak ada", "Curah hujan tinggi", "Menunggu SPJ"]
TL = ["Dijadwalkan ulang", "Koordinasi dengan Bagian Hukum", "Pengajuan tambahan bandwidth", "Penambahan petugas", "-", "Dilanjutkan bulan depan", "Mempercepat SPJ"]
# 44 OPD: (kode pemda, kunci inovasi)
ROSTER = [("19.71","par"),("19.71","rum"),("19","kes"),("19.01","duk"),("19.02","lh"),("19.03","sos"),("19.04","hub"),("19.05","par"),("19.06","ikn"),("19","kom"),
("19.01","izn"),("19.02","kop"),("19.03","tan"),("19.04","rs"),("19.05","bpb"),("19.06","dik"),("19.71","keu"),("19","sos"),("19.01","pu"),("19.02","per"),
("19.03","kes"),("19.04","bkp"),("19.05","duk"),("19.06","lh"),("19.71","hub"),("19","nak"),("19.01","ars"),("19.02","rum"),("19.03","izn"),("19.04","kom"),
("19.05","kop"),("19.06","tan"),("19.71","kes"),("19","ikn"),("19.01","sos"),("19.02","bpb"),("19.03","pu"),("19.04","dik"),("19.05","nak"),("19.06","per"),
("19.71","ars"),("19","bkp"),("19.02","keu"),("19.03","lh")]
RSN = {"19.04": "Rumah Sakit Umum Daerah"}
