"""Writes official.json: the contents of the workbooks that fill the official template.

Every text is written by hand per innovation; dates, budgets and people are made up. Monitoring figures are computed from the plan,
a pace per agency and a fixed seed, so the same bytes come out each time. Run: python3 make_official.py
"""
import calendar, csv, datetime as dt, json, os, random

OWN = os.path.dirname(os.path.abspath(__file__))
HERE = os.path.dirname(os.path.dirname(OWN))
ROSTER = {r["kode"]: r for r in csv.DictReader(open(os.path.join(HERE, "samples/daftar-opd.csv"), encoding="utf-8"))}

# Sub kegiatan that every agency has: key -> (code below the bidang, name).
GENERAL = {
    "R": ("01.{L}.06.09", "Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD"),
    "C": ("01.{L}.06.05", "Penyediaan Barang Cetakan dan Penggandaan"),
    "P": ("01.{L}.05.09", "Pendidikan dan Pelatihan Pegawai Berdasarkan Tugas dan Fungsi"),
    "B": ("01.{L}.05.11", "Bimbingan Teknis Implementasi Peraturan Perundang-Undangan"),
    "S": ("01.{L}.06.11", "Dukungan Pelaksanaan Sistem Pemerintahan Berbasis Elektronik pada SKPD"),
    "E": ("01.{L}.01.07", "Evaluasi Kinerja Perangkat Daerah"),
    "K": ("01.{L}.01.06", "Koordinasi dan Penyusunan Laporan Capaian Kinerja dan Ikhtisar Realisasi Kinerja SKPD"),
    "A": ("01.{L}.07.06", "Pengadaan Peralatan dan Mesin Lainnya"),
}

