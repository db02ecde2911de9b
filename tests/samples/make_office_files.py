"""Writes the office-typed workbooks of samples/masuk, and office-expected.json with what stands in them.

Needs xlsxwriter, msoffcrypto-tool and LibreOffice (for .xls and .ods). Every text is made up. The xlsx and csv files come out byte for
byte the same each time; .ods is repacked with fixed times; .xls is the same but for what LibreOffice stamps. Run: python3 make_office_files.py
"""
import calendar, datetime as dt, io, json, os, random, shutil, subprocess, tempfile, zipfile
import xlsxwriter

OWN = os.path.dirname(os.path.abspath(__file__))
HERE = os.path.dirname(os.path.dirname(OWN))
IN = os.path.join(HERE, "samples/masuk")
DAY = dt.datetime(2021, 10, 27, 9, 30)
MONTH = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
SHORT = "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des".split()
PHASE = {1: "Persiapan", 2: "Pelaksanaan", 3: "Monitoring dan Evaluasi"}
ACT = {"1.1": "Penetapan SK Tim Replikasi Unit/OPD", "1.2": "Komunikasi antara pemda yang mereplikasi dengan pemda asal inovasi", "1.3": "Mendesain inovasi yang akan diadaptasi",
       "2.1": "Sosialisasi internal inovasi yang akan direplikasi/diadaptasi", "2.2": "Penguatan aspek sumber daya manusia serta proses dan sarana", "2.3": "Uji coba",
       "3.1": "Monitoring bulanan", "3.2": "Evaluasi 3 (tiga) bulanan"}
SHORTACT = {"1.1": "Penetapan SK Tim Replikasi", "1.2": "Komunikasi dengan pemda asal inovasi", "1.3": "Mendesain inovasi", "2.1": "Sosialisasi internal",
            "2.2": "Penguatan SDM, proses dan sarana", "2.3": "Uji coba", "3.1": "Monitoring bulanan", "3.2": "Evaluasi tiga bulanan"}
EXPECTED = []

# Plan line: activity | description | output | target | unit | start-end | responsible | code | sub kegiatan | fund | budget in thousands | note
PLANS = {
 "19-02": """
1.1|Penerbitan SK Kepala Dinas tentang Tim Replikasi SEJAJAR yang melibatkan pengawas SMK dan asosiasi pengusaha|SK Tim Replikasi|1|dokumen|10/1-18/1|Kepala Bidang Pembinaan SMK|1.01.01.1.06.05|Penyediaan Barang Cetakan dan Penggandaan|APBD|2500|
1.2|Kunjungan ke Dinas Pendidikan Provinsi Jawa Timur dan dua SMK pelaksana|Laporan kunjungan|1|laporan|24/1-28/1|Sekretaris Dinas|1.01.01.1.06.09|Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD|APBD|96000|Delapan orang
1.2|Penyusunan perjanjian kerja sama pemanfaatan sistem SEJAJAR|Perjanjian kerja sama|1|dokumen|31/1-18/2|Sekretaris Dinas|1.01.01.1.06.09|Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD|Non anggaran|0|
1.3|Pemetaan kebutuhan tenaga terampil 60 perusahaan di Bangka dan Belitung|Peta kebutuhan|60|perusahaan|14/2-11/3|Kepala Seksi Kurikulum SMK|1.01.02.1.02.45|Pengembangan Kurikulum dan Muatan Lokal SMK|APBD|24500|
1.3|Penyusunan alur magang, guru tamu, dan penyerapan lulusan|Desain inovasi|1|dokumen|28/2-25/3|Kepala Seksi Kurikulum SMK|1.01.02.1.02.45|Pengembangan Kurikulum dan Muatan Lokal SMK|APBD|17500|
2.1|Sosialisasi kepada kepala SMK, pengawas, dan kepala cabang dinas|Peserta sosialisasi|74|orang|28/3-31/3|Kepala Bidang Pembinaan SMK|1.01.01.1.06.09|Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD|APBD|18000|
2.2|Pelatihan guru pembimbing magang dan petugas bursa kerja khusus|Guru terlatih|116|orang|4/4-22/4|Kepala Seksi Pendidik SMK|1.01.04.1.02.02|Peningkatan Kompetensi Pendidik SMK|DAK Non Fisik|145000|Dua orang per sekolah
2.2|Penyediaan peladen dan pemeliharaan aplikasi SEJAJAR|Aplikasi siap pakai|1|aplikasi|11/4-20/5|Kasubbag Perencanaan|1.01.01.1.06.11|Dukungan Pelaksanaan Sistem Pemerintahan Berbasis Elektronik pada SKPD|APBD|52500|
2.3|Uji coba pada enam SMK di Pangkalpinang, Sungailiat, dan Tanjung Pandan|Siswa magang tercatat|360|siswa|6/6-12/8|Kepala Bidang Pembinaan SMK|1.01.02.1.02.45|Pengembangan Kurikulum dan Muatan Lokal SMK|APBD|38500|
3.1|Monitoring bulanan jumlah lowongan magang, kehadiran siswa, dan keluhan perusahaan|Laporan monitoring|5|laporan|15/8-31/12|Kepala Seksi Kurikulum SMK|1.01.01.1.01.06|Koordinasi dan Penyusunan Laporan Capaian Kinerja dan Ikhtisar Realisasi Kinerja SKPD|APBD|9500|
3.2|Evaluasi triwulanan keterserapan lulusan dan kepuasan perusahaan|Laporan evaluasi|2|laporan|15/8-31/12|Sekretaris Dinas|1.01.01.1.01.07|Evaluasi Kinerja Perangkat Daerah|APBD|8000|
""",
 "19.01-03": """
1.1|Penyusunan dan penandatanganan SK Tim Replikasi PANTAU TAMBAK|SK Tim Replikasi|1|dokumen|10/1-19/1|Sekretaris Dinas|3.25.01.2.06.05|Penyediaan Barang Cetakan dan Penggandaan|APBD|1500|
1.2|Rapat daring dengan Dinas Kelautan Kabupaten Pangandaran – cara membaca data mutu air|Notula rapat|2|kali|24/1-4/2|Kabid Budidaya|3.25.01.2.06.09|Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD|Non anggaran|0|
1.2|Kunjungan ke tambak percontohan di Pangandaran|Laporan kunjungan|1|laporan|14/2-18/2|Kabid Budidaya|3.25.01.2.06.09|Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD|APBD|44500|Empat orang
1.3|Penentuan titik pantau dan ambang peringatan pH, salinitas, dan oksigen terlarut|Dokumen desain|1|dokumen|21/2-18/3|Kasi Kesehatan Ikan|3.25.04.2.04.03|Pembinaan dan Pemantauan Pembudidayaan Ikan di Darat|APBD|12500|
2.1|Sosialisasi kepada penyuluh, petugas balai benih, dan ketua kelompok pembudi daya|Peserta sosialisasi|48|orang|21/3-25/3|Sekretaris Dinas|3.25.01.2.06.09|Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD|APBD|6500|
2.2|Pelatihan pembacaan alat “pantau air” bagi pembudi daya|Pembudi daya terlatih|60|orang|28/3-8/4|Kasi Pemberdayaan Pembudi Daya|3.25.04.2.02.01|Pengembangan Kapasitas Pembudi Daya Ikan Kecil|APBD|31500|
2.2|Pengadaan 20 alat pantau mutu air beserta kartu data|Alat terpasang|20|unit|11/4-20/5|Kasubbag Umum|3.25.01.2.07.06|Pengadaan Peralatan dan Mesin Lainnya|DAK Fisik|138000|
2.3|Uji coba di tambak rakyat Desa Rebo dan Desa Penagan|Kolam terpantau|40|kolam|23/5-15/7|Kabid Budidaya|3.25.04.2.04.03|Pembinaan dan Pemantauan Pembudidayaan Ikan di Darat|APBD|16500|
3.1|Monitoring bulanan jumlah peringatan dan tindakan pembudi daya|Laporan monitoring|5|laporan|18/7-31/12|Kasi Kesehatan Ikan|3.25.04.2.04.03|Pembinaan dan Pemantauan Pembudidayaan Ikan di Darat|APBD|4500|
3.2|Evaluasi triwulanan tingkat kematian udang dan hasil panen|Laporan evaluasi|2|laporan|18/7-31/12|Sekretaris Dinas|3.25.01.2.01.07|Evaluasi Kinerja Perangkat Daerah|APBD|3500|
""",
 "19.02-03": """
1.1|Pembentukan Tim Replikasi JEJAK BUMI dengan badan pengelola geopark|SK Tim Replikasi|1|dokumen|6/1-14/1|Kabid Destinasi Pariwisata|3.26.01.2.06.05||APBD|1500|
1.2|Studi tiru ke Gunungkidul tentang pemandu bersertifikat dan papan cerita|Laporan studi tiru|1|laporan|24/1-28/1|Sekretaris Dinas|3.26.01.2.06.09||APBD|62500|
1.2|Kesepakatan pendampingan selama satu tahun|Naskah kesepakatan|1|dokumen|7/2-18/2|Kepala Dinas|3.26.01.2.06.09||Non anggaran|0|
1.3|Penyusunan sembilan jalur jelajah beserta cerita batu granit dan batu satam|Dokumen jalur jelajah|9|jalur|14/2-18/3|Kasi Daya Tarik Wisata|3.26.02.2.01.02||APBD|28500|
2.1|Sosialisasi kepada pegawai dinas, kepala desa, dan kelompok sadar wisata|Peserta sosialisasi|90|orang|21/3-25/3|Sekretaris Dinas|3.26.01.2.06.09||APBD|9500|
2.2|Pelatihan dan uji kompetensi pemandu geowisata|Pemandu bersertifikat|40|orang|28/3-14/4|Kabid Ekonomi Kreatif|3.26.05.2.01.03||DAK Non Fisik|118000|Bersama lembaga sertifikasi
2.2|Pembuatan papan cerita pada 27 titik|Papan terpasang|27|unit|11/4-27/5|Kasi Daya Tarik Wisata|3.26.02.2.03.05||APBD|74500|
2.3|Uji coba jalur Tanjung Kelayang – Batu Mentas dengan rombongan agen perjalanan|Peserta uji coba|250|orang|30/5-29/7|Kabid Destinasi Pariwisata|3.26.02.2.01.02||APBD|21500|
3.1|Monitoring bulanan jumlah peserta jelajah dan keadaan jalur|Laporan monitoring|5|laporan|1/8-31/12|Kasi Daya Tarik Wisata|3.26.02.2.01.02||APBD|5500|
3.2|Evaluasi triwulanan lama tinggal wisatawan di desa jalur jelajah|Laporan evaluasi|2|laporan|1/8-31/12|Sekretaris Dinas|3.26.01.2.01.07||APBD|4500|
""",
 "19.03-03": """
1.1|Penetapan SK Tim Replikasi CERDAS PAUD dan penunjukan guru inti di delapan kecamatan|SK Tim Replikasi|1|dokumen|10/1-21/1|Kabid PAUD dan Pendidikan Nonformal|||APBD|1500|10 s.d. 21 Januari 2022
1.2|Komunikasi rutin dengan Dinas Pendidikan Kulon Progo dan kunjungan ke tiga lembaga PAUD|Notula dan laporan kunjungan|2|dokumen|1/1-28/2|Sekretaris Dinas|||APBD|47500|Januari s.d. Februari 2022
1.3|Penyusunan 36 paket main di rumah yang memakai bahan pesisir|Paket main|36|paket|1/2-31/3|Kasi Kurikulum PAUD|||APBD|18500|Februari–Maret 2022
2.1|Sosialisasi kepada pengawas, penilik, dan kepala lembaga PAUD|Peserta sosialisasi|65|orang|8/4-14/4|Kabid PAUD dan Pendidikan Nonformal|||APBD|8500|Minggu II April 2022
2.2|Pelatihan guru inti membuat ruang belajar daring yang ramah anak|Guru terlatih|48|orang|1/4-31/5|Kasi Pendidik PAUD|||DAK Non Fisik|86500|Apr s/d Mei 2022
2.2|Penyediaan perangkat rekam dan kuota data bagi guru inti|Perangkat|16|set|1/5-31/5|Kasubbag Umum|||DAK Non Fisik|52000|Mei 2022
2.3|Uji coba di 12 lembaga PAUD Toboali dan Simpang Rimba|Anak mengikuti kegiatan|240|anak|1/6-31/8|Kabid PAUD dan Pendidikan Nonformal|||APBD|14500|Juni s.d. Agustus 2022
3.1|Monitoring bulanan kehadiran anak dan keterlibatan orang tua|Laporan monitoring|4|laporan|1/9-31/12|Kasi Kurikulum PAUD|||APBD|3500|September s.d. Desember 2022
3.2|Evaluasi triwulanan perkembangan anak dan kesiapan guru|Laporan evaluasi|2|laporan|1/7-31/12|Sekretaris Dinas|||APBD|3500|TW III s.d. TW IV
""",
 "19.04-03": """
1.1|SK Tim Replikasi PERAHU BACA bersama pengelola dermaga dan pegiat literasi|SK Tim Replikasi|1|dokumen|1/1-31/1|Sekretaris Dinas|||APBD|1500|
1.2|Pembelajaran ke Polewali Mandar mengenai perpustakaan perahu|Laporan pembelajaran|1|laporan|1/1-28/2|Kabid Layanan Perpustakaan|||APBD|71500|
1.3|Perancangan rute lima dusun nelayan, koleksi bacaan, dan kegiatan mendongeng|Dokumen rancangan|1|dokumen|1/2-31/3|Kabid Layanan Perpustakaan|||APBD|8500|
2.1|Sosialisasi kepada pustakawan, kepala dusun, dan nelayan pemilik perahu|Peserta sosialisasi|45|orang|1/3-30/4|Sekretaris Dinas|||APBD|5500|
2.2|Pelatihan pendongeng dan keselamatan di laut|Relawan terlatih|24|orang|1/4-31/5|Kasi Pembudayaan Kegemaran Membaca|||APBD|22500|
2.2|Penyediaan 600 judul buku anak dan rak tahan air|Koleksi|600|judul|1/4-31/5|Kasi Pengembangan Koleksi|||DAK Non Fisik|58000|
2.3|Uji coba pelayaran dua kali sepekan ke Kurau, Batu Belubang, dan Baskara Bakti|Anak terlayani|350|anak|1/6-31/7|Kabid Layanan Perpustakaan|||APBD|26500|
3.1|Monitoring bulanan jumlah pelayaran, buku dipinjam, dan buku rusak|Laporan monitoring|5|laporan|1/8-31/12|Kasi Pembudayaan Kegemaran Membaca|||APBD|4500|
""",
 "19.05-02": """
1.1|Penetapan SK Tim Replikasi SIAGA API dengan badan penanggulangan bencana dan manggala desa|SK Tim Replikasi|1|dokumen|11/1-20/1|Sekretaris Satuan|1.05.01.2.06.05||APBD|1500|
1.2|Konsultasi dengan Kota Banjarbaru tentang peringatan dini titik panas|Notula konsultasi|3|kali|24/1-11/2|Kabid Pemadam Kebakaran|1.05.01.2.06.09||APBD|39500|
1.3|Penyusunan peta lahan rawan di enam kecamatan dan alur panggilan siaga|Peta dan SOP|2|dokumen|14/2-18/3|Kasi Pencegahan|1.05.04.2.01.01||APBD|14500|
2.1|Sosialisasi internal kepada regu pemadam dan operator siaga|Regu memahami alur|58|orang|21/3-23/3|Kabid Pemadam Kebakaran|1.05.01.2.06.09||APBD|4500|
2.2|Pelatihan relawan pemadam desa|Relawan terlatih|120|orang|28/3-14/4|Kasi Pemberdayaan Masyarakat|1.05.04.2.04.01||APBD|66500|
2.2|Pengadaan pompa jinjing, radio genggam, dan selang|Peralatan siap|36|unit|11/4-27/5|Kasubbag Umum|1.05.04.2.01.06||APBD|182500|
2.3|Uji coba tanggap 30 menit di Kelapa dan Tempilang|Waktu tanggap rata-rata|30|menit|1/6-12/8|Kabid Pemadam Kebakaran|1.05.04.2.01.02||APBD|27500|
3.1|Monitoring bulanan titik panas, waktu tanggap, dan kesiapan alat|Laporan monitoring|5|laporan|13/8-31/12|Kasi Pencegahan|1.05.04.2.01.02||APBD|4500|
3.2|Evaluasi triwulanan luas lahan terbakar dibandingkan tahun 2021|Laporan evaluasi|2|laporan|15/8-31/12|Sekretaris Satuan|1.05.01.2.01.07||APBD|3500|
""",
 "19.06-02": """
1.1|Penetapan SK Tim Replikasi E-USUL bersama sekretariat DPRD dan dinas komunikasi|SK Tim Replikasi|1|dokumen|5/1-12/1|Sekretaris Badan|5.01.01.2.06.05||APBD|1500|
1.2|Studi tiru ke Kota Surakarta dan kesepakatan pinjam pakai kode sumber|Laporan dan kesepakatan|2|dokumen|17/1-4/2|Kabid Perencanaan Makro|5.01.01.2.06.09||APBD|58500|
1.3|Penyesuaian alur usulan desa, reses, dan forum perangkat daerah|Desain alur|1|dokumen|7/2-4/3|Kasubbid Data dan Pelaporan|5.01.02.2.01.05||APBD|11500|
1.3|Penyusunan kamus usulan dengan 214 jenis kegiatan beserta satuan dan harga acuan|Kamus usulan|214|jenis|14/2-18/3|Kasubbid Data dan Pelaporan|5.01.02.2.01.05||APBD|16500|
2.1|Sosialisasi internal kepada perencana 28 perangkat daerah|Perencana memahami E-USUL|56|orang|21/3-24/3|Sekretaris Badan|5.01.01.2.06.09||APBD|7500|
2.2|Pelatihan operator 39 desa dan tujuh kecamatan|Operator terlatih|92|orang|28/3-14/4|Kabid Perencanaan Makro|5.01.02.2.01.05||APBD|48500|
2.2|Penyediaan peladen, uji keamanan, dan nama domain|Aplikasi siap|1|aplikasi|11/4-20/5|Kasubbag Umum|5.01.01.2.06.11||APBD|34500|
2.3|Uji coba penyusunan usulan tahun 2023 di Kecamatan Manggar dan Gantung|Usulan masuk|300|usulan|23/5-29/7|Kabid Perencanaan Makro|5.01.02.2.01.05||APBD|12500|
3.1|Monitoring bulanan usulan ganda, usulan ditolak, dan alasan penolakan|Laporan monitoring|5|laporan|1/8-31/12|Kasubbid Data dan Pelaporan|5.01.02.2.01.05||APBD|4500|
3.2|Evaluasi triwulanan persentase usulan yang masuk rencana kerja|Laporan evaluasi|2|laporan|1/8-31/12|Sekretaris Badan|5.01.01.2.01.07||APBD|3500|
""",
 "19.06-03": """
1.1|Penetapan SK Tim Replikasi LAPOR JALAN|SK Tim Replikasi|1|dokumen|8/1-21/1|Sekretaris Dinas|||APBD|1500|
1.2|Pendalaman alur laporan warga bersama Dinas Pekerjaan Umum Kota Bogor|Notula pendalaman|2|kali|22/1-14/2|Kabid Bina Marga|||APBD|38500|
1.3|Penyusunan tingkat kerusakan, janji layanan, dan peta ruas jalan kabupaten|Dokumen desain|1|dokumen|8/2-14/3|Kasi Pemeliharaan Jalan|||APBD|15500|
2.1|Sosialisasi kepada mandor, pengamat jalan, dan pegawai kecamatan|Peserta sosialisasi|52|orang|15/3-21/3|Sekretaris Dinas|||APBD|5500|
2.2|Pelatihan pengamat jalan memotret dan mengukur kerusakan|Pengamat terlatih|18|orang|22/3-14/4|Kasi Pemeliharaan Jalan|||APBD|14500|
2.2|Penyiapan bahan tambal cepat dan kendaraan regu reaksi|Regu siap|3|regu|8/4-21/5|Kabid Bina Marga|||DAU|225000|
2.3|Uji coba penanganan laporan paling lama tiga hari di Manggar dan Damar|Laporan ditangani|90|persen|22/5-31/7|Kabid Bina Marga|||APBD|64500|
3.1|Monitoring bulanan laporan masuk, tertunda, dan berulang|Laporan monitoring|5|laporan|1/8-31/12|Kasi Pemeliharaan Jalan|||APBD|5500|
3.2|Evaluasi triwulanan kemantapan jalan dan kepuasan pelapor|Laporan evaluasi|2|laporan|1/8-31/12|Sekretaris Dinas|||APBD|4500|
""",
 "19.71-05": """
1.1|Penetapan SK Tim Replikasi KELAS ASN yang beranggotakan analis pengembangan kompetensi|SK Tim Replikasi|1|dokumen|6/1-13/1|Sekretaris Badan|5.04.01.2.06.05||APBD|1500|
1.2|Pembelajaran dari Kota Yogyakarta tentang kelas singkat dan pengakuan jam pelajaran|Laporan pembelajaran|1|laporan|17/1-28/1|Kabid Pengembangan Kompetensi|5.04.01.2.06.09||APBD|43500|
1.3|Penyusunan 20 rancangan kelas singkat bersama widyaiswara|Rancangan kelas|20|kelas|31/1-11/3|Kasubbid Diklat Teknis|5.04.02.2.01.02||APBD|26500|
2.1|Sosialisasi kepada pengelola kepegawaian seluruh perangkat daerah|Peserta sosialisasi|70|orang|14/3-18/3|Sekretaris Badan|5.04.01.2.06.09||APBD|5500|
2.2|Pelatihan pengajar dan penyunting video kelas|Pengajar terlatih|24|orang|21/3-8/4|Kasubbid Diklat Teknis|5.04.02.2.01.02||APBD|37500|
2.2|Penyiapan studio kecil dan ruang kelas daring|Studio siap|1|ruang|4/4-20/5|Kasubbag Umum|5.04.01.2.07.06||APBD|94500|
2.3|Uji coba delapan kelas untuk 400 pegawai|Pegawai lulus kelas|400|orang|23/5-29/7|Kabid Pengembangan Kompetensi|5.04.02.2.01.02||APBD|18500|
3.1|Monitoring bulanan peserta aktif dan tingkat kelulusan|Laporan monitoring|5|laporan|1/8-31/12|Kasubbid Diklat Teknis|5.04.02.2.01.02||APBD|3500|
3.2|Evaluasi triwulanan pemenuhan 20 jam pelajaran per pegawai|Laporan evaluasi|2|laporan|1/8-31/12|Kabid Pengembangan Kompetensi|5.04.01.2.01.07||APBD|4500|
3.2|Survei atasan tentang penerapan hasil belajar|Hasil survei|1|laporan|1/10-30/11|Sekretaris Badan|5.04.01.2.01.07||APBD|6500|
""",
 "19.05-03": """
1.1|Penetapan SK Tim Replikasi UMKM NAIK KELAS|SK Tim Replikasi|1|dokumen|10/1-18/1|Kabid Koperasi dan UKM|2.17.01.2.06.05||APBD|1500|
1.2|Konsultasi dengan Kabupaten Kendal tentang pendampingan berjenjang|Notula konsultasi|2|kali|24/1-4/2|Sekretaris Dinas|2.17.01.2.06.09||APBD|33500|
1.3|Penyusunan kriteria naik kelas bagi usaha lada, madu, dan olahan ikan|Kriteria|1|dokumen|7/2-11/3|Kasi Pengembangan UKM|2.17.07.2.01.02||APBD|9500|
2.1|Sosialisasi kepada penyuluh dan asosiasi usaha|Peserta sosialisasi|60|orang|14/3-18/3|Sekretaris Dinas|2.17.01.2.06.09||APBD|6500|
2.2|Pelatihan pendamping usaha|Pendamping terlatih|25|orang|21/3-8/4|Kasi Pengembangan UKM|2.17.07.2.01.02||DAK Non Fisik|72500|
2.3|Uji coba pendampingan 50 usaha mikro|Usaha didampingi|50|usaha|16/5-29/7|Kabid Koperasi dan UKM|2.17.07.2.01.02||APBD|28500|
3.1|Monitoring bulanan omzet dan perizinan usaha|Laporan monitoring|5|laporan|1/8-31/12|Kasi Pengembangan UKM|2.17.07.2.01.02||APBD|4500|
3.2|Evaluasi triwulanan jumlah usaha naik kelas|Laporan evaluasi|2|laporan|1/8-31/12|Sekretaris Dinas|2.17.01.2.01.07||APBD|3500|
""",
 "19-05": """
1.1|Penetapan SK Tim Replikasi KANAL WARGA lintas perangkat daerah|SK Tim Replikasi|1|dokumen|10/1-20/1|Kabid Informasi Publik|2.16.01.1.06.05||APBD|2000|
1.2|Konsultasi dengan Provinsi Jawa Barat tentang pemilahan pengaduan|Notula konsultasi|2|kali|24/1-4/2|Sekretaris Dinas|2.16.01.1.06.09||APBD|52500|
1.3|Penyusunan alur penerusan pengaduan dan janji layanan|Desain layanan|1|dokumen|7/2-18/3|Kabid Informasi Publik|2.16.02.1.01.08||APBD|16500|
2.1|Sosialisasi kepada admin pengaduan perangkat daerah|Peserta sosialisasi|84|orang|21/3-25/3|Sekretaris Dinas|2.16.01.1.06.09||APBD|9500|
2.2|Pelatihan admin dan penyiapan pusat layanan|Admin terlatih|84|orang|28/3-20/5|Kasi Pengelolaan Aspirasi|2.16.02.1.01.08||APBD|112500|
2.3|Uji coba pada tujuh perangkat daerah pelayanan|Pengaduan selesai|85|persen|23/5-29/7|Kabid Informasi Publik|2.16.02.1.01.08||APBD|24500|
3.1|Monitoring bulanan waktu tanggap pengaduan|Laporan monitoring|5|laporan|1/8-31/12|Kasi Pengelolaan Aspirasi|2.16.02.1.01.08||APBD|5500|
3.2|Evaluasi triwulanan kepuasan pelapor|Laporan evaluasi|2|laporan|1/8-31/12|Sekretaris Dinas|2.16.01.1.01.07||APBD|4500|
""",
}