# Plan line: activity | description | output | target | unit | start-end | responsible | code key | fund | budget in thousands | note
OPD = [
 dict(kode="19.71-01", path="2021-10-28/19.71-01 Dinas Pariwisata - SIP BANGET.xlsx", bidang="X.XX",
  local="SIP BANGET Pangkalpinang", sk="188.4/021/DISPAR/2022", sk_date="2022-01-12", km="065/0457/SETDA/2021",
  pic="Rina Oktaviani, S.Par.", head="Drs. SYAHRUL RAMADHANI, M.M.", nip="19680914 199303 1 903",
  T={"1": ("3.26.03.2.01.03", "Penyediaan Data dan Penyebaran Informasi Pariwisata Kabupaten/Kota"),
     "2": ("3.26.04.2.02.01", "Pengembangan Kompetensi Pelaku Ekonomi Kreatif")},
  plan="""
1.1|Penyusunan konsep Keputusan Wali Kota tentang Tim Replikasi SIP BANGET yang melibatkan Bidang Destinasi, Bidang Ekonomi Kreatif, dan Diskominfo|Konsep keputusan yang telah diparaf Bagian Hukum|1|dokumen|5/1-11/1|Sekretaris Dinas Pariwisata|R|Non anggaran|0|
1.1|Penetapan dan penyampaian SK Tim Replikasi SIP BANGET kepada seluruh anggota tim|SK Tim Replikasi SIP BANGET|1|dokumen|12/1-14/1|Kepala Dinas Pariwisata|C|APBD|2500|SK dicetak rangkap 20
1.2|Rapat daring pendahuluan dengan Dinas Pariwisata Kota Batu untuk menyepakati ruang lingkup replikasi|Notula rapat dan daftar hadir|2|kali|17/1-28/1|Kepala Bidang Pemasaran Pariwisata|R|Non anggaran|0|
1.2|Kunjungan studi tiru ke Kota Batu dan penandatanganan perjanjian kerja sama replikasi antarpemerintah daerah|Perjanjian kerja sama dan laporan studi tiru|2|dokumen|7/2-11/2|Kepala Dinas Pariwisata|R|APBD|68500|Enam orang, termasuk Diskominfo dan Bagian Hukum
1.3|Pemetaan 42 daya tarik wisata, hotel, rumah makan, dan sentra kerajinan Pangkalpinang sebagai bahan basis data|Basis data awal pariwisata dan ekonomi kreatif|42|objek|14/2-4/3|Kepala Bidang Destinasi|1|APBD|24000|
1.3|Penyusunan rancang bangun SIP BANGET versi Pangkalpinang: alur pemutakhiran data oleh pelaku usaha, peta digital, dan kalender acara|Dokumen desain inovasi dan SOP|3|dokumen|21/2-18/3|Kepala Bidang Pemasaran Pariwisata|1|APBD|18500|
2.1|Sosialisasi internal SIP BANGET kepada pegawai dinas, pengelola objek wisata milik pemerintah, dan UPT Pantai Pasir Padi|Peserta memahami peran dalam pengisian data|60|orang|22/3-24/3|Sekretaris Dinas Pariwisata|R|APBD|7500|
2.1|Temu pelaku ekonomi kreatif se-Kota Pangkalpinang: pengenalan SIP BANGET dan pendaftaran akun pelaku usaha|Pelaku usaha terdaftar|85|pelaku usaha|28/3-31/3|Kepala Bidang Ekonomi Kreatif|2|DAK Non Fisik|21000|
2.2|Pelatihan operator data dan penulis konten pariwisata bagi dua orang dari setiap kelurahan|Operator bersertifikat pelatihan|84|orang|4/4-13/4|Kepala Bidang Ekonomi Kreatif|2|DAK Non Fisik|86000|42 kelurahan
2.2|Pengadaan dua unit komputer operator dan penambahan kapasitas peladen pada pusat data Diskominfo|Sarana pendukung berfungsi|3|unit|11/4-20/5|Kasubbag Umum dan Kepegawaian|A|APBD|47500|
2.3|Uji coba SIP BANGET pada koridor Pasir Padi dan Kampung Melayu Tuatunu dengan 25 pelaku usaha|Laporan uji coba dan daftar perbaikan|1|laporan|23/5-15/7|Kepala Bidang Destinasi|1|APBD|32000|
2.3|Perbaikan aplikasi berdasarkan masukan uji coba dan peluncuran pada perayaan hari jadi kota|Aplikasi versi 1.0 diluncurkan|1|aplikasi|18/7-30/7|Kepala Bidang Pemasaran Pariwisata|1|APBD|28000|
3.1|Monitoring bulanan kelengkapan data, jumlah kunjungan laman, dan keaktifan operator kelurahan|Laporan monitoring bulanan|5|laporan|1/8-31/12|Kepala Bidang Pemasaran Pariwisata|1|APBD|6000|
3.2|Evaluasi triwulanan manfaat SIP BANGET terhadap lama tinggal wisatawan dan penjualan produk ekonomi kreatif|Laporan evaluasi triwulan|2|laporan|1/8-31/12|Sekretaris Dinas Pariwisata|E|APBD|5000|
""", months=12, pace=dict(stretch=0.9, delay=-3, ratio=0.97), notes="""
1|Paraf Bagian Hukum menunggu keputusan tentang nomor keputusan di awal tahun anggaran|Konsep disampaikan lebih dahulu secara elektronik dan rapat pembahasan dipercepat|Konsep SK bertanda paraf
2|Jadwal penerbangan ke Malang berubah sehingga kunjungan mundur satu hari|Rapat pembahasan teknis digabung dalam satu hari kerja|Laporan perjalanan dinas, foto kegiatan
3|Sembilan pengelola objek wisata belum mengirim data titik koordinat|Petugas mendatangi lokasi dan mengambil titik koordinat sendiri|Lembar data 42 objek
4|Peserta pelatihan dari lima kelurahan tidak hadir karena bertepatan dengan vaksinasi massal|Pelatihan susulan dilaksanakan di aula kecamatan|Daftar hadir susulan
6|Jaringan internet di Tuatunu tidak stabil pada siang hari|Disediakan fasilitas pengisian luring yang terkirim sendiri ketika jaringan pulih|Catatan uji coba minggu ketiga
8|Pelaku usaha kuliner jarang memperbarui harga dan jam buka|Operator kelurahan mengingatkan lewat pesan singkat setiap hari Senin|Rekap pesan pengingat
10|Kunjungan laman menurun setelah musim libur sekolah|Kalender acara diperkaya dengan Festival Sembahyang Rebut dan agenda komunitas|Statistik laman Oktober
12|Tidak ada kendala berarti|Data akhir tahun diserahterimakan kepada pengelola tetap|Berita acara serah terima
""", evals="""
1|Pendampingan Dinas Pariwisata Kota Batu sangat terbuka, termasuk berbagi kode sumber|Data awal pelaku usaha tersebar di beberapa bidang dan formatnya berbeda|Menunjuk satu wali data dan menyeragamkan format sebelum pelatihan operator
2|Antusiasme pelaku ekonomi kreatif; 91 akun terdaftar dari target 85|Kapasitas jaringan di dua lokasi uji coba terbatas|Berkoordinasi dengan Diskominfo untuk penambahan titik akses
3|Peluncuran bersamaan dengan hari jadi kota menaikkan kunjungan laman|Pembaruan data belum menjadi kebiasaan pelaku usaha|Menetapkan penghargaan bulanan bagi operator kelurahan teraktif
4|Dukungan pimpinan dan kebiasaan pembaruan mingguan sudah terbentuk|Belum ada penganggaran khusus pemeliharaan aplikasi pada perubahan anggaran|Mengusulkan biaya pemeliharaan pada tahun 2023
"""),

 dict(kode="19.71-02", path="2021-10-28/19.71-02 Dinas Perumahan dan Kawasan Permukiman - SIGAP-RLTH.xlsx", bidang="1.04",
  local=None, sk="188.4/009/PERKIM/2022", sk_date="2022-01-10", km="065/0458/SETDA/2021",
  pic="M. Fadhil Akbar, S.T.", head="Ir. HERMAN SUSILO, M.T.", nip="19660321 199203 1 901",
  T={"1": ("1.04.03.2.03.02", "Perbaikan Rumah Tidak Layak Huni"),
     "2": ("1.04.03.2.02.01", "Survei dan Penetapan Lokasi Perumahan dan Permukiman Kumuh"),
     "3": ("1.04.02.2.01.01", "Identifikasi Perumahan di Lokasi Rawan Bencana atau Terkena Relokasi Program Kabupaten/Kota")},
  plan="""
1.1|Inventarisasi calon anggota tim dari Bidang Perumahan, Dinas Sosial, Bappeda, dan tujuh kecamatan|Daftar calon anggota tim|1|dokumen|3/1-5/1|Kasubbag Perencanaan|R|Non anggaran|0|
1.1|Penerbitan SK Kepala Dinas tentang Tim Replikasi SIGAP-RLTH beserta uraian tugas setiap anggota|SK Tim Replikasi|1|dokumen|6/1-10/1|Kepala Dinas|C|APBD|2000|
1.1|Rapat perdana tim: pembagian tugas, jadwal kerja, dan saluran komunikasi|Notula rapat perdana|1|kali|12/1-12/1|Sekretaris Dinas|R|APBD|3500|
1.2|Surat permohonan replikasi dan konsultasi daring dengan Dinas Perumahan Kabupaten Gresik|Surat jawaban dan notula|2|dokumen|13/1-21/1|Sekretaris Dinas|R|Non anggaran|0|
1.2|Kunjungan kerja ke Kabupaten Gresik untuk mempelajari aplikasi, indikator kelayakan, dan cara verifikasi lapangan|Laporan studi tiru|1|laporan|31/1-4/2|Kepala Bidang Perumahan|R|APBD|74000|Delapan orang
1.2|Penandatanganan nota kesepakatan penggunaan kode sumber SIGAP-RLTH|Nota kesepakatan|1|dokumen|7/2-18/2|Kepala Dinas|R|Non anggaran|0|Difasilitasi Bagian Kerja Sama
1.3|Penyelarasan 14 indikator rumah tidak layak huni dengan pedoman kementerian dan basis data terpadu kesejahteraan sosial|Daftar indikator yang disepakati|14|indikator|14/2-25/2|Kasi Pendataan Perumahan|2|APBD|5500|
1.3|Penyusunan formulir pendataan digital beserta petunjuk pengambilan foto lantai, dinding, atap, dan jamban|Formulir digital dan petunjuk teknis|2|dokumen|21/2-4/3|Kasi Pendataan Perumahan|2|APBD|7500|
1.3|Perancangan peta sebaran rumah tidak layak huni per rukun tetangga|Rancangan peta sebaran|1|dokumen|28/2-15/3|Kepala Bidang Kawasan Permukiman|2|APBD|16000|
1.3|Penetapan SOP pendataan, verifikasi, sanggahan warga, dan pemutakhiran data|SOP yang ditetapkan|4|dokumen|7/3-18/3|Kepala Bidang Perumahan|C|APBD|4000|
2.1|Sosialisasi internal kepada pejabat struktural, tenaga fasilitator lapangan, dan operator dinas|Peserta memahami alur SIGAP-RLTH|45|orang|21/3-22/3|Sekretaris Dinas|R|APBD|6500|
2.1|Sosialisasi kepada camat, lurah, dan ketua rukun tetangga di tujuh kecamatan|Peserta sosialisasi|280|orang|23/3-31/3|Kepala Bidang Perumahan|R|APBD|38500|Tujuh kali pertemuan
2.2|Perekrutan dan pelatihan 42 enumerator kelurahan|Enumerator siap bertugas|42|orang|1/4-14/4|Kasi Pendataan Perumahan|P|APBD|96000|Satu orang setiap kelurahan
2.2|Pengadaan 21 tablet pendataan dan kartu data untuk enumerator|Tablet siap pakai|21|unit|4/4-29/4|Kasubbag Umum dan Kepegawaian|A|DAU|105000|Dipakai bergantian oleh dua kelurahan
2.2|Pemasangan aplikasi pada peladen pemerintah kota dan uji keamanan bersama Diskominfo|Aplikasi terpasang dan lulus uji keamanan|1|aplikasi|11/4-6/5|Kasi Data dan Informasi|S|APBD|22500|
2.2|Integrasi data kependudukan agar nama kepala keluarga terisi dari nomor induk kependudukan|Layanan pertukaran data aktif|1|layanan|18/4-13/5|Kasi Data dan Informasi|S|APBD|15000|Perjanjian hak akses dengan Disdukcapil
2.3|Uji coba pendataan di Kelurahan Ketapang dan Kelurahan Rejosari|Rumah terdata pada uji coba|350|rumah|17/5-10/6|Kepala Bidang Perumahan|2|APBD|27000|
2.3|Pembandingan hasil uji coba dengan data manual tahun 2021 dan perbaikan formulir|Laporan uji coba|1|laporan|13/6-24/6|Kasi Pendataan Perumahan|2|APBD|6000|
2.3|Pendataan percontohan pada satu kelurahan di setiap kecamatan dan penetapan calon penerima bantuan|Rumah terdata|1200|rumah|27/6-12/8|Kepala Bidang Perumahan|1|APBD|385000|Termasuk perbaikan sembilan rumah percontohan
2.3|Uji coba layanan sanggahan warga melalui papan pengumuman kelurahan dan pesan singkat|Sanggahan ditindaklanjuti|100|persen|1/8-19/8|Kepala Bidang Kawasan Permukiman|3|APBD|4500|
3.1|Monitoring bulanan jumlah rumah terdata, mutu foto, dan selisih dengan kunjungan acak|Laporan monitoring bulanan|5|laporan|20/8-31/12|Kasi Pendataan Perumahan|2|APBD|12500|
3.1|Rapat perbaikan bulanan bersama enumerator dan lurah|Notula dan daftar perbaikan|5|kali|25/8-31/12|Kepala Bidang Perumahan|R|APBD|10000|
3.2|Evaluasi triwulanan capaian pendataan, ketepatan sasaran bantuan, dan waktu layanan sanggahan|Laporan evaluasi triwulan|2|laporan|22/8-31/12|Kepala Dinas|E|APBD|7500|
3.2|Penilaian akhir oleh tim lintas OPD dan rekomendasi pemanfaatan data untuk rencana kerja 2023|Rekomendasi kepada Wali Kota|1|dokumen|1/11-31/12|Sekretaris Dinas|E|APBD|5500|
""", months=9, pace=dict(stretch=1.0, delay=2, ratio=0.95, cap={15: 70}), notes="""
1|Dua OPD terlambat mengirim nama anggota tim|Sekretaris Dinas menghubungi langsung kepala OPD yang bersangkutan|Daftar nama anggota tim
2|Versi aplikasi di Gresik menggunakan pustaka lama yang tidak lagi didukung|Disepakati memakai versi terbaru yang sedang dikembangkan bersama|Notula pembahasan teknis 3 Februari 2022
3|Sebagian ketua rukun tetangga khawatir pendataan langsung berarti menerima bantuan|Menyiapkan lembar tanya jawab dan penjelasan lisan pada setiap pertemuan|Lembar tanya jawab, foto pertemuan
4|Tablet datang bertahap karena persediaan penyedia terbatas|Pelatihan memakai telepon pintar pribadi enumerator untuk sementara|Berita acara penerimaan barang
5|Hak akses data kependudukan menunggu persetujuan Ditjen Dukcapil|Pengisian nama dilakukan manual dengan pemeriksaan silang|Surat permohonan hak akses
6|Delapan belas persen foto uji coba tidak memenuhi syarat pencahayaan|Petunjuk foto diperjelas dan aplikasi menolak foto yang terlalu gelap|Laporan uji coba halaman 7
7|Curah hujan tinggi menghambat pendataan di kelurahan tepi sungai|Jadwal pendataan digeser ke pagi hari dan menambah dua enumerator cadangan|Jadwal pendataan baru
8|Terdapat 37 sanggahan atas calon penerima bantuan|Verifikasi ulang oleh tim kecamatan paling lama lima hari kerja|Berita acara verifikasi ulang
9|Tiga enumerator mengundurkan diri karena diterima bekerja di tempat lain|Mengaktifkan enumerator cadangan yang sudah dilatih|SK penggantian enumerator
""", evals="""
1|Komitmen pimpinan kuat dan pembagian tugas tim jelas sejak awal|Penyamaan indikator memerlukan waktu lebih lama karena ada tiga sumber pedoman|Menetapkan indikator kota sebagai acuan tunggal sebelum pelatihan enumerator
2|Enumerator berasal dari kelurahan sendiri sehingga mudah diterima warga|Sarana datang bertahap dan hak akses kependudukan belum terbit|Mengawal penerbitan hak akses serta menjadwalkan pemasangan ulang aplikasi
3|Data percontohan sudah dipakai dalam pembahasan rencana kerja Bappeda|Cuaca dan pergantian enumerator menunda tiga kelurahan|Menambah hari pendataan pada Oktober dan menyelesaikan seluruh sanggahan
"""),

 dict(kode="19.71-03", path="2021-10-25/19.71-03 Disdukcapil Pangkalpinang - LAKSA.xlsx", bidang="2.12",
  local="LAKSA Pinang", sk="800/014/DISDUKCAPIL/2022", sk_date="2022-01-11", km="065/0459/SETDA/2021",
  pic="Yulia Marlina, S.Kom.", head="Hj. ROSDIANA EFFENDI, S.Sos., M.A.P.", nip="19720608 199803 2 905",
  T={"1": ("2.12.03.2.01.02", "Peningkatan dalam Pelayanan Pencatatan Sipil")},
  plan="""
1.1|Penetapan SK Tim Replikasi LAKSA yang beranggotakan bidang pencatatan sipil, tiga rumah sakit, dan perwakilan ikatan bidan|SK Tim Replikasi|1|dokumen|6/1-11/1|Kepala Dinas|C|APBD|1800|
1.2|Konsultasi dengan Disdukcapil Banyuwangi tentang alur akta kelahiran dari ruang bersalin|Notula dan contoh formulir|3|dokumen|17/1-4/2|Kabid Pelayanan Pencatatan Sipil|R|APBD|41000|
1.3|Penyusunan alur layanan akta kelahiran satu atap: bidan mengunggah, petugas memverifikasi, akta dikirim sebelum ibu pulang|Desain layanan dan SOP|2|dokumen|7/2-11/3|Kabid Pelayanan Pencatatan Sipil|1|APBD|9500|
2.1|Sosialisasi LAKSA kepada seluruh petugas loket dan operator kecamatan|Petugas memahami alur baru|38|orang|14/3-16/3|Sekretaris Dinas|R|APBD|4200|
2.1|Penandatanganan kesepakatan layanan dengan empat rumah sakit dan 23 bidan praktik mandiri|Kesepakatan ditandatangani|27|dokumen|17/3-31/3|Kepala Dinas|R|Non anggaran|0|
2.2|Bimbingan teknis pengunggahan berkas kelahiran bagi bidan dan petugas rekam medis|Petugas terlatih|64|orang|4/4-8/4|Kasi Kelahiran|B|APBD|18500|
2.2|Pengadaan pencetak akta dan pemindai di tiga rumah sakit|Perangkat terpasang|6|unit|11/4-13/5|Kasubbag Umum|A|DAK Non Fisik|39000|
2.3|Uji coba di ruang bersalin RSUD Depati Hamzah dan dua klinik bersalin|Akta terbit sebelum ibu pulang|75|persen|17/5-30/6|Kabid Pelayanan Pencatatan Sipil|1|DAK Non Fisik|12500|
3.1|Monitoring bulanan lama penerbitan akta dan berkas yang dikembalikan|Laporan monitoring bulanan|6|laporan|1/7-31/12|Kasi Kelahiran|1|DAK Non Fisik|5400|
3.2|Evaluasi triwulanan cakupan akta kelahiran usia 0–60 hari dan kepuasan orang tua|Laporan evaluasi triwulan|2|laporan|1/7-31/12|Sekretaris Dinas|E|APBD|3600|
""", months=9, pace=dict(stretch=0.72, delay=-6, ratio=0.99), notes="""
2|Contoh formulir Banyuwangi memakai data keluarga yang belum ada pada sistem setempat|Formulir disederhanakan menjadi satu halaman|Formulir LAKSA Pinang
4|Bidan praktik mandiri sulit meninggalkan tempat praktik pada hari kerja|Bimbingan teknis dibagi menjadi tiga gelombang, satu di antaranya malam hari|Daftar hadir tiga gelombang
6|Nama bayi sering belum diputuskan ketika ibu akan pulang|Layanan susulan melalui pesan singkat paling lama tujuh hari|Rekap layanan susulan
9|Kertas akta khusus hampir habis karena permintaan melebihi perkiraan|Mengajukan tambahan kertas dan mengutamakan tanda tangan elektronik|Surat permintaan tambahan
""", evals="""
1|Seluruh rumah sakit bersedia menyediakan ruang layanan|Jadwal penandatanganan kesepakatan bergantung pada direktur rumah sakit|Penandatanganan dilakukan berurutan di tempat masing-masing
2|Waktu terbit akta turun dari lima hari menjadi satu hari|Berkas tanpa buku nikah masih tinggi, 14 persen|Menyediakan surat pernyataan tanggung jawab mutlak sesuai ketentuan
3|Capaian 88 persen akta terbit sebelum ibu pulang, di atas target|Persediaan blangko terbatas|Memperluas tanda tangan elektronik dan cetak mandiri
"""),

 dict(kode="19.71-04", path="2021-10-29/19.71-04 RSUD Depati Hamzah - SIRANAP.xlsx", bidang="1.02",
  local=None, sk="445/0088/RSUD-DH/2022", sk_date="2022-01-14", km="065/0460/SETDA/2021",
  pic="Ns. Desi Kurniawati, S.Kep.", head="dr. ANDIKA PRASETYA, Sp.PD.", nip="19780227 200604 1 906",
  T={"1": ("1.02.02.2.02.32", "Operasional Pelayanan Rumah Sakit"), "2": ("1.02.02.2.01.14", "Pengadaan Alat Kesehatan/Alat Penunjang Medik Fasilitas Pelayanan Kesehatan")},
  plan="""
1.1|Penetapan SK Direktur tentang Tim Replikasi SIRANAP yang terdiri atas keperawatan, rekam medis, instalasi gawat darurat, dan instalasi teknologi informasi|SK Tim Replikasi|1|dokumen|10/1-14/1|Direktur|1|BLUD|1500|
1.2|Pertemuan daring dengan RSUD di Kabupaten Malang mengenai aturan penampilan ketersediaan tempat tidur|Notula dan daftar kebutuhan data|2|dokumen|18/1-28/1|Kabid Pelayanan Medik|1|Non anggaran|0|
1.2|Magang lima perawat pengelola ruangan di rumah sakit asal inovasi|Laporan magang|5|orang|7/2-18/2|Kabid Keperawatan|P|BLUD|82000|Biaya perjalanan dan uang harian
1.3|Penyusunan alur penempatan pasien dari gawat darurat ke ruang rawat paling lama dua jam|SOP penempatan pasien|1|dokumen|21/2-11/3|Kabid Pelayanan Medik|1|BLUD|4500|
1.3|Perancangan papan ketersediaan tempat tidur yang menyatu dengan sistem informasi rumah sakit|Rancangan layar dan alur data|1|dokumen|28/2-25/3|Kepala Instalasi Teknologi Informasi|1|BLUD|12000|
2.1|Sosialisasi SIRANAP pada apel rumah sakit dan pertemuan kepala ruangan|Pegawai memahami SIRANAP|220|orang|28/3-30/3|Kasubbag Humas|1|BLUD|5500|
2.2|Pelatihan perawat pengelola ruangan dalam memperbarui status tempat tidur pada setiap pergantian sif|Perawat terlatih|56|orang|4/4-22/4|Kabid Keperawatan|P|BLUD|31000|
2.2|Pengadaan layar papan informasi dan jaringan pada 11 ruang rawat inap|Layar terpasang|11|unit|11/4-27/5|Kepala Instalasi Teknologi Informasi|2|BLUD|148000|
2.3|Uji coba di ruang penyakit dalam dan ruang anak|Laporan uji coba tahap satu|1|laporan|30/5-30/6|Kabid Pelayanan Medik|1|BLUD|6500|
2.3|Uji coba menyeluruh pada 11 ruang rawat inap dan tampilan untuk puskesmas perujuk|Laporan uji coba tahap dua|1|laporan|1/7-5/8|Kabid Pelayanan Medik|1|BLUD|14500|
3.1|Monitoring bulanan waktu tunggu pasien gawat darurat dan ketepatan status tempat tidur|Laporan monitoring bulanan|5|laporan|6/8-31/12|Kepala Instalasi Rekam Medis|1|BLUD|3500|
3.2|Evaluasi triwulanan angka pasien dirujuk keluar karena ruang penuh|Laporan evaluasi triwulan|2|laporan|8/8-31/12|Komite Mutu|E|BLUD|4500|
3.2|Survei kepuasan keluarga pasien rawat inap sebelum dan sesudah SIRANAP|Hasil survei|2|laporan|1/9-31/12|Kasubbag Humas|E|BLUD|9000|
""", months=12, pace=dict(stretch=1.1, delay=8, ratio=0.93), notes="""
2|Dua perawat yang direncanakan magang bertugas di ruang isolasi COVID-19|Diganti dari ruang bedah setelah persetujuan kepala ruangan|Surat tugas perubahan
4|Status tempat tidur sering lupa diperbarui pada sif malam|Ditunjuk penanggung jawab sif dan pengingat otomatis pukul 21.00|Rekam aktivitas sistem
5|Layar informasi sebagian cacat ketika diterima|Penyedia mengganti empat layar tanpa biaya tambahan|Berita acara penggantian
7|Puskesmas perujuk masih menelepon untuk memastikan ketersediaan ruang|Tautan tampilan dipasang di grup rujukan dan diberi nomor siaga|Tangkapan layar grup rujukan
10|Pembaruan sistem informasi rumah sakit memutus aliran data selama dua hari|Disediakan pengisian manual dan jadwal pembaruan disepakati di luar jam sibuk|Catatan gangguan Oktober
11|Survei kepuasan baru terisi 62 persen dari sampel|Memperpanjang pengisian dan menugaskan relawan di pintu keluar|Rekap survei
""", evals="""
1|Pembelajaran langsung di rumah sakit asal memudahkan penyusunan SOP|Beban pelayanan COVID-19 menyita waktu tim|Rapat tim dipindahkan ke sore hari dan dibatasi satu jam
2|Dukungan komite keperawatan dalam pelatihan|Keterlambatan pemasangan layar selama tiga minggu|Uji coba dimulai dengan layar komputer ruang jaga
3|Waktu tunggu di gawat darurat turun dari 5,4 jam menjadi 2,6 jam|Ketepatan status tempat tidur pada sif malam baru 81 persen|Menjadikan ketepatan status sebagai indikator mutu ruangan
4|Data ketersediaan ruang dipercaya perujuk dan keluarga pasien|Belum semua ruang memiliki tenaga pengganti pengelola ruangan|Menambah pelatihan untuk perawat cadangan pada Januari 2023
"""),

 dict(kode="19-01", path="2021-10-28/19-01 Dinas Kesehatan Provinsi - SEHATI.xlsx", bidang="1.02",
  local="SEHATI Serumpun Sebalai", sk="188.4/033/DINKES/2022", sk_date="2022-01-17", km="065/0401/ORG/2021",
  pic="dr. Intan Permata", head="dr. H. BAMBANG WIDJANARKO, M.Kes.", nip="19670812 199703 1 902",
  T={"1": ("1.02.02.1.02.02", "Pengelolaan Pelayanan Kesehatan Ibu dan Anak"), "2": ("1.02.05.1.01.01", "Peningkatan Upaya Promosi Kesehatan, Advokasi, Kemitraan dan Pemberdayaan Masyarakat")},
  plan="""
1.1|Penyusunan dan penetapan SK Tim Replikasi SEHATI tingkat provinsi dengan narahubung di tujuh kabupaten/kota|SK Tim Replikasi|1|dokumen|10/1-17/1|Kepala Bidang Kesehatan Masyarakat|C|APBD|3000|
1.1|Rapat koordinasi narahubung kabupaten/kota untuk menyepakati puskesmas lokasi replikasi|Daftar 14 puskesmas lokasi|14|puskesmas|19/1-20/1|Kepala Bidang Kesehatan Masyarakat|R|APBD|28500|
1.2|Studi tiru ke Kabupaten Sleman: kelas ibu hamil daring, kartu pantau digital, dan rujukan berjenjang|Laporan studi tiru|1|laporan|31/1-4/2|Sekretaris Dinas|R|APBD|112000|Sepuluh orang, termasuk perwakilan dua kabupaten
1.2|Penandatanganan perjanjian kerja sama pemanfaatan modul edukasi SEHATI|Perjanjian kerja sama|1|dokumen|14/2-25/2|Kepala Dinas|R|Non anggaran|0|
1.3|Penyesuaian 24 modul edukasi ke dalam konteks gizi pesisir dan bahasa Melayu Bangka Belitung|Modul yang disesuaikan|24|modul|21/2-18/3|Kepala Seksi Kesehatan Keluarga dan Gizi|2|DAK Non Fisik|64500|
1.3|Penyusunan panduan rujukan ibu hamil berisiko dari pulau kecil|Panduan rujukan|1|dokumen|1/3-25/3|Kepala Seksi Kesehatan Keluarga dan Gizi|1|DAK Non Fisik|22000|
2.1|Sosialisasi SEHATI kepada pejabat dan pelaksana program di dinas kesehatan provinsi|Peserta memahami inovasi|50|orang|28/3-29/3|Sekretaris Dinas|R|APBD|6500|
2.1|Sosialisasi kepada kepala puskesmas, bidan koordinator, dan kader di tiga wilayah|Peserta sosialisasi|210|orang|30/3-8/4|Kepala Bidang Kesehatan Masyarakat|2|DAK Non Fisik|94000|Pulau Bangka dua kali, Pulau Belitung satu kali
2.2|Pelatihan bidan sebagai fasilitator kelas ibu hamil daring|Bidan fasilitator|70|orang|11/4-22/4|Kepala Seksi Kesehatan Keluarga dan Gizi|1|DAK Non Fisik|187500|
2.2|Penyediaan perangkat kelas daring di 14 puskesmas|Perangkat lengkap|14|set|18/4-20/5|Kasubbag Umum|A|DAK Fisik|215000|
2.2|Pengembangan kartu pantau digital yang mengirim pengingat pemeriksaan kehamilan|Kartu pantau aktif|1|aplikasi|18/4-27/5|Kepala Seksi Data dan Informasi|S|APBD|48000|
2.3|Uji coba kelas ibu hamil daring pada empat puskesmas di Bangka Tengah dan Belitung|Ibu hamil mengikuti kelas|160|orang|30/5-15/7|Kepala Seksi Kesehatan Keluarga dan Gizi|1|DAK Non Fisik|72000|
2.3|Uji coba rujukan cepat dari Pulau Lepar dan Selat Nasik|Simulasi rujukan|4|kali|4/7-29/7|Kepala Bidang Pelayanan Kesehatan|1|DAK Non Fisik|55500|
3.1|Monitoring bulanan kehadiran kelas, kepatuhan pemeriksaan, dan ibu hamil berisiko yang ditangani|Laporan monitoring bulanan|5|laporan|1/8-31/12|Kepala Seksi Kesehatan Keluarga dan Gizi|1|DAK Non Fisik|26000|
3.2|Evaluasi triwulanan bersama dinas kesehatan kabupaten/kota|Laporan evaluasi triwulan|2|laporan|1/8-31/12|Kepala Bidang Kesehatan Masyarakat|E|APBD|34500|
3.2|Penilaian dampak terhadap cakupan pemeriksaan kehamilan enam kali dan persalinan di fasilitas kesehatan|Laporan penilaian dampak|1|laporan|1/10-31/12|Sekretaris Dinas|E|APBD|18000|
""", months=9, pace=dict(stretch=1.05, delay=5, ratio=0.92, cap={9: 85, 12: 75}), notes="""
1|Belitung Timur mengusulkan tambahan satu puskesmas di luar kuota|Usulan dicatat untuk perluasan tahun 2023|Berita acara rapat narahubung
3|Penerjemahan modul memerlukan penutur setempat yang memahami istilah medis|Melibatkan bidan senior dan dosen politeknik kesehatan|Modul hasil telaah
4|Jadwal pelatihan bertepatan dengan bulan Ramadan|Sesi dipadatkan menjadi setengah hari selama sepuluh hari|Jadwal dan daftar hadir
5|Pengadaan perangkat melalui katalog elektronik tertunda karena barang kosong|Memilih penyedia kedua dengan spesifikasi setara|Surat pesanan perubahan
6|Sinyal di dua desa uji coba hanya tersedia pada titik tertentu|Kelas dipusatkan di balai desa dengan antena penguat|Foto kelas dan daftar hadir
7|Cuaca buruk membatalkan satu simulasi rujukan dari Pulau Lepar|Simulasi dijadwalkan ulang pada pekan keempat|Surat penundaan
9|Laporan dari dua puskesmas masih dikirim dalam bentuk foto tulisan tangan|Petugas provinsi mendampingi pengisian lembar elektronik|Lembar laporan September
""", evals="""
1|Kesepakatan lokasi replikasi selesai sejak Januari|Penyesuaian modul lebih lama karena telaah bahasa|Menyelesaikan modul prioritas lebih dahulu agar pelatihan tidak mundur
2|Bidan fasilitator aktif; 68 dari 70 orang lulus pelatihan|Pengadaan perangkat mundur lima minggu|Memindahkan perangkat cadangan dari gudang provinsi untuk empat puskesmas uji coba
3|Kepatuhan pemeriksaan kehamilan di lokasi uji coba naik dari 71 menjadi 86 persen|Serapan anggaran pengadaan rendah karena pembayaran menunggu pemeriksaan barang|Mempercepat pemeriksaan barang dan pengajuan pembayaran pada Oktober
"""),

 dict(kode="19-03", path="2021-11-01/19-03 Dinas Kelautan dan Perikanan - SIHARI NELAYAN rev2.xlsx", revision=2,
  first_path="2021-10-25/19-03 Dinas Kelautan dan Perikanan - SIHARI NELAYAN.xlsx", bidang="3.25",
  local=None, sk="188.4/012/DKP/2022", sk_date="2022-01-13", km="065/0402/ORG/2021",
  pic="Taufik Hidayatullah, S.Pi.", head="Ir. LUKMAN HARIYADI, M.Si.", nip="19650504 199203 1 904",
  T={"1": ("3.25.03.1.02.01", "Penyediaan Data dan Informasi Sumber Daya Ikan"), "2": ("3.25.06.1.02.03", "Peningkatan Ketersediaan Data dan Informasi Harga Hasil Perikanan")},
  plan="""
1.1|Penetapan SK Tim Replikasi SIHARI NELAYAN dengan anggota pengelola enam pelabuhan perikanan|SK Tim Replikasi|1|dokumen|7/1-13/1|Kepala Dinas|C|APBD|2200|
1.2|Konsultasi dengan Dinas Kelautan dan Perikanan Jawa Tengah tentang cara mencatat harga lelang harian|Notula dan format pencatatan|2|dokumen|17/1-28/1|Kepala Bidang Perikanan Tangkap|R|APBD|36500|
1.3|Penetapan 18 jenis ikan acuan beserta istilah setempat, dari tenggiri sampai ciu|Daftar ikan acuan|18|jenis|31/1-18/2|Kepala Seksi Data Perikanan|2|APBD|8000|
1.3|Perancangan pesan singkat harga harian dan papan harga di pelabuhan|Rancangan layanan|1|dokumen|14/2-11/3|Kepala Bidang Perikanan Tangkap|2|APBD|11500|
2.1|Sosialisasi kepada petugas pelabuhan, syahbandar perikanan, dan penyuluh|Petugas memahami pencatatan harga|65|orang|14/3-18/3|Sekretaris Dinas|R|APBD|14000|
2.2|Pelatihan 12 pencatat harga di enam pelabuhan perikanan|Pencatat harga terlatih|12|orang|21/3-25/3|Kepala Seksi Data Perikanan|P|APBD|23500|
2.2|Pengadaan timbangan digital dan papan harga elektronik|Sarana terpasang|12|unit|28/3-20/5|Kasubbag Umum|A|DAK Fisik|164000|Enam timbangan dan enam papan harga
2.3|Uji coba di Pelabuhan Sungailiat dan Tanjung Pandan|Hari dengan harga terbit|40|hari|23/5-8/7|Kepala Bidang Perikanan Tangkap|2|APBD|19500|
2.3|Perluasan uji coba ke Muntok, Koba, Manggar, dan Sadai|Pelabuhan aktif|6|pelabuhan|11/7-12/8|Kepala Bidang Perikanan Tangkap|2|APBD|27500|
3.1|Monitoring bulanan ketepatan jam terbit dan selisih harga dengan pedagang|Laporan monitoring bulanan|5|laporan|13/8-31/12|Kepala Seksi Data Perikanan|1|APBD|8500|
3.2|Evaluasi triwulanan perubahan harga di tingkat nelayan|Laporan evaluasi triwulan|2|laporan|15/8-31/12|Sekretaris Dinas|E|APBD|9000|
3.2|Survei 200 nelayan pengguna SIHARI NELAYAN|Hasil survei|1|laporan|3/10-30/11|Kepala Bidang Perikanan Tangkap|E|APBD|16500|
""", months=9, pace=dict(stretch=0.95, delay=0, ratio=0.96), notes="""
2|Nama ikan setempat berbeda antara Bangka dan Belitung|Disusun padanan nama dan foto untuk setiap jenis|Daftar padanan nama ikan
4|Papan harga elektronik tidak tersedia dalam ukuran yang direncanakan|Spesifikasi disesuaikan tanpa menambah biaya|Berita acara perubahan spesifikasi
6|Pedagang pengumpul enggan menyebutkan harga beli|Pencatatan dilakukan di meja lelang dan disaksikan kelompok nelayan|Lembar pencatatan berparaf saksi
8|Harga dari Sadai sering terlambat terbit|Menambah pencatat pengganti dan menyediakan pulsa data|Rekap jam terbit Agustus
9|Musim angin utara membuat hari lelang berkurang|Hari tanpa lelang ditandai tersendiri agar tidak dibaca sebagai kelalaian|Kalender lelang September
""", evals="""
1|Pengelola pelabuhan sudah terbiasa mencatat hasil tangkapan|Belum ada kesepakatan istilah jenis ikan|Menetapkan padanan nama dengan surat kepala dinas
2|Nelayan menerima harga sebelum melaut kembali|Keterbukaan pedagang masih rendah|Mengundang pedagang dalam pertemuan bulanan pelabuhan
3|Selisih harga antarpelabuhan turun dari 22 menjadi 13 persen|Pencatat di Sadai bekerja sendiri|Menugaskan pencatat pengganti secara tetap
"""),

 dict(kode="19-04", path="2021-11-05/19-04 Badan Keuangan Daerah - SAMSAT APUNG.xlsx", bidang="5.02",
  local=None, sk="900/047/BAKUDA/2022", sk_date="2022-03-07", km="065/0403/ORG/2021",
  pic="Gilang Saputra, S.E.", head="Drs. M. YUSRIZAL, M.Si.", nip="19670219 199303 1 908",
  T={"1": ("5.02.04.1.01.08", "Pelayanan dan Konsultasi Pajak Daerah"), "2": ("5.02.04.1.01.02", "Penyuluhan dan Penyebarluasan Kebijakan Pajak Daerah")},
  plan="""
1.1|Penetapan SK Tim Replikasi SAMSAT APUNG bersama kepolisian dan penyelenggara asuransi wajib|SK Tim Replikasi|1|dokumen|17/1-28/1|Kepala Bidang Pajak Daerah|C|APBD|3500|
1.2|Studi tiru layanan samsat terapung ke Kepulauan Riau|Laporan studi tiru|1|laporan|7/2-11/2|Sekretaris Badan|R|APBD|88000|
1.2|Penyusunan nota kesepahaman tiga pihak tentang layanan di atas kapal|Nota kesepahaman|1|dokumen|14/2-4/3|Sekretaris Badan|R|Non anggaran|0|
1.3|Penyusunan rute, jadwal sandar, dan standar layanan untuk 11 pulau berpenghuni|Desain layanan dan SOP|2|dokumen|21/2-25/3|Kepala UPT Samsat|1|APBD|17500|
2.1|Sosialisasi internal kepada petugas UPT Samsat dan awak kapal|Petugas memahami layanan|55|orang|29/3-31/3|Kepala UPT Samsat|2|APBD|9500|
2.2|Pelatihan keselamatan pelayaran bagi petugas layanan|Petugas bersertifikat|16|orang|4/4-14/4|Kasubbag Umum|P|APBD|42000|Bekerja sama dengan dinas perhubungan
2.2|Sewa kapal layanan dan pemasangan perangkat jaringan satelit|Kapal layanan siap|1|unit|18/4-10/6|Kepala Bidang Pajak Daerah|1|PAD|320000|
2.3|Uji coba layanan di Pulau Lepar, Pulau Pongok, dan Selat Nasik|Kendaraan terlayani|450|unit|13/6-19/8|Kepala UPT Samsat|1|PAD|96500|
3.1|Monitoring bulanan jumlah wajib pajak terlayani, pembatalan pelayaran, dan penerimaan|Laporan monitoring bulanan|5|laporan|20/8-31/12|Kepala UPT Samsat|1|PAD|12000|
3.2|Evaluasi triwulanan biaya layanan dibandingkan penerimaan pajak kendaraan dari pulau kecil|Laporan evaluasi triwulan|2|laporan|22/8-31/12|Kepala Bidang Pajak Daerah|E|APBD|8500|
3.2|Penyusunan rekomendasi keberlanjutan rute layanan|Rekomendasi|1|dokumen|1/11-31/12|Sekretaris Badan|K|APBD|6000|
""", months=9, pace=dict(stretch=1.9, delay=30, ratio=0.9, cap={2: 60, 3: 70, 4: 50, 6: 30, 7: 10, 8: 0, 9: 0}), notes="""
2|Persetujuan perjalanan dinas terlambat karena pembatasan kegiatan masyarakat|Studi tiru dibagi dua: sebagian daring, sebagian langsung|Surat izin perjalanan
4|Belum ada penyedia kapal yang memenuhi syarat pada pemilihan pertama|Persyaratan ditinjau bersama pejabat pengadaan dan diumumkan ulang|Berita acara pemilihan gagal
6|Perangkat jaringan satelit belum datang|Uji coba terbatas menggunakan kapal patroli dengan pencatatan luring|Surat pinjam pakai kapal patroli
7|Gelombang di atas dua meter membatalkan empat dari enam pelayaran|Layanan dipindahkan sementara ke dermaga Toboali|Peringatan cuaca, surat pembatalan
8|Anggaran sewa kapal baru terserap 20 persen|Mengusulkan penyesuaian rute dan volume pada perubahan anggaran|Usulan perubahan anggaran
9|Kapal layanan menunggu sertifikat kelaikan|Koordinasi mingguan dengan syahbandar|Surat permohonan pemeriksaan kapal
""", evals="""
1|Kepolisian dan penyelenggara asuransi mendukung penuh|Persiapan mundur satu bulan karena penetapan tim terlambat|Menyusun ulang jadwal dan menggabungkan beberapa rapat
2|Petugas sudah bersertifikat keselamatan|Pemilihan penyedia kapal gagal satu kali|Mengumumkan ulang pemilihan dengan spesifikasi yang disesuaikan
3|Warga pulau kecil menyambut baik layanan percobaan|Cuaca, kelaikan kapal, dan perangkat satelit belum terselesaikan|Rapat khusus dengan Sekretaris Daerah untuk memutuskan rute yang realistis sampai Desember
"""),

 dict(kode="19.01-01", path="2021-10-29/19.01-01 DLH Kabupaten Bangka - BANK SAMPAH DIGITAL.xlsx", bidang="2.11",
  local="BASADI", sk="188.4/018/DLH/2022", sk_date="2022-01-19", km="065/1120/SETDA/2021",
  pic="Novita Sari, S.Si.", head="Drs. ZULKARNAIN IDRIS", nip="19661130 199403 1 909",
  T={"1": ("2.11.11.2.01.01", "Pengurangan Sampah dengan melakukan Pembatasan, Pendauran Ulang dan Pemanfaatan Kembali"), "2": ("2.11.11.2.01.04", "Peningkatan Peran serta Masyarakat dalam Pengelolaan Persampahan")},
  plan="""
1.1|Penerbitan SK Tim Replikasi BANK SAMPAH DIGITAL dan pembagian wilayah pendampingan|SK Tim Replikasi|1|dokumen|11/1-19/1|Kepala Dinas|C|APBD|2000|
1.2|Pembelajaran daring dengan pengelola bank sampah pusat Kota Makassar|Notula tiga pertemuan|3|kali|24/1-11/2|Kabid Pengelolaan Sampah|R|Non anggaran|0|
1.2|Kunjungan ke dua bank sampah unit di Makassar|Laporan kunjungan|1|laporan|14/2-18/2|Kabid Pengelolaan Sampah|R|APBD|57000|
1.3|Penyusunan model tabungan sampah, daftar harga, dan alur penjemputan|Dokumen model layanan|1|dokumen|21/2-18/3|Kasi Pengurangan Sampah|1|APBD|9500|
2.1|Sosialisasi kepada pegawai dinas, pengelola tempat pengolahan sampah, dan lurah|Peserta sosialisasi|75|orang|21/3-25/3|Sekretaris Dinas|R|APBD|8500|
2.2|Pelatihan pencatatan digital bagi pengurus 18 bank sampah unit|Pengurus terlatih|54|orang|28/3-8/4|Kasi Pengurangan Sampah|2|APBD|33500|
2.2|Pengadaan timbangan dan mesin pencacah plastik|Alat berfungsi|20|unit|11/4-27/5|Kasubbag Umum|A|DAK Fisik|175000|
2.2|Kesepakatan dengan tiga pengepul tentang harga beli tetap selama enam bulan|Kesepakatan harga|3|dokumen|18/4-29/4|Kabid Pengelolaan Sampah|1|Non anggaran|0|
2.3|Uji coba tabungan sampah digital di enam kelurahan Sungailiat|Nasabah aktif|600|nasabah|30/5-29/7|Kabid Pengelolaan Sampah|2|APBD|26500|
3.1|Monitoring bulanan berat sampah terkelola dan saldo tabungan nasabah|Laporan monitoring bulanan|5|laporan|1/8-31/12|Kasi Pengurangan Sampah|1|APBD|7500|
3.2|Evaluasi triwulanan pengurangan timbulan sampah ke tempat pemrosesan akhir|Laporan evaluasi triwulan|2|laporan|1/8-31/12|Sekretaris Dinas|E|APBD|5500|
3.2|Lomba bank sampah unit teraktif sebagai bahan penilaian tahunan|Peringkat bank sampah|18|unit|1/10-16/12|Kabid Pengelolaan Sampah|2|CSR|25000|Didukung dua perusahaan
""", months=9, pace=dict(stretch=1.1, delay=6, ratio=0.94), notes="""
3|Harga plastik dari pengepul berubah setiap pekan|Menyusun harga dasar dan menegosiasikan harga tetap enam bulan|Draf kesepakatan harga
5|Mesin pencacah memerlukan daya listrik lebih besar daripada yang tersedia|Mengajukan penambahan daya pada tiga lokasi|Surat permohonan tambah daya
7|Nasabah lanjut usia kesulitan melihat saldo di telepon pintar|Buku tabungan cetak tetap disediakan|Contoh buku tabungan
8|Berat sampah yang dilaporkan tidak sesuai dengan timbangan pengepul|Kalibrasi ulang timbangan di tujuh unit|Berita acara kalibrasi
""", evals="""
1|Pengelola Kota Makassar bersedia mendampingi sampai uji coba|Beberapa bank sampah unit sudah lama tidak aktif|Mengaktifkan kembali pengurus sebelum pelatihan
2|Kesepakatan harga tetap menarik minat warga|Daya listrik untuk mesin pencacah belum cukup|Memindahkan sebagian mesin ke lokasi yang siap
3|Jumlah nasabah mencapai 642 orang|Pencatatan berat sampah belum seragam|Kalibrasi berkala dan pemeriksaan silang bulanan
""", faults=[("A005", "action", 6, "code", "2.11.01.2-07/06"), ("M002", "progress", 8, 8, "physical", 40)]),

 dict(kode="19.01-02", path="2021-11-01/19.01-02 Dinsos PMD Bangka - PEDULI LANSIA.xlsx", bidang="1.06",
  local=None, sk="460/031/DINSOSPMD/2022", sk_date="2022-01-20", km=None,
  pic="Aulia Rahmawati, S.ST.", head="H. SUHARDI MARZUKI, S.IP., M.M.", nip="19690723 199203 1 905",
  T={"1": ("1.06.04.2.01.05", "Pemberian Bimbingan Sosial kepada Keluarga Penyandang Disabilitas, Anak Telantar, Lanjut Usia Telantar, serta Masyarakat"), "2": ("1.06.02.2.03.02", "Peningkatan Kemampuan Potensi Tenaga Kesejahteraan Sosial Kecamatan")},
  plan="""
1.1|Penetapan SK Tim Replikasi PEDULI LANSIA beserta pendamping kecamatan|SK Tim Replikasi|1|dokumen|12/1-20/1|Kepala Dinas|C|APBD|1500|
1.2|Konsultasi dengan Dinas Sosial Kota Bandung tentang kunjungan rumah dan kartu layanan lanjut usia|Notula dan contoh kartu|2|dokumen|24/1-4/2|Kabid Rehabilitasi Sosial|R|APBD|38500|
1.3|Pendataan lanjut usia yang tinggal sendiri di 62 desa dan 19 kelurahan|Data lanjut usia|1|dokumen|7/2-11/3|Kasi Rehabilitasi Lanjut Usia|1|APBD|14500|
1.3|Penyusunan jadwal kunjungan, kartu layanan, dan panduan pendamping|Panduan dan kartu|2|dokumen|28/2-18/3|Kasi Rehabilitasi Lanjut Usia|1|APBD|6500|
2.1|Sosialisasi internal kepada pegawai dinas dan pekerja sosial|Peserta memahami inovasi|40|orang|21/3-22/3|Sekretaris Dinas|R|APBD|3500|
2.2|Pelatihan 81 relawan pendamping lanjut usia|Relawan terlatih|81|orang|28/3-8/4|Kabid Pemberdayaan Sosial|2|APBD|72500|
2.2|Penyediaan tas layanan berisi alat ukur tekanan darah dan formulir kunjungan|Tas layanan|81|paket|11/4-13/5|Kasubbag Umum|A|Hibah|48500|
2.3|Uji coba kunjungan rumah dua kali sebulan di Kecamatan Sungailiat dan Belinyu|Lanjut usia dikunjungi|310|orang|17/5-22/7|Kabid Rehabilitasi Sosial|1|APBD|34000|
3.1|Monitoring bulanan jumlah kunjungan, rujukan kesehatan, dan keluhan keluarga|Laporan monitoring bulanan|5|laporan|25/7-31/12|Kasi Rehabilitasi Lanjut Usia|1|APBD|6500|
3.2|Evaluasi triwulanan mutu kunjungan dan keaktifan relawan|Laporan evaluasi triwulan|2|laporan|25/7-31/12|Sekretaris Dinas|E|APBD|4500|
""", months=9, pace=dict(stretch=1.25, delay=12, ratio=0.93, cap={6: 85, 7: 75, 8: 15, 9: 10}), skip=[5, 8], notes="""
2|Data lanjut usia pada basis data terpadu tidak mutakhir|Pemutakhiran dilakukan bersama kepala dusun|Lembar pemutakhiran data
4|Sembilan relawan belum memiliki telepon pintar|Pencatatan kunjungan memakai formulir kertas|Formulir kunjungan
6|Keluarga lanjut usia keberatan didatangi pada jam kerja|Kunjungan dijadwalkan sore hari dan akhir pekan|Jadwal kunjungan Juni
7|Laporan kunjungan dari Belinyu tidak masuk|Pendamping kecamatan menjemput laporan|Surat tugas penjemputan
""", evals="""
1|Kepala desa membantu pendataan|Data dasar tidak mutakhir|Pemutakhiran data menjadi tugas rutin pendamping
2|Relawan bersemangat karena dibekali tas layanan|Pelaporan belum tertib sehingga bulan Mei tidak dilaporkan|Menetapkan tanggal 5 sebagai batas laporan bulanan
"""),

 dict(kode="19.02-01", path="2021-10-28/19.02-01 DPMPTSP Belitung - SIMPEL-IZIN.xlsx", bidang="2.18",
  local=None, sk="503/006/DPMPTSP/2022", sk_date="2022-01-06", km="065/0611/SETDA/2021",
  pic="Bagus Wicaksono, S.Kom.", head="Dra. MEGAWATI SURYANI, M.AP.", nip="19700416 199603 2 901",
  T={"1": ("2.18.04.2.01.01", "Penyediaan Pelayanan Terpadu Perizinan dan Nonperizinan Berbasis Sistem Pelayanan Perizinan Berusaha Terintegrasi secara Elektronik")},
  plan="""
1.1|Penetapan SK Tim Replikasi SIMPEL-IZIN lintas sembilan OPD teknis|SK Tim Replikasi|1|dokumen|3/1-6/1|Kepala Dinas|C|APBD|1500|
1.2|Konsultasi daring dan kunjungan ke Kota Surabaya mengenai pengurusan izin tanpa tatap muka|Notula dan laporan kunjungan|2|dokumen|10/1-28/1|Sekretaris Dinas|R|APBD|52000|
1.3|Perancangan 27 jenis layanan nonperizinan dengan tanda tangan elektronik dan pelacakan berkas|Desain layanan|27|layanan|31/1-4/3|Kabid Penyelenggaraan Pelayanan Perizinan|1|APBD|35500|
2.1|Sosialisasi internal kepada petugas loket, verifikator OPD teknis, dan pegawai kecamatan|Peserta memahami alur|90|orang|7/3-11/3|Sekretaris Dinas|R|APBD|8500|
2.2|Pelatihan verifikator dan penyiapan peladen, tanda tangan elektronik, serta ruang bantuan mandiri|Verifikator terlatih|36|orang|14/3-22/4|Kabid Data dan Sistem Informasi|S|APBD|118500|
2.3|Uji coba sepuluh jenis layanan dengan pemohon sebenarnya|Izin terbit lewat SIMPEL-IZIN|200|izin|25/4-30/6|Kabid Penyelenggaraan Pelayanan Perizinan|1|APBD|16500|
3.1|Monitoring bulanan lama layanan, berkas tertahan, dan keluhan pemohon|Laporan monitoring bulanan|6|laporan|1/7-31/12|Kabid Pengaduan dan Pelaporan|1|APBD|6000|
3.2|Evaluasi triwulanan kepatuhan waktu layanan dan indeks kepuasan masyarakat|Laporan evaluasi triwulan|2|laporan|1/7-31/12|Sekretaris Dinas|E|APBD|7500|
""", months=12, pace=dict(stretch=0.8, delay=-4, ratio=0.985), notes="""
1|Satu OPD teknis belum menunjuk verifikator|Surat Sekretaris Daerah tentang penunjukan verifikator|Surat penunjukan
3|Petugas kecamatan meminta contoh kasus nyata|Menambah sesi latihan dengan berkas tiruan|Bahan latihan
5|Tanda tangan elektronik dua pejabat kedaluwarsa|Perpanjangan dilakukan dalam dua hari kerja|Bukti perpanjangan sertifikat elektronik
7|Pemohon belum terbiasa mengunggah berkas|Ruang bantuan mandiri dibuka sampai pukul 16.00|Buku tamu ruang bantuan
9|Berkas rekomendasi teknis tertahan rata-rata empat hari|Menetapkan batas dua hari dan pemberitahuan otomatis kepada kepala OPD|Laporan berkas tertahan
11|Permohonan meningkat menjelang akhir tahun|Menambah dua verifikator sementara|Surat tugas verifikator
12|Tidak ada kendala|Seluruh layanan nonperizinan dialihkan ke SIMPEL-IZIN mulai Januari 2023|Surat edaran kepala dinas
""", evals="""
1|Tim lintas OPD terbentuk pada pekan pertama Januari|Perbedaan persyaratan antar-OPD teknis|Menyusun daftar persyaratan tunggal
2|Waktu layanan turun dari tujuh menjadi tiga hari|Tanda tangan elektronik belum menjangkau semua pejabat|Mengajukan sertifikat elektronik untuk pejabat pengganti
3|Indeks kepuasan masyarakat 86,4|Rekomendasi teknis menjadi titik hambat|Membahas batas waktu rekomendasi dalam rapat Sekretaris Daerah
4|Seluruh target tercapai sebelum pertengahan Desember|Tidak ada hambatan yang berarti|Menyiapkan perluasan ke pelayanan perizinan sektor kesehatan
"""),

 dict(kode="19.02-02", path="2021-10-29/19.02-02 Dinas Perhubungan Belitung - E-PARKIR.xlsx", bidang="2.15",
  local=None, sk="551/022/DISHUB/2022", sk_date="2022-01-18", km="065/0612/SETDA/2021",
  pic="Dimas Ardiansyah, A.Md.", head="H. IRWAN SETIABUDI, S.T., M.T.", nip="19710825 199703 1 907",
  T={"1": ("2.15.02.2.05.01", "Penyediaan Perlengkapan Jalan di Jalan Kabupaten/Kota"), "2": ("2.15.02.2.04.03", "Pengawasan Pengelolaan Parkir Kewenangan Kabupaten/Kota")},
  plan="""
1.1|Penetapan SK Tim Replikasi E-PARKIR bersama badan pendapatan dan kepolisian resor|SK Tim Replikasi|1|dokumen|12/1-18/1|Kepala Dinas|C|APBD|1800|
1.2|Kunjungan ke Dinas Perhubungan Kota Malang dan uji langsung mesin parkir tepi jalan|Laporan kunjungan|1|laporan|24/1-28/1|Kabid Lalu Lintas|R|APBD|49500|
1.2|Kesepakatan teknis dengan bank daerah tentang pembayaran nontunai|Kesepakatan teknis|1|dokumen|31/1-18/2|Sekretaris Dinas|R|Non anggaran|0|
1.3|Penetapan 14 ruas jalan, tarif, dan tata letak perangkat|Dokumen desain|1|dokumen|14/2-11/3|Kasi Manajemen Lalu Lintas|2|APBD|7500|
2.1|Sosialisasi internal dan dialog dengan juru parkir|Juru parkir memahami perubahan|66|orang|14/3-18/3|Kabid Lalu Lintas|R|APBD|6500|
2.2|Pelatihan juru parkir menggunakan perangkat genggam|Juru parkir terlatih|66|orang|21/3-1/4|Kasi Parkir|P|APBD|28500|
2.2|Pengadaan 40 perangkat genggam dan rambu kode bayar|Perangkat siap|40|unit|28/3-29/4|Kasubbag Umum|A|APBD|134000|
2.2|Pemasangan rambu dan marka pada 14 ruas jalan|Rambu terpasang|56|unit|18/4-20/5|Kasi Perlengkapan Jalan|1|DAU|62000|
2.3|Uji coba pada kawasan Simpang Lima Tanjung Pandan|Transaksi nontunai|3000|transaksi|23/5-15/7|Kasi Parkir|2|APBD|18500|
3.1|Monitoring bulanan pendapatan, keluhan, dan perangkat rusak|Laporan monitoring bulanan|6|laporan|16/7-31/12|Kasi Parkir|2|APBD|5500|
3.2|Evaluasi triwulanan kenaikan penerimaan retribusi parkir|Laporan evaluasi triwulan|2|laporan|18/7-31/12|Sekretaris Dinas|E|APBD|4500|
3.2|Survei pendapat pengguna parkir dan pedagang di sepanjang ruas uji coba|Hasil survei|1|laporan|1/9-31/10|Kabid Lalu Lintas|E|APBD|8000|
""", months=9, pace=dict(stretch=1.15, delay=10, ratio=0.97, cap={8: 85, 9: 20, 10: 15, 11: 0}), notes="""
2|Bank daerah belum memiliki paket untuk perangkat genggam|Perangkat dipinjamkan selama uji coba|Surat pinjam pakai
3|Juru parkir khawatir penghasilan berkurang|Menyepakati bagi hasil dengan jaminan minimum|Berita acara dialog
5|Pemasangan marka tertunda karena perbaikan drainase|Berkoordinasi dengan dinas pekerjaan umum mengenai urutan ruas|Jadwal bersama
7|Pengguna sering tidak membawa uang elektronik|Kode bayar dipasang pada rambu dan dapat dipindai dari telepon|Foto rambu
9|Sebelas perangkat rusak terkena hujan|Penyedia mengganti dengan pelindung kedap air|Berita acara perbaikan
""", evals="""
1|Pengalaman Kota Malang memudahkan pemilihan perangkat|Kesepakatan bank memerlukan persetujuan kantor pusat|Memulai pelatihan dengan perangkat contoh
2|Dialog dengan juru parkir berjalan baik|Marka dan rambu terlambat di empat ruas|Uji coba dipusatkan pada ruas yang sudah siap
3|Penerimaan parkir pada kawasan uji coba naik 31 persen|Perangkat tidak tahan hujan|Mensyaratkan pelindung kedap air pada pengadaan berikutnya
""", faults=[("W002", "action", 7, "end", "2022-03-20"), ("M003", "progress", 6, 9, "spent", 143500000)]),

 dict(kode="19.03-01", path="2021-10-28/19.03-01 DPPP Bangka Selatan - TANI CERDAS.xlsx", bidang="3.27",
  local=None, sk="520/019/DPPP/2022", sk_date="2022-01-21", km="065/0733/SETDA/2021",
  pic="Eko Prabowo, S.P.", head="Ir. ASMAWATI JAUHARI", nip="19670305 199503 2 904",
  T={"1": ("3.27.07.2.01.01", "Peningkatan Kapasitas Kelembagaan Penyuluhan Pertanian di Kecamatan dan Desa"), "2": ("3.27.07.2.01.03", "Penyediaan dan Pemanfaatan Sarana dan Prasarana Penyuluhan Pertanian")},
  plan="""
1.1|Penetapan SK Tim Replikasi TANI CERDAS dengan delapan koordinator balai penyuluhan|SK Tim Replikasi|1|dokumen|13/1-21/1|Kepala Dinas|C|APBD|1700|
1.2|Pertemuan daring dengan Dinas Pertanian Kabupaten Bantaeng tentang penyuluhan berbasis video pendek|Notula pertemuan|2|kali|24/1-2/2|Kabid Penyuluhan|R|Non anggaran|0|
1.2|Kunjungan tiga penyuluh ke Bantaeng|Laporan kunjungan|1|laporan|14/2-18/2|Kabid Penyuluhan|R|APBD|46500|
1.3|Pemilihan komoditas lada, padi sawah, dan cabai beserta masalah utama petani|Daftar materi prioritas|30|materi|21/2-11/3|Kasi Metode Penyuluhan|1|APBD|5500|
1.3|Penyusunan kalender tanam dan alur tanya jawab petani dengan penyuluh|Desain layanan|1|dokumen|28/2-18/3|Kasi Metode Penyuluhan|1|APBD|6500|
2.1|Sosialisasi kepada penyuluh, petugas pengamat hama, dan kepala balai penyuluhan|Peserta sosialisasi|72|orang|21/3-24/3|Sekretaris Dinas|R|APBD|9500|
2.2|Pelatihan pembuatan video penyuluhan dengan telepon pintar|Penyuluh terlatih|48|orang|28/3-8/4|Kabid Penyuluhan|1|DAK Non Fisik|54500|
2.2|Pengadaan perekam, lampu, dan pengeras suara untuk delapan balai penyuluhan|Perangkat lengkap|8|set|11/4-20/5|Kasubbag Umum|2|DAK Fisik|96000|
2.2|Penyiapan layanan pesan tanya jawab dan bank materi|Layanan aktif|1|layanan|18/4-20/5|Kasi Data Pertanian|S|APBD|23500|
2.3|Uji coba pada 24 kelompok tani di Toboali, Air Gegas, dan Payung|Kelompok tani aktif|24|kelompok|23/5-12/8|Kabid Penyuluhan|1|APBD|38500|
3.1|Monitoring bulanan jumlah materi, pertanyaan terjawab, dan kunjungan lapangan|Laporan monitoring bulanan|5|laporan|13/8-31/12|Kasi Metode Penyuluhan|1|APBD|7500|
3.2|Evaluasi triwulanan penerapan anjuran dan hasil panen kelompok uji coba|Laporan evaluasi triwulan|2|laporan|15/8-31/12|Sekretaris Dinas|E|APBD|8500|
3.2|Temu lapang petani untuk menilai hasil musim tanam|Temu lapang|2|kali|1/10-30/11|Kabid Penyuluhan|1|APBD|16000|
""", months=9, pace=dict(stretch=1.45, delay=18, ratio=0.9, cap={5: 85, 6: 60, 7: 40, 8: 55, 9: 50, 10: 5, 11: 0}), notes="""
3|Penyuluh berstatus kontrak belum diperpanjang sampai pertengahan Maret|Pelatihan mendahulukan penyuluh tetap|Daftar penyuluh
5|Perangkat perekam belum datang|Rekaman awal memakai telepon pintar pribadi|Contoh video
6|Musim panen lada membuat petani sulit dikumpulkan|Materi dikirim lewat pesan dan dibahas pada malam hari|Rekap pesan
8|Pertanyaan petani menumpuk pada dua penyuluh|Pembagian jawaban menurut komoditas|Daftar piket penjawab
9|Baru 13 dari 24 kelompok tani aktif|Pendampingan khusus pada 11 kelompok yang tertinggal|Rencana pendampingan
""", evals="""
1|Kabupaten Bantaeng memberi seluruh bahan pelatihan|Status penyuluh kontrak belum pasti|Menyesuaikan jadwal pelatihan menjadi dua gelombang
2|Video pertama ditonton lebih dari dua ribu kali|Perangkat datang terlambat dan jadwal bertepatan dengan panen|Memperpanjang masa uji coba dua pekan
3|Jawaban penyuluh lebih cepat, rata-rata enam jam|Keaktifan kelompok tani baru 54 persen|Melibatkan ketua kelompok sebagai penggerak dan menambah kunjungan
"""),

 dict(kode="19.03-02", path="2021-11-01/19.03-02 DPMD Bangka Selatan - SALAM DESA (nihil).xlsx", bidang="2.13",
  local=None, sk=None, sk_date=None, km="065/0734/SETDA/2021",
  pic="Wahyu Firmansyah, S.IP.", head="H. ABDUL GANI KASIM, S.Sos.", nip="19681019 199003 1 902", nil=True,
  nil_reason="Pagu dinas tahun 2022 dipusatkan pada pemilihan kepala desa serentak di 22 desa, sehingga replikasi SALAM DESA belum dapat dilaksanakan pada tahun 2022 dan diusulkan kembali untuk tahun 2023 (surat Kepala Dinas Nomor 140/288/DPMD/2021 tanggal 27 Oktober 2021).",
  T={}, plan="", months=0, pace={}, notes="", evals=""),

 dict(kode="19.04-01", path="2021-10-29/19.04-01 Disnaker Bangka Tengah - KERJA NYATA.xlsx", bidang="2.07",
  local="Bateng Bekerja", sk="560/011/DISNAKER/2022", sk_date="2022-01-17", km="065/0512/SETDA/2021",
  pic="Fitriani Lestari, S.Psi.", head="Drs. RUSLI EFFENDI TANJUNG", nip="19650928 199203 1 906",
  T={"1": ("2.07.04.2.03.02", "Pelayanan dan Penyediaan Informasi Pasar Kerja Online"), "2": ("2.07.04.2.01.03", "Penyuluhan dan Bimbingan Jabatan bagi Pencari Kerja")},
  plan="""
1.1|Penetapan SK Tim Replikasi KERJA NYATA dengan perwakilan dunia usaha dan sekolah kejuruan|SK Tim Replikasi|1|dokumen|11/1-17/1|Kepala Dinas|C|APBD|1600|
1.2|Konsultasi dengan Dinas Tenaga Kerja Kota Semarang tentang penghimpunan lowongan kerja|Notula dan format lowongan|2|dokumen|19/1-4/2|Kabid Penempatan Tenaga Kerja|R|APBD|35500|
1.3|Penyusunan alur pendaftaran pencari kerja dan pencocokan keterampilan|Desain layanan|1|dokumen|7/2-11/3|Kasi Informasi Pasar Kerja|1|APBD|8500|
2.1|Sosialisasi internal kepada pengantar kerja dan petugas pelayanan|Petugas memahami layanan|25|orang|14/3-15/3|Sekretaris Dinas|R|APBD|2500|
2.1|Pertemuan dengan 40 perusahaan tambak, perkebunan, dan perhotelan|Perusahaan bergabung|40|perusahaan|21/3-31/3|Kabid Penempatan Tenaga Kerja|1|APBD|15500|
2.2|Pelatihan pengantar kerja dalam bimbingan jabatan dan wawancara daring|Pengantar kerja terlatih|12|orang|4/4-14/4|Kabid Penempatan Tenaga Kerja|2|APBD|21500|
2.2|Penyediaan anjungan lowongan kerja di enam kantor kecamatan|Anjungan terpasang|6|unit|18/4-27/5|Kasubbag Umum|A|APBD|88500|
2.3|Uji coba kanal lowongan kerja di Koba dan Pangkalan Baru|Pencari kerja ditempatkan|75|orang|30/5-29/7|Kasi Informasi Pasar Kerja|1|APBD|12500|
3.1|Monitoring bulanan lowongan, pelamar, dan penempatan|Laporan monitoring bulanan|5|laporan|1/8-31/12|Kasi Informasi Pasar Kerja|1|APBD|5000|
3.2|Evaluasi triwulanan kesesuaian keterampilan pelamar dengan lowongan|Laporan evaluasi triwulan|2|laporan|1/8-31/12|Sekretaris Dinas|E|APBD|4000|
""", months=9, pace=dict(stretch=1.0, delay=3, ratio=0.95), notes="""
3|Perusahaan kecil tidak memiliki petugas kepegawaian|Petugas membantu mengisi lowongan melalui telepon|Rekap lowongan
5|Listrik di dua kantor kecamatan tidak mencukupi untuk anjungan|Anjungan dipindahkan ke balai desa terdekat|Berita acara pemindahan
7|Pelamar lebih banyak daripada lowongan yang sesuai|Bimbingan jabatan diarahkan ke sektor tambak dan perhotelan|Daftar peserta bimbingan
9|Sebelas perusahaan belum melaporkan penempatan|Pengantar kerja mendatangi perusahaan|Surat tugas kunjungan
""", evals="""
1|Dunia usaha menyambut baik|Belum semua sekolah kejuruan mengirim data lulusan|Meminta data lulusan melalui cabang dinas pendidikan
2|Anjungan ramai digunakan pada hari pasar|Pemindahan dua anjungan menunda uji coba|Menambah petugas keliling
3|Sebanyak 81 orang ditempatkan, melampaui target|Pelaporan perusahaan belum tertib|Menyusun pengingat bulanan untuk perusahaan
""", faults=[("W001", "action", 8, "end", "akhir tahun"), ("S009", "action", 4, "responsible", None)]),

 dict(kode="19.04-02", path="2021-11-01/19.04-02 RSUD Abu Hanifah - DAFTAR KILAT.xlsx", bidang="1.02",
  local=None, sk="445/017/RSUD-AH/2022", sk_date="2022-01-13", km="065/0513/SETDA/2021",
  pic="apt. Larasati Dewi, S.Farm.", head="dr. CHANDRA GUNAWAN, M.K.M.", nip="19760711 200501 1 903",
  T={"1": ("1.02.02.2.02.32", "Operasional Pelayanan Rumah Sakit")},
  plan="""
1.1|Penetapan SK Direktur tentang Tim Replikasi DAFTAR KILAT|SK Tim Replikasi|1|dokumen|7/1-13/1|Direktur|1|BLUD|1500|
1.2|Studi tiru pendaftaran tanpa antre ke rumah sakit di Kabupaten Sidoarjo|Laporan studi tiru|1|laporan|24/1-28/1|Kabag Tata Usaha|R|BLUD|58500|
1.2|Pendampingan daring dua mingguan oleh tim Sidoarjo|Catatan pendampingan|4|kali|31/1-18/3|Kepala Instalasi Rekam Medis|1|Non anggaran|0|
1.3|Penyusunan alur pendaftaran lewat pesan, aplikasi, dan anjungan mandiri bagi pasien lama dan baru|SOP pendaftaran|2|dokumen|14/2-18/3|Kepala Instalasi Rekam Medis|1|BLUD|6500|
2.1|Sosialisasi kepada dokter poliklinik, perawat, petugas pendaftaran, dan satuan pengamanan|Pegawai memahami alur|140|orang|21/3-24/3|Kasubbag Humas|1|BLUD|4500|
2.2|Pelatihan petugas pendaftaran dan relawan pemandu pasien lanjut usia|Petugas terlatih|28|orang|28/3-8/4|Kasubbag Kepegawaian|P|BLUD|13500|
2.2|Pengadaan empat anjungan pendaftaran mandiri dan layar panggil|Anjungan berfungsi|8|unit|11/4-27/5|Kepala Instalasi Teknologi Informasi|A|BLUD|168000|
2.3|Uji coba pada poliklinik penyakit dalam, mata, dan anak|Pasien mendaftar tanpa antre|1500|pasien|30/5-22/7|Kepala Instalasi Rekam Medis|1|BLUD|7500|
2.3|Penghubungan rujukan jaminan kesehatan agar nomor antrean terbit dari puskesmas|Puskesmas terhubung|9|puskesmas|4/7-12/8|Kepala Instalasi Teknologi Informasi|S|BLUD|19500|
3.1|Monitoring bulanan waktu tunggu pendaftaran dan keluhan pasien|Laporan monitoring bulanan|5|laporan|13/8-31/12|Kepala Instalasi Rekam Medis|1|BLUD|3500|
3.2|Evaluasi triwulanan waktu tunggu dari pendaftaran sampai diperiksa dokter|Laporan evaluasi triwulan|2|laporan|15/8-31/12|Komite Mutu|E|BLUD|4500|
""", months=12, pace=dict(stretch=1.0, delay=0, ratio=0.96), notes="""
1|Anggota tim dari instalasi rawat jalan berpindah tugas|Penggantian anggota melalui surat tugas direktur|Surat tugas
3|Alur Sidoarjo mengandalkan nomor rekam medis tunggal yang belum diterapkan|Pembersihan data rekam medis ganda lebih dahulu|Laporan pembersihan data
5|Anjungan pendaftaran tertahan di pelabuhan karena kapal barang terlambat|Memundurkan pelatihan lanjutan satu pekan|Surat penyedia
6|Pasien lanjut usia tetap memilih loket|Menempatkan relawan pemandu pada pukul 07.00–10.00|Jadwal relawan
8|Dua puskesmas belum memperbarui aplikasi rujukan|Pendampingan langsung oleh tim rumah sakit|Laporan kunjungan puskesmas
10|Antrean bergeser ke bagian farmasi|Menambah satu loket penyerahan obat pada jam sibuk|Data antrean farmasi
12|Kertas cetak nomor antrean boros|Nomor antrean dikirim lewat pesan bagi pasien yang bersedia|Rekap pemakaian kertas
""", evals="""
1|Pendampingan rutin tim Sidoarjo|Data rekam medis ganda mencapai delapan persen|Pembersihan data sebelum uji coba
2|Waktu tunggu pendaftaran turun dari 48 menjadi 17 menit|Pengiriman anjungan terlambat|Uji coba dimulai dengan pendaftaran lewat pesan
3|Tujuh dari sembilan puskesmas terhubung|Perilaku datang terlalu pagi belum berubah|Menyertakan perkiraan jam dilayani pada nomor antrean
4|Keluhan antrean hampir tidak ada lagi|Antrean berpindah ke farmasi|Mengusulkan perbaikan alur farmasi tahun 2023
"""),

 dict(kode="19.05-01", path="2021-11-04/19.05-01 Disparbud Bangka Barat - SIP BANGET.xlsx", bidang="X.XX",
  local="SIP BANGET Muntok", sk="556/027/DISPARBUD/2022", sk_date="2022-01-24", km="065/0822/SETDA/2021",
  pic="Melati Anggraini, S.S.", head="H. FERDIANSYAH BAKRI, S.E., M.M.", nip="19700602 199603 1 901",
  T={"1": ("3.26.03.2.01.03", "Penyediaan Data dan Penyebaran Informasi Pariwisata Kabupaten/Kota"), "2": ("3.26.02.2.03.05", "Pengadaan/Pemeliharaan/Rehabilitasi Sarana dan Prasarana dalam Pengelolaan Destinasi Pariwisata")},
  plan="""
1.1|Penetapan SK Tim Replikasi SIP BANGET Muntok bersama pengelola museum dan komunitas sejarah|SK Tim Replikasi|1|dokumen|17/1-24/1|Kepala Dinas|C|APBD|1800|
1.2|Pertemuan tiga pihak dengan Kota Batu dan Kota Pangkalpinang agar data kedua kota saling terhubung|Notula kesepakatan data|2|dokumen|31/1-11/2|Sekretaris Dinas|R|APBD|27500|
1.3|Perancangan rute sejarah Kota Lama Muntok dengan 17 titik cerita|Desain rute dan cerita|17|titik|14/2-18/3|Kabid Kebudayaan|1|APBD|19500|
2.1|Sosialisasi internal kepada juru pelihara cagar budaya dan pemandu wisata|Peserta memahami inovasi|35|orang|22/3-24/3|Sekretaris Dinas|R|APBD|4500|
2.2|Pelatihan pemandu wisata dan penulis cerita sejarah|Pemandu terlatih|30|orang|28/3-8/4|Kabid Pariwisata|1|DAK Non Fisik|62000|
2.2|Pemasangan papan kode pindai pada 17 titik cerita|Papan terpasang|17|unit|11/4-20/5|Kasi Destinasi|2|APBD|41500|
2.3|Uji coba rute dengan rombongan sekolah dan wisatawan kapal cepat|Peserta uji coba|400|orang|23/5-29/7|Kabid Pariwisata|1|APBD|14500|
3.1|Monitoring bulanan jumlah pindaian, kunjungan, dan keadaan papan|Laporan monitoring bulanan|5|laporan|1/8-31/12|Kasi Destinasi|1|APBD|4500|
3.2|Evaluasi triwulanan kunjungan museum dan pendapatan pemandu|Laporan evaluasi triwulan|2|laporan|1/8-31/12|Sekretaris Dinas|E|APBD|3500|
3.2|Diskusi terpumpun dengan pelaku wisata Muntok untuk menilai manfaat SIP BANGET|Notula diskusi|1|kali|1/11-30/11|Kabid Pariwisata|1|CSR|12500|Didukung perusahaan peleburan timah
""", months=9, pace=dict(stretch=1.2, delay=8, ratio=0.94), notes="""
2|Kota Pangkalpinang dan Bangka Barat memakai pengelompokan objek yang berbeda|Menyepakati dua belas kategori bersama|Daftar kategori
3|Sumber cerita sejarah berbeda-beda|Menetapkan telaah oleh komunitas sejarah dan balai pelestarian|Berita acara telaah
5|Izin pemasangan papan pada bangunan cagar budaya belum terbit|Papan dipasang pada tiang terpisah di luar bangunan|Gambar pemasangan
7|Jadwal kapal cepat berkurang|Menambah rombongan sekolah sebagai peserta uji coba|Daftar rombongan
9|Tiga papan pudar terkena matahari|Penggantian dengan bahan tahan cuaca|Foto sebelum dan sesudah
""", evals="""
1|Kerja sama antardaerah mempercepat penyusunan basis data|Telaah cerita sejarah memakan waktu|Mendahulukan sepuluh titik yang sudah disepakati
2|Pemandu muda sangat aktif|Izin cagar budaya terlambat|Pengajuan izin dilakukan sejak perancangan untuk perluasan berikutnya
3|Kunjungan museum naik 19 persen|Bahan papan tidak tahan cuaca|Memasukkan syarat bahan tahan cuaca dan pemeliharaan berkala
"""),

 dict(kode="19.06-01", path="2021-10-28/19.06-01 Dinkes PPKB Belitung Timur - PANTAU BALITA.xlsx", bidang="1.02",
  local=None, sk="440/025/DINKESPPKB/2022", sk_date="2022-01-18", km="065/0901/SETDA/2021",
  pic="Sri Wahyuningsih, S.Gz.", head="drg. HERLINA SIREGAR, M.Kes.", nip="19730118 200003 2 902",
  T={"1": ("1.02.02.2.02.04", "Pengelolaan Pelayanan Kesehatan Balita"), "2": ("1.02.02.2.02.15", "Pengelolaan Pelayanan Kesehatan Gizi Masyarakat")},
  plan="""
1.1|Penetapan SK Tim Replikasi PANTAU BALITA bersama tim penggerak keluarga dan tujuh puskesmas|SK Tim Replikasi|1|dokumen|11/1-18/1|Kepala Dinas|C|APBD|1700|
1.2|Konsultasi dengan Kabupaten Sumedang tentang pencatatan tumbuh kembang oleh keluarga dan kader|Notula konsultasi|3|dokumen|20/1-4/2|Kabid Kesehatan Masyarakat|R|APBD|43000|
1.3|Penyusunan kartu tumbuh kembang bergambar dan ambang rujukan|Kartu dan panduan|2|dokumen|7/2-4/3|Kasi Kesehatan Keluarga dan Gizi|2|DAK Non Fisik|17500|
1.3|Penyesuaian aplikasi kader agar dapat dipakai tanpa jaringan|Aplikasi kader versi Belitung Timur|1|aplikasi|21/2-25/3|Kasi Data dan Informasi Kesehatan|S|APBD|32500|
2.1|Sosialisasi kepada petugas gizi, bidan desa, dan pengurus pos pelayanan terpadu|Peserta sosialisasi|118|orang|28/3-1/4|Kabid Kesehatan Masyarakat|2|DAK Non Fisik|26500|
2.2|Pelatihan 156 kader dalam pengukuran panjang badan yang benar|Kader terlatih|156|orang|4/4-22/4|Kasi Kesehatan Keluarga dan Gizi|2|DAK Non Fisik|124500|
2.2|Pengadaan alat ukur panjang badan dan timbangan bayi terkalibrasi|Alat ukur|78|set|11/4-20/5|Kasubbag Umum|A|DAK Fisik|198000|
2.3|Uji coba di Manggar, Gantung, dan Kelapa Kampit|Balita terpantau|900|balita|23/5-15/7|Kasi Kesehatan Keluarga dan Gizi|1|DAK Non Fisik|35500|
3.1|Monitoring bulanan balita yang tidak naik berat badan dan kecepatan rujukan|Laporan monitoring bulanan|6|laporan|16/7-31/12|Kasi Kesehatan Keluarga dan Gizi|2|DAK Non Fisik|9500|
3.1|Pemeriksaan ulang lima persen hasil ukur kader oleh petugas gizi|Hasil pemeriksaan ulang|5|kali|1/8-31/12|Kabid Kesehatan Masyarakat|2|DAK Non Fisik|11500|
3.2|Evaluasi triwulanan prevalensi tengkes dan cakupan kunjungan|Laporan evaluasi triwulan|2|laporan|18/7-31/12|Sekretaris Dinas|E|APBD|6500|
3.2|Lokakarya lintas sektor penurunan tengkes|Rekomendasi lintas sektor|1|dokumen|1/11-30/11|Kepala Dinas|R|APBD|22500|
""", months=9, pace=dict(stretch=0.92, delay=1, ratio=0.97), notes="""
1|Dua puskesmas baru berganti kepala|Penjelasan ulang oleh dinas kepada pejabat baru|Notula kunjungan
3|Aplikasi kader lambat pada telepon lama|Ukuran gambar diperkecil dan fitur peta dimatikan|Catatan perubahan aplikasi
4|Kader memerlukan penggantian biaya perjalanan|Dibebankan pada dana bantuan operasional kesehatan|Bukti pembayaran
6|Selisih hasil ukur antarkader lebih dari satu sentimeter|Pelatihan ulang bagi 22 kader|Daftar hadir pelatihan ulang
8|Orang tua bekerja di tambang sehingga tidak hadir|Penimbangan sore hari di dua dusun|Jadwal penimbangan
9|Rujukan balita dengan gizi kurang terlambat dibalas|Menunjuk petugas penerima rujukan di setiap puskesmas|Surat penunjukan
""", evals="""
1|Kabupaten Sumedang menyediakan aplikasi tanpa biaya|Perangkat kader beragam|Menyederhanakan aplikasi
2|Seluruh kader telah dilatih dan alat ukur tiba tepat waktu|Mutu pengukuran belum seragam|Pemeriksaan ulang lima persen setiap bulan
3|Balita yang terpantau 1.040 anak dari target 900|Kehadiran orang tua pekerja tambang rendah|Membuka layanan penimbangan sore hari
"""),
]