SIGN = {  # place and date, title, name, NIP
 "19-02": ("Pangkalpinang, 26 Oktober 2021", "Kepala Dinas Pendidikan\nProvinsi Kepulauan Bangka Belitung", "Drs. H. MUNAWAR KHOLIL, M.Pd.", "19650217 199103 1 911"),
 "19.01-03": ("Sungailiat, 28 Oktober 2021", "Kepala Dinas Perikanan", "Ir. SOFYAN ARIFIN", "19670420 199403 1 912"),
 "19.02-03": ("Tanjung Pandan, 27 Oktober 2021", "Kepala Dinas Kebudayaan dan Pariwisata\nKabupaten Belitung", "Dra. LISTIANA PUTRI, M.Hum.", "19700915 199603 2 913"),
 "19.03-03": ("Toboali, 29 Oktober 2021", "Kepala Dinas Pendidikan dan Kebudayaan", "H. MARDIANTO YUSUF, S.Pd., M.M.", "19680111 199203 1 914"),
 "19.04-03": ("Koba, 28 Oktober 2021", "Kepala Dinas Perpustakaan dan Kearsipan", "Dra. ERNAWATI HALIM", "19661203 199303 2 915"),
 "19.05-02": ("Muntok, 29 Oktober 2021", "Kepala Satuan Polisi Pamong Praja", "SURYA DHARMA, S.STP., M.Si.", "19790808 199711 1 916"),
 "19.06-02": ("Manggar, 2 November 2021", "Kepala Bappelitbangda\nKabupaten Belitung Timur", "Ir. KURNIAWAN HADI, M.T.", "19690630 199503 1 917"),
 "19.06-03": ("Manggar, 28 Oktober 2021", "Kepala Dinas", "ARIEF BUDIONO, S.T., M.Eng.", "19720214 199803 1 918"),
 "19.71-05": ("Pangkalpinang, 27 Oktober 2021", "Kepala Badan", "Dra. YENNI MARIANA, M.Si.", "19680709 199303 2 919"),
 "19.05-03": ("Muntok, 28 Oktober 2021", "Kepala Dinas", "H. BASUKI RAHMAN, S.E.", "19690402 199403 1 920"),
 "19-05": ("Pangkalpinang, 28 Oktober 2021", "Kepala Dinas", "Drs. TEGUH SANTOSO, M.Kom.", "19670525 199403 1 921"),
}

import csv
ROSTER = {r["kode"]: r for r in csv.DictReader(open(os.path.join(HERE, "samples/daftar-opd.csv"), encoding="utf-8"))}


def plan(code):
    out = []
    for line in PLANS[code].strip().split("\n"):
        act, desc, output, target, unit, span, who, kode, sub, fund, k, note = line.split("|")
        a, b = [dt.date(2022, int(x.split("/")[1]), int(x.split("/")[0])) for x in span.split("-")]
        out.append(dict(no=len(out) + 1, act=act, phase=int(act[0]), description=desc, output=output, target=int(target), unit=unit, start=a, end=b,
                        responsible=who, code=kode, subactivity=sub, fund=fund, budget=int(k) * 1000, note=note))
    return out


def expect(file, code, layout, rows, faults=(), note_is_period=False):
    """rows: (sheet, one-based row, action, fields that stand in the file)."""
    acts = []
    for sheet, row, a, fields in rows:
        d = dict(sheet=sheet, row=row, phase=a["phase"], activity=a["act"])
        for f in fields:
            d[f] = a[f].isoformat() if isinstance(a[f], dt.date) else (a[f] or None if isinstance(a[f], str) else a[f])
        acts.append(d)
    EXPECTED.append(dict(file=file, agency=code, layout=layout, actions=acts, faults=list(faults)))


def text_day(d): return f"{d.day} {MONTH[d.month - 1]} {d.year}"
def rp(n): return f"{n:,}".replace(",", ".")


class Book:
    """An xlsx with one office's font and the formats a careful typist would set."""
    def __init__(self, path, font, size=10, head="#D9E1F2", number='#,##0', title="Rencana Aksi Replikasi Inovasi", author="Subbag Perencanaan", when=DAY):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        self.wb = xlsxwriter.Workbook(path)
        self.wb.set_properties(dict(title=title, author=author, created=when))
        base = dict(font_name=font, font_size=size, valign="vcenter")
        f = lambda **k: self.wb.add_format({**base, **k})
        cell = dict(border=1, text_wrap=True, valign="top")
        self.f = dict(title=f(bold=True, font_size=size + 4, align="center"), sub=f(bold=True, font_size=size + 1, align="center"), label=f(), bold=f(bold=True),
                      head=f(bold=True, border=1, align="center", text_wrap=True, bg_color=head), num=f(border=1, align="center", italic=True, font_size=size - 2),
                      text=f(**cell), center=f(**{**cell, "align": "center"}), mid=f(**{**cell, "valign": "vcenter", "bold": True}), midc=f(**{**cell, "valign": "vcenter"}),
                      date=f(**{**cell, "align": "center", "num_format": "dd/mm/yyyy"}), money=f(**{**cell, "num_format": number}), right=f(**{**cell, "align": "right"}),
                      section=f(**{**cell, "bold": True, "bg_color": "#E2EFDA"}), subsection=f(**{**cell, "bold": True, "italic": True}),
                      sum=f(**{**cell, "bold": True, "align": "center", "bg_color": "#F2F2F2"}), summoney=f(**{**cell, "bold": True, "num_format": number, "bg_color": "#F2F2F2"}),
                      sumright=f(**{**cell, "bold": True, "align": "right", "bg_color": "#F2F2F2"}), fill=f(border=1, bg_color="#70AD47"), empty=f(border=1),
                      sign=f(align="center"), signtitle=f(align="center", text_wrap=True), name=f(align="center", bold=True, underline=1), small=f(font_size=size - 1, italic=True))

    def sheet(self, name, widths, paper=9, header_rows=None):
        ws = self.wb.add_worksheet(name)
        for c, w in enumerate(widths): ws.set_column(c, c, w)
        ws.set_landscape(); ws.set_paper(paper); ws.fit_to_pages(1, 0); ws.set_margins(0.5, 0.4, 0.6, 0.6); ws.set_footer("&C&8Halaman &P dari &N")
        if header_rows: ws.repeat_rows(*header_rows); ws.freeze_panes(header_rows[1] + 1, 0)
        return ws

    def title(self, ws, row, last, *lines):
        for i, t in enumerate(lines):
            ws.merge_range(row + i, 0, row + i, last, t, self.f["title" if i == 0 else "sub"])
            ws.set_row(row + i, 21 if i == 0 else 17)

    def sign(self, ws, row, c1, c2, code):
        place, office, name, nip = SIGN[code]
        for i, (t, f) in enumerate([(place, "sign"), (office.split("\n")[0] + ("," if "\n" not in office else ""), "sign")] + ([(office.split("\n")[1] + ",", "sign")] if "\n" in office else [])):
            ws.merge_range(row + i, c1, row + i, c2, t, self.f[f])
        row += 2 + ("\n" in office) + 3
        ws.merge_range(row, c1, row, c2, name, self.f["name"])
        ws.merge_range(row + 1, c1, row + 1, c2, "NIP. " + nip, self.f["sign"])

    def close(self): self.wb.close()