def day(text):
    d, m = text.split("/")
    return dt.date(2022, int(m), int(d))


def level(code):
    return "1" if "." not in code.split("-")[0] else "2"


def actions_of(o):
    names = {"1": "Persiapan", "2": "Pelaksanaan", "3": "Monitoring dan evaluasi"}
    out = []
    for line in filter(None, o["plan"].strip().split("\n")):
        act, desc, output, target, unit, span, who, key, fund, thousand, note = line.split("|")
        start, end = (day(x) for x in span.split("-"))
        if key in GENERAL:
            tail, sub = GENERAL[key]
            code = f"{o['bidang']}.{tail.format(L=level(o['kode']))}"
        else:
            code, sub = o["T"][key]
        out.append(dict(no=len(out) + 1, phase=int(act[0]), activity=act, description=desc, output=output, target=int(target), unit=unit,
                        start=start.isoformat(), end=end.isoformat(), responsible=who, code=code, subactivity=sub, fund=fund,
                        budget=int(thousand) * 1000, note=note or None))
    return out


def progress_of(o, acts):
    """Cumulative figures: physical follows the days elapsed at the agency's pace, money follows physical a little later."""
    rng, pace, out = random.Random("ripp " + o["kode"]), o["pace"], []
    for i, a in enumerate(acts):
        s, e = dt.date.fromisoformat(a["start"]), dt.date.fromisoformat(a["end"])
        days = ((e - s).days + 1) * pace["stretch"] * rng.uniform(0.92, 1.08)
        delay = pace["delay"] + rng.randint(-2, 5)
        final = round(a["budget"] * min(1.0, pace["ratio"] + rng.uniform(-0.04, 0.03)) / 500) * 500
        cap = pace.get("cap", {}).get(i, 100)
        physical = spent = 0
        for m in range(s.month, o["months"] + 1):
            eom = dt.date(2022, m, calendar.monthrange(2022, m)[1])
            f = ((eom - s).days + 1 - delay) / days
            # Reports and meetings counted by number cannot be complete before their last month.
            if a["activity"].startswith("3") and m < e.month: f = min(f, 0.95 * (m - s.month + 1) / (e.month - s.month + 1))
            now = 100 if f >= 1 else max(0, min(95, round(f * 20) * 5))
            done = physical >= 100
            physical = max(physical, min(cap, now))
            share = 1.0 if done or (physical >= 100 and rng.random() < 0.6) else (physical / 100) ** 1.25 * 0.97
            spent = max(spent, min(final, round(final * share / 500) * 500))
            if m not in o.get("skip", []):
                out.append(dict(action=i, month=m, physical=float(physical), spent=int(spent)))
    return out


def build(o, revision, path, acts, progress, notes, evals):
    r = ROSTER[o["kode"]]
    return dict(path=path, agency=o["kode"],
                identity=dict(government=r["pemda"], agency=r["opd"], innovation=r["inovasi"], acronym=r["singkatan"], origin=r["asal_inovasi"],
                              local_name=o["local"], decree_number=o["sk"], decree_date=o["sk_date"], commitment_number=o["km"],
                              commitment_date="2021-11-11" if o["km"] else None, pic=o["pic"], pic_phone=None, head=o["head"], head_nip=o["nip"],
                              nil=o.get("nil", False), nil_reason=o.get("nil_reason"), revision=revision),
                actions=acts, progress=progress, notes=notes, evaluations=evals)


def plant(obj, faults):
    for _rule, where, i, *rest in faults:
        if where == "action":
            field, value = rest
            obj["actions"][i][field] = value
        else:
            month, field, value = rest
            next(p for p in obj["progress"] if p["action"] == i and p["month"] == month)[field] = value
    return obj


def main():
    out = []
    for o in OPD:
        acts = actions_of(o)
        progress = progress_of(o, acts) if acts else []
        notes = [dict(month=int(a), obstacle=b, follow_up=c, evidence=d) for a, b, c, d in (x.split("|") for x in filter(None, o["notes"].strip().split("\n")))]
        evals = [dict(quarter=int(a), drivers=b, barriers=c, follow_up=d) for a, b, c, d in (x.split("|") for x in filter(None, o["evals"].strip().split("\n")))]
        if "first_path" in o:  # the faulty first submission: a plan only, two cells to mend
            first = build(o, 1, o["first_path"], json.loads(json.dumps(acts)), [], [], [])
            out.append(plant(first, [("A001", "action", 6, "budget", "sesuai DPA"), ("W001", "action", 3, "end", "31 Februari 2022")]))
        out.append(plant(build(o, o.get("revision", 1), o["path"], acts, progress, notes, evals), o.get("faults", [])))
    with open(os.path.join(OWN, "official.json"), "w", encoding="utf-8") as f:
        json.dump(out, f, ensure_ascii=False, indent=1)
        f.write("\n")
    print(len(out), "workbooks,", sum(len(x["actions"]) for x in out), "actions,", sum(len(x["progress"]) for x in out), "progress,",
          sum(len(x["notes"]) for x in out), "notes,", sum(len(x["evaluations"]) for x in out), "evaluations")


main()