def height(ws, row, a, width, act="", act_width=20):
    lines = max(-(-len(a["description"]) // width), -(-len(a["output"]) // 16), -(-len(a["responsible"]) // 16), -(-len(act) // act_width))
    ws.set_row(row, 13.5 * lines + 4)


def identity(b, ws, row, code, style, col=2):
    r = ROSTER[code]
    pairs = [("Pemerintah Daerah", r["pemda"]), ("Nama OPD", r["opd"]), ("Nama Inovasi", f"{r['singkatan']} ({r['inovasi']})"), ("Asal Inovasi", r["asal_inovasi"])]
    for i, (k, v) in enumerate(pairs):
        if style == "one": ws.write(row + i, 0, f"{k} : {v}", b.f["label"])
        elif style == "three": ws.write(row + i, 0, k, b.f["label"]); ws.write(row + i, col - 1, ":", b.f["label"]); ws.write(row + i, col, v, b.f["bold"])
        else: ws.write(row + i, 0, k, b.f["label"]); ws.write(row + i, col, ": " + v, b.f["bold"])
    return row + len(pairs)


def groups(acts, key):
    i = 0
    while i < len(acts):
        j = i
        while j < len(acts) and acts[j][key] == acts[i][key]: j += 1
        yield i, j
        i = j


def merged(path, code, paper=14, hidden=True):
    """Phases and activities written once and merged down; Waktu over Mulai and Selesai; a numbering row; a live total."""
    acts, b = plan(code), Book(path, "Bookman Old Style", 9)
    ws = b.sheet("Rencana Aksi", [5, 14, 21, 38, 19, 8, 10, 11.5, 11.5, 19, 17, 13, 16, 18], paper, (9, 11))
    b.title(ws, 0, 13, "RENCANA AKSI REPLIKASI INOVASI PELAYANAN PUBLIK", "TAHUN 2022")
    identity(b, ws, 3, code, "three", col=3)
    heads = ["No.", "Tahapan", "Kegiatan", "Uraian Rencana Aksi", "Output/Keluaran", "Target", "Satuan", None, None, "Penanggung Jawab", "Kode Sub Kegiatan", "Sumber Dana", "Anggaran (Rp)", "Keterangan"]
    for c, h in enumerate(heads):
        if h: ws.merge_range(9, c, 10, c, h, b.f["head"])
        ws.write(11, c, f"({c + 1})", b.f["num"])
    ws.merge_range(9, 7, 9, 8, "Waktu Pelaksanaan", b.f["head"]); ws.write(10, 7, "Mulai", b.f["head"]); ws.write(10, 8, "Selesai", b.f["head"])
    top = 12
    for key, col, names, fmt in [("phase", 1, PHASE, "mid"), ("act", 2, ACT, "midc")]:
        for i, j in groups(acts, key):
            if j - i > 1: ws.merge_range(top + i, col, top + j - 1, col, names[acts[i][key]], b.f[fmt])
            else: ws.write(top + i, col, names[acts[i][key]], b.f[fmt])
    rows = []
    for i, a in enumerate(acts):
        r = top + i
        ws.write(r, 0, a["no"], b.f["center"]); ws.write(r, 3, a["description"], b.f["text"]); ws.write(r, 4, a["output"], b.f["text"])
        ws.write(r, 5, a["target"], b.f["center"]); ws.write(r, 6, a["unit"], b.f["center"])
        ws.write_datetime(r, 7, dt.datetime.combine(a["start"], dt.time()), b.f["date"]); ws.write_datetime(r, 8, dt.datetime.combine(a["end"], dt.time()), b.f["date"])
        for c, k in [(9, "responsible"), (10, "code"), (11, "fund"), (13, "note")]: ws.write(r, c, a[k], b.f["text"])
        ws.write(r, 12, a["budget"], b.f["money"]); height(ws, r, a, 38, ACT[a["act"]] if sum(x["act"] == a["act"] for x in acts) == 1 else "", 18)
        rows.append(("Rencana Aksi", r + 1, a, ["description", "output", "target", "unit", "start", "end", "responsible", "code", "fund", "budget", "note"]))
    r = top + len(acts)
    ws.merge_range(r, 0, r, 11, "JUMLAH", b.f["sum"])
    ws.write_formula(r, 12, f"=SUM(M{top + 1}:M{r})", b.f["summoney"], sum(a["budget"] for a in acts)); ws.write(r, 13, "", b.f["sum"])
    b.sign(ws, r + 2, 9, 12, code)
    if hidden:
        old = b.wb.add_worksheet("v1 (lama)"); old.hide()
        old.write(0, 0, "Konsep 5 Oktober 2021, tidak dipakai lagi", b.f["small"])
    b.close()
    return rows


def csv_repeated(path, code):
    """Semicolons, Windows-1252, phases repeated on every row, dates and money as words."""
    acts, r, rows = plan(code), ROSTER[code], []
    heads = ["No", "Tahap", "Kegiatan", "Rencana Aksi", "Keluaran", "Target", "Satuan", "Mulai", "Selesai", "Penanggung Jawab", "Kode Sub Kegiatan", "Sub Kegiatan", "Sumber Dana", "Anggaran", "Keterangan"]
    n, lines = len(heads), [["RENCANA AKSI REPLIKASI INOVASI PELAYANAN PUBLIK TAHUN 2022"], ["PEMERINTAH KABUPATEN BANGKA"], [f"Pemerintah Daerah : {r['pemda']}"], [f"Nama OPD : {r['opd']}"],
             [f"Nama Inovasi : {r['singkatan']} ({r['inovasi']})"], [f"Asal Inovasi : {r['asal_inovasi']}"], [], heads]
    for a in acts:
        lines.append([a["no"], "Tahap " + PHASE[a["phase"]], ACT[a["act"]], a["description"], a["output"], a["target"], a["unit"], text_day(a["start"]), text_day(a["end"]), a["responsible"], a["code"], a["subactivity"],
                      a["fund"], f"Rp {rp(a['budget'])}" if a["budget"] else "-", a["note"]])
        rows.append((None, len(lines), a, ["description", "output", "target", "unit", "start", "end", "responsible", "code", "subactivity", "fund", "budget", "note"]))
    lines.append(["Jumlah"] + [""] * 12 + [f"Rp {rp(sum(a['budget'] for a in acts))}", ""])
    place, office, name, nip = SIGN[code]
    lines += [[]] + [[""] * 9 + [t] for t in (place, office + ",", "", name, "NIP. " + nip)]
    os.makedirs(os.path.dirname(path), exist_ok=True)
    out = io.StringIO()
    w = csv.writer(out, delimiter=";", lineterminator="\r\n")
    for x in lines: w.writerow(list(x) + [""] * (n - len(x)))
    open(path, "wb").write(out.getvalue().encode("cp1252"))
    return rows


def sections(path, code):
    """Section rows for phase and activity, sub-totals, and a total that was typed by hand and is wrong by Rp5.000.000."""
    acts, b = plan(code), Book(path, "Arial", 10, "#FFE699")
    ws = b.sheet("RA 2022", [6, 46, 20, 8, 10, 17, 17, 21, 17, 15, 17, 20], 9, (7, 8))
    b.title(ws, 0, 11, "RENCANA AKSI REPLIKASI INOVASI PELAYANAN PUBLIK TAHUN 2022")
    identity(b, ws, 2, code, "two")
    for c, h in enumerate(["NO", "URAIAN KEGIATAN", "OUTPUT", "TARGET", "SATUAN", "MULAI", "SELESAI", "PENANGGUNG JAWAB", "KODE SUB KEGIATAN", "SUMBER DANA", "ANGGARAN (RP)", "KET."]):
        ws.write(7, c, h, b.f["head"]); ws.write(8, c, c + 1, b.f["num"])
    ws.set_row(7, 30)
    r, rows, total = 9, [], 0
    for p, roman in [(1, "I"), (2, "II"), (3, "III")]:
        ws.write(r, 0, roman, b.f["section"]); ws.merge_range(r, 1, r, 11, f"TAHAP {PHASE[p].upper()}", b.f["section"]); r += 1
        mine = [a for a in acts if a["phase"] == p]
        for letter, (i, j) in zip("ABC", groups(mine, "act")):
            ws.write(r, 0, letter, b.f["subsection"]); ws.merge_range(r, 1, r, 11, ACT[mine[i]["act"]], b.f["subsection"]); r += 1
            for k, a in enumerate(mine[i:j], 1):
                ws.write(r, 0, k, b.f["center"])
                for c, v in [(1, a["description"]), (2, a["output"]), (7, a["responsible"]), (8, a["code"]), (9, a["fund"]), (11, a["note"])]: ws.write(r, c, v, b.f["text"])
                for c, v in [(3, a["target"]), (4, a["unit"]), (5, text_day(a["start"])), (6, text_day(a["end"]))]: ws.write(r, c, v, b.f["center"])
                ws.write(r, 10, a["budget"], b.f["money"]); height(ws, r, a, 44)
                rows.append(("RA 2022", r + 1, a, ["description", "output", "target", "unit", "start", "end", "responsible", "code", "fund", "budget", "note"])); r += 1
        sub = sum(a["budget"] for a in mine); total += sub
        ws.merge_range(r, 0, r, 9, f"Sub Jumlah {roman}", b.f["sum"]); ws.write(r, 10, sub, b.f["summoney"]); ws.write(r, 11, "", b.f["sum"]); r += 1
    ws.merge_range(r, 0, r, 9, "JUMLAH I + II + III", b.f["sum"]); ws.write(r, 10, total + 5_000_000, b.f["summoney"]); ws.write(r, 11, "", b.f["sum"])
    b.sign(ws, r + 2, 7, 10, code)
    b.close()
    return rows, dict(rule="A003", sheet="RA 2022", cell=f"K{r + 1}", value=total + 5_000_000, should_be=total)


def period(path, code):
    """Time in words in a single column, money as text with Rp. and ,-"""
    acts, b = plan(code), Book(path, "Times New Roman", 11, "#DDEBF7")
    ws = b.sheet("Renaksi", [5, 16, 25, 42, 20, 10, 11, 26, 22, 15, 20], 9, (8, 9))
    b.title(ws, 0, 10, "RENCANA AKSI REPLIKASI INOVASI PELAYANAN PUBLIK", "KABUPATEN BANGKA SELATAN TAHUN 2022")
    identity(b, ws, 3, code, "one")
    for c, h in enumerate(["No", "Tahap", "Jenis Kegiatan", "Uraian Kegiatan", "Keluaran", "Volume", "Satuan", "Waktu Pelaksanaan", "Pelaksana", "Sumber Anggaran", "Biaya"]):
        ws.write(8, c, h, b.f["head"]); ws.write(9, c, "abcdefghijk"[c], b.f["num"])
    ws.set_row(8, 32)
    r, rows = 10, []
    for a in acts:
        for c, v in [(1, PHASE[a["phase"]]), (2, ACT[a["act"]]), (3, a["description"]), (4, a["output"]), (7, a["note"]), (8, a["responsible"]), (9, a["fund"])]: ws.write(r, c, v, b.f["text"])
        for c, v in [(0, a["no"]), (5, a["target"]), (6, a["unit"])]: ws.write(r, c, v, b.f["center"])
        ws.write(r, 10, f"Rp. {rp(a['budget'])},-", b.f["right"]); height(ws, r, a, 38, ACT[a["act"]], 22)
        rows.append(("Renaksi", r + 1, a, ["description", "output", "target", "unit", "start", "end", "responsible", "fund", "budget"])); r += 1
    ws.merge_range(r, 0, r, 9, "Total", b.f["sum"]); ws.write(r, 10, f"Rp. {rp(sum(a['budget'] for a in acts))},-", b.f["sumright"])
    b.sign(ws, r + 2, 7, 9, code)
    b.close()
    return rows


def month_grid(path, code):
    """Twelve month columns with check marks, budget in thousands; the activity evaluasi is missing."""
    acts, b = plan(code), Book(path, "Calibri", 10, "#FCE4D6")
    ws = b.sheet("RENCANA AKSI", [5, 15, 22, 40, 18, 20, 14, 13] + [4.6] * 12, 9, (7, 8))
    b.title(ws, 0, 19, "RENCANA AKSI REPLIKASI INOVASI PELAYANAN PUBLIK TAHUN 2022")
    identity(b, ws, 2, code, "three", col=3)
    for c, h in enumerate(["No", "Tahapan", "Kegiatan", "Rencana Aksi", "Output", "Penanggung Jawab", "Sumber Dana", "Anggaran Rp. (000)"]): ws.merge_range(7, c, 8, c, h, b.f["head"])
    ws.merge_range(7, 8, 7, 19, "Waktu Pelaksanaan (Bulan)", b.f["head"])
    for m in range(12): ws.write(8, 8 + m, SHORT[m], b.f["head"])
    top, rows = 9, []
    for i, j in groups(acts, "phase"):
        if j - i > 1: ws.merge_range(top + i, 1, top + j - 1, 1, "Tahap " + PHASE[acts[i]["phase"]], b.f["mid"])
        else: ws.write(top + i, 1, "Tahap " + PHASE[acts[i]["phase"]], b.f["mid"])
    for i, a in enumerate(acts):
        r = top + i
        ws.write(r, 0, a["no"], b.f["center"])
        for c, v in [(2, SHORTACT[a["act"]]), (3, a["description"]), (4, a["output"]), (5, a["responsible"]), (6, a["fund"])]: ws.write(r, c, v, b.f["text"])
        ws.write(r, 7, a["budget"] // 1000, b.f["money"])
        for m in range(12): ws.write(r, 8 + m, "√" if a["start"].month <= m + 1 <= a["end"].month else "", b.f["center"])
        height(ws, r, a, 36, SHORTACT[a["act"]], 20)
        rows.append(("RENCANA AKSI", r + 1, a, ["description", "output", "start", "end", "responsible", "fund", "budget"]))
    r = top + len(acts)
    ws.merge_range(r, 0, r, 6, "JUMLAH", b.f["sum"]); ws.write_formula(r, 7, f"=SUM(H{top + 1}:H{r})", b.f["summoney"], sum(a["budget"] for a in acts) // 1000)
    for m in range(12): ws.write(r, 8 + m, "", b.f["sum"])
    b.sign(ws, r + 2, 5, 15, code)
    b.close()
    return rows, dict(rule="S002", sheet="RENCANA AKSI", activity="3.2")


def repeated(path, code):
    """Phase and activity on every row, dates typed dd-mm-yyyy as text; one end date says 'menyesuaikan'."""
    acts, b = plan(code), Book(path, "Liberation Sans", 10, "#F8CBAD")
    ws = b.sheet("Sheet1", [5, 26, 30, 42, 20, 8, 10, 13, 13, 22, 17, 12, 15], 9, (8, 8))
    b.title(ws, 0, 12, "RENCANA AKSI REPLIKASI INOVASI PELAYANAN PUBLIK", "SATUAN POLISI PAMONG PRAJA KABUPATEN BANGKA BARAT")
    identity(b, ws, 3, code, "three", col=3)
    for c, h in enumerate(["No", "Tahap", "Kegiatan", "Uraian Rencana Aksi", "Hasil/Output", "Target", "Satuan", "Tgl Mulai", "Tgl Selesai", "PIC", "Kode Rekening", "Sumber Pendanaan", "Pagu (Rp)"]): ws.write(8, c, h, b.f["head"])
    ws.set_row(8, 30)
    r, rows, fault = 9, [], None
    for a in acts:
        end = a["end"].strftime("%d-%m-%Y")
        if a["act"] == "2.3": end, fault = "menyesuaikan", dict(rule="W001", sheet="Sheet1", cell=f"I{r + 1}", value="menyesuaikan")
        for c, v in [(1, "Tahap " + PHASE[a["phase"]]), (2, ACT[a["act"]]), (3, a["description"]), (4, a["output"]), (9, a["responsible"]), (10, a["code"]), (11, a["fund"])]: ws.write(r, c, v, b.f["text"])
        for c, v in [(0, a["no"]), (5, a["target"]), (6, a["unit"]), (7, a["start"].strftime("%d-%m-%Y")), (8, end)]: ws.write(r, c, v, b.f["center"])
        ws.write(r, 12, a["budget"], b.f["money"]); height(ws, r, a, 38, ACT[a["act"]], 26)
        rows.append(("Sheet1", r + 1, {**a, "end": None} if end == "menyesuaikan" else a, ["description", "output", "target", "unit", "start", "end", "responsible", "code", "fund", "budget"])); r += 1
    ws.merge_range(r, 0, r, 11, "Jumlah", b.f["sum"]); ws.write(r, 12, sum(a["budget"] for a in acts), b.f["summoney"])
    b.sign(ws, r + 2, 9, 12, code)
    b.close()
    return rows, fault


def sheet_per_phase(path, code):
    """Own layout 1: a cover with the identity, then one sheet per phase, each with its own table and total."""
    acts, b, rows = plan(code), Book(path, "Cambria", 10, "#C6E0B4", when=dt.datetime(2021, 11, 2, 14, 5)), []
    ws = b.wb.add_worksheet("Sampul"); ws.set_column(0, 0, 24); ws.set_column(1, 1, 3); ws.set_column(2, 2, 80); ws.set_landscape(); ws.set_paper(9); ws.hide_gridlines(2)
    b.title(ws, 1, 2, "RENCANA AKSI REPLIKASI INOVASI PELAYANAN PUBLIK", "PEMERINTAH KABUPATEN BELITUNG TIMUR", "TAHUN 2022")
    identity(b, ws, 6, code, "three")
    place, office, name, nip = SIGN[code]
    for i, t in enumerate([place, *office.split("\n")]): ws.write(13 + i, 2, t + ("," if i == 2 else ""), b.f["sign"])
    ws.write(19, 2, name, b.f["name"]); ws.write(20, 2, "NIP. " + nip, b.f["sign"])
    for p, name in [(1, "1 Persiapan"), (2, "2 Pelaksanaan"), (3, "3 Monev")]:
        ws = b.sheet(name, [5, 32, 46, 22, 8, 10, 12, 12, 23, 17, 15], 9, (3, 3))
        b.title(ws, 0, 10, f"TAHAP {PHASE[p].upper()}")
        ws.write(1, 0, "E-USUL – Bappelitbangda Kabupaten Belitung Timur", b.f["small"])
        for c, h in enumerate(["No", "Kegiatan", "Langkah Kegiatan", "Keluaran", "Target", "Satuan", "Mulai", "Selesai", "Penanggung Jawab", "Kode Sub Kegiatan", "Anggaran (Rp)"]): ws.write(3, c, h, b.f["head"])
        ws.set_row(3, 30)
        r, mine = 4, [a for a in acts if a["phase"] == p]
        for i, j in groups(mine, "act"):
            if j - i > 1: ws.merge_range(r + i, 1, r + j - 1, 1, ACT[mine[i]["act"]], b.f["midc"])
            else: ws.write(r + i, 1, ACT[mine[i]["act"]], b.f["midc"])
        for k, a in enumerate(mine):
            for c, v in [(2, a["description"]), (3, a["output"]), (8, a["responsible"]), (9, a["code"])]: ws.write(r, c, v, b.f["text"])
            for c, v in [(0, k + 1), (4, a["target"]), (5, a["unit"])]: ws.write(r, c, v, b.f["center"])
            for c, v in [(6, a["start"]), (7, a["end"])]: ws.write_datetime(r, c, dt.datetime.combine(v, dt.time()), b.f["date"])
            ws.write(r, 10, a["budget"], b.f["money"]); ws.set_row(r, 42)
            rows.append((name, r + 1, a, ["description", "output", "target", "unit", "start", "end", "responsible", "code", "budget"])); r += 1
        ws.merge_range(r, 0, r, 9, f"Jumlah Tahap {PHASE[p]}", b.f["sum"]); ws.write_formula(r, 10, f"=SUM(K5:K{r})", b.f["summoney"], sum(a["budget"] for a in mine))
    b.close()
    return rows


def week_of(d): return (d.month - 1) * 4 + min((d.day - 1) // 7, 3)


def week_grid(path, code):
    """Own layout 2: weeks I II III IV under each month, marked by fill colour alone."""
    acts, b, rows = plan(code), Book(path, "Arial", 9, "#BDD7EE"), []
    ws = b.sheet("Jadwal Renaksi", [4, 13, 24, 38, 18, 18, 11, 14] + [2.3] * 48, 14, (7, 9))
    b.title(ws, 0, 55, "RENCANA AKSI REPLIKASI INOVASI “LAPOR JALAN” TAHUN 2022")
    identity(b, ws, 2, code, "three", col=3)
    for c, h in enumerate(["No", "Tahapan", "Kegiatan", "Aksi", "Keluaran", "Penanggung Jawab", "Sumber Dana", "Anggaran (Rp)"]): ws.merge_range(7, c, 9, c, h, b.f["head"])
    ws.merge_range(7, 8, 7, 55, "Jadwal Pelaksanaan (minggu)", b.f["head"])
    for m in range(12):
        ws.merge_range(8, 8 + 4 * m, 8, 11 + 4 * m, MONTH[m], b.f["head"])
        for w, t in enumerate(["I", "II", "III", "IV"]): ws.write(9, 8 + 4 * m + w, t, b.f["num"])
    r = 10
    for i, j in groups(acts, "phase"):
        ws.merge_range(r + i, 1, r + j - 1, 1, PHASE[acts[i]["phase"]], b.f["mid"])
    for a in acts:
        ws.write(r, 0, a["no"], b.f["center"])
        for c, v in [(2, SHORTACT[a["act"]]), (3, a["description"]), (4, a["output"]), (5, a["responsible"]), (6, a["fund"])]: ws.write(r, c, v, b.f["text"])
        ws.write(r, 7, a["budget"], b.f["money"])
        for w in range(48): ws.write_blank(r, 8 + w, None, b.f["fill" if week_of(a["start"]) <= w <= week_of(a["end"]) else "empty"])
        height(ws, r, a, 33, SHORTACT[a["act"]], 20)
        rows.append(("Jadwal Renaksi", r + 1, a, ["description", "output", "start", "end", "responsible", "fund", "budget"])); r += 1
    ws.merge_range(r, 0, r, 6, "TOTAL", b.f["sum"]); ws.write_formula(r, 7, f"=SUM(H11:H{r})", b.f["summoney"], sum(a["budget"] for a in acts))
    ws.write(r + 1, 1, "Keterangan: warna hijau = minggu pelaksanaan", b.f["small"])
    b.sign(ws, r + 3, 36, 55, code)
    b.close()
    return rows


def two_tables(path, code):
    """Own layout 3: two tables one above the other on a landscape sheet, the second with other columns in another order."""
    acts, b, rows = plan(code), Book(path, "Tahoma", 9, "#E4DFEC", number='"Rp"#,##0'), []
    ws = b.sheet("Renaksi BKPSDM", [5, 16, 34, 44, 22, 17, 14, 14, 23, 18, 17], 14)
    b.title(ws, 0, 10, "RENCANA AKSI REPLIKASI INOVASI PELAYANAN PUBLIK", "BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA KOTA PANGKALPINANG")
    identity(b, ws, 3, code, "three", col=3)
    ws.write(8, 0, "A. RENCANA AKSI TAHAP PERSIAPAN DAN PELAKSANAAN", b.f["bold"])
    for c, h in enumerate(["No", "Tahap", "Kegiatan", "Rencana Aksi", "Keluaran", "Target", "Tanggal Mulai", "Tanggal Selesai", "Penanggung Jawab", "Kode Sub Kegiatan", "Anggaran"]): ws.write(9, c, h, b.f["head"])
    ws.set_row(9, 30)
    r, first = 10, [a for a in acts if a["phase"] < 3]
    for a in first:
        ws.write(r, 0, a["no"], b.f["center"])
        for c, v in [(1, PHASE[a["phase"]]), (2, ACT[a["act"]]), (3, a["description"]), (4, a["output"]), (8, a["responsible"]), (9, a["code"])]: ws.write(r, c, v, b.f["text"])
        ws.write(r, 5, f"{a['target']} {a['unit']}", b.f["center"])
        for c, v in [(6, a["start"]), (7, a["end"])]: ws.write_datetime(r, c, dt.datetime.combine(v, dt.time()), b.f["date"])
        ws.write(r, 10, a["budget"], b.f["money"]); ws.set_row(r, 38)
        rows.append(("Renaksi BKPSDM", r + 1, a, ["description", "output", "target", "start", "end", "responsible", "code", "budget"])); r += 1
    ws.merge_range(r, 0, r, 9, "Jumlah A", b.f["sum"]); ws.write_formula(r, 10, f"=SUM(K11:K{r})", b.f["summoney"], sum(a["budget"] for a in first)); ra = r
    r += 2
    ws.write(r, 0, "B. RENCANA AKSI TAHAP MONITORING DAN EVALUASI", b.f["bold"]); r += 1
    for c, h in enumerate(["No", "Tahap", "Kegiatan", "Rencana Aksi", "Penanggung Jawab", "Anggaran", "Waktu Pelaksanaan", None, "Keluaran", "Kode Sub Kegiatan", "Keterangan"]):
        if h and c != 6: ws.write(r, c, h, b.f["head"])
    ws.merge_range(r, 6, r, 7, "Waktu Pelaksanaan", b.f["head"])
    ws.set_row(r, 30)
    r += 1; start_b, second = r, [a for a in acts if a["phase"] == 3]
    for k, a in enumerate(second):
        ws.write(r, 0, k + 1, b.f["center"])
        for c, v in [(1, PHASE[3]), (2, ACT[a["act"]]), (3, a["description"]), (4, a["responsible"]), (8, a["output"]), (9, a["code"]), (10, f"Target {a['target']} {a['unit']}")]: ws.write(r, c, v, b.f["text"])
        ws.write(r, 5, a["budget"], b.f["money"]); ws.merge_range(r, 6, r, 7, f"{MONTH[a['start'].month - 1]} s.d. {MONTH[a['end'].month - 1]} 2022", b.f["center"]); ws.set_row(r, 30)
        rows.append(("Renaksi BKPSDM", r + 1, {**a, "note": f"Target {a['target']} {a['unit']}"}, ["description", "output", "start", "end", "responsible", "code", "budget", "note"])); r += 1
    ws.merge_range(r, 0, r, 4, "Jumlah B", b.f["sum"]); ws.write_formula(r, 5, f"=SUM(F{start_b + 1}:F{r})", b.f["summoney"], sum(a["budget"] for a in second))
    for c in range(6, 11): ws.write(r, c, "", b.f["sum"])
    b.sign(ws, r + 2, 7, 10, code)
    b.close()
    return rows


def convert(xlsx, target, kind):
    tmp = tempfile.mkdtemp()
    src = os.path.join(tmp, os.path.splitext(os.path.basename(target))[0] + ".xlsx")
    shutil.move(xlsx, src)
    subprocess.run(["soffice", "-env:UserInstallation=file://" + os.path.join(tempfile.gettempdir(), "lo-samples"), "--headless", "--convert-to", kind, "--outdir", tmp, src], check=True, capture_output=True, timeout=180)
    made, ext = os.path.splitext(src)[0] + "." + target.rsplit(".", 1)[1], target.rsplit(".", 1)[1]
    os.makedirs(os.path.dirname(target), exist_ok=True)
    if ext == "ods":  # same content, fixed times inside the package
        with zipfile.ZipFile(made) as z, zipfile.ZipFile(target, "w") as out:
            for n in z.infolist():
                if n.filename.startswith("Thumbnails/"): continue
                data = z.read(n)
                if n.filename == "META-INF/manifest.xml": data = b"\n".join(x for x in data.split(b"\n") if b"Thumbnails/" not in x)
                i = zipfile.ZipInfo(n.filename, (2021, 10, 29, 8, 0, 0)); i.compress_type = n.compress_type; i.external_attr = 0o644 << 16
                out.writestr(i, data)
    else:
        shutil.copyfile(made, target)
    shutil.rmtree(tmp)


def encrypt(path, password):
    """Agile encryption of an OOXML file. The salts are drawn from a fixed seed so that the sample is the same each time: no secret is kept here."""
    import msoffcrypto.method.container.ecma376_encrypted as container
    import msoffcrypto.method.ecma376_agile as agile
    from msoffcrypto.format.ooxml import OOXMLFile
    rng = random.Random(2022)
    agile._random_buffer = lambda n: bytes(rng.randrange(256) for _ in range(n))
    container.datetime = type("fixed", (dt.datetime,), {"now": classmethod(lambda c, tz=None: DAY), "utcnow": classmethod(lambda c: DAY)})
    out = io.BytesIO()
    OOXMLFile(io.BytesIO(open(path, "rb").read())).encrypt(password, out)
    open(path, "wb").write(out.getvalue())


def main():
    p = lambda rel: os.path.join(IN, rel)
    f = "Renaksi Replikasi SEJAJAR - Dinas Pendidikan Prov Babel.xlsx"
    expect(f, "19-02", "merged", merged(p(f), "19-02"))
    f = "lewat surel/RENAKSI_Dinas Perikanan Kab Bangka_PANTAU TAMBAK.csv"
    expect(f, "19.01-03", "repeated csv", csv_repeated(p(f), "19.01-03"))
    f = "Kab. Belitung/Rencana Aksi JEJAK BUMI Disbudpar.xlsx"
    rows, fault = sections(p(f), "19.02-03"); expect(f, "19.02-03", "sections", rows, [fault])
    f = "2021-11-01/RA CERDAS PAUD Dindikbud Basel.xls"
    rows = period(p(f) + ".xlsx", "19.03-03"); convert(p(f) + ".xlsx", p(f), "xls:MS Excel 97"); expect(f, "19.03-03", "period", rows)
    f = "lewat surel/Perahu Baca - rencana aksi 2022 (final).xlsx"
    rows, fault = month_grid(p(f), "19.04-03"); expect(f, "19.04-03", "month grid", rows, [fault])
    f = "Kab. Bangka Barat/Renaksi SIAGA API Satpol PP.ods"
    rows, fault = repeated(p(f) + ".xlsx", "19.05-02"); convert(p(f) + ".xlsx", p(f), "ods"); expect(f, "19.05-02", "repeated", rows, [fault])
    f = "lewat surel/E-USUL Bappelitbangda Beltim 2022.xlsx"
    expect(f, "19.06-02", "sheet per phase", sheet_per_phase(p(f), "19.06-02"), [dict(rule="I005")])
    f = "2021-10-29/Lapor Jalan DPUPRPKP Belitung Timur.xlsx"
    expect(f, "19.06-03", "week grid", week_grid(p(f), "19.06-03"))
    f = "2021-10-28/BKPSDM Pangkalpinang - KELAS ASN.xlsx"
    expect(f, "19.71-05", "two tables", two_tables(p(f), "19.71-05"))
    f = "lewat surel/19.05-03 Renaksi UMKM NAIK KELAS.xlsx"  # damaged: the transfer broke off
    merged(p(f), "19.05-03", hidden=False)
    data = open(p(f), "rb").read(); open(p(f), "wb").write(data[: len(data) * 3 // 5])
    expect(f, "19.05-03", "damaged", [], [dict(rule="F001")])
    f = "2021-10-29/19-05 Diskominfo - KANAL WARGA.xlsx"  # password ripp2022
    merged(p(f), "19-05", hidden=False); encrypt(p(f), "ripp2022")
    expect(f, "19-05", "encrypted", [], [dict(rule="F002")])
    with open(os.path.join(HERE, "samples/penerimaan.csv"), "w", newline="", encoding="utf-8") as out:
        w = csv.writer(out, lineterminator="\n")
        w.writerow(["berkas", "tanggal"])
        for x in [("Kab. Bangka Barat/Renaksi SIAGA API Satpol PP.ods", "2021-11-01"), ("Kab. Belitung/Rencana Aksi JEJAK BUMI Disbudpar.xlsx", "2021-10-28"),
                  ("lewat surel/19.05-03 Renaksi UMKM NAIK KELAS.xlsx", "2021-10-29"), ("lewat surel/E-USUL Bappelitbangda Beltim 2022.xlsx", "2021-11-03"),
                  ("lewat surel/Perahu Baca - rencana aksi 2022 (final).xlsx", "2021-10-30"), ("lewat surel/RENAKSI_Dinas Perikanan Kab Bangka_PANTAU TAMBAK.csv", "2021-10-29")]: w.writerow(x)
    with open(os.path.join(OWN, "office-expected.json"), "w", encoding="utf-8") as out:
        json.dump(EXPECTED, out, ensure_ascii=False, indent=1); out.write("\n")
    print(len(EXPECTED), "office files,", sum(len(e["actions"]) for e in EXPECTED), "actions")


main()
