"""Made-up offices, words and plans."""
import datetime as dt, random
from engine import Act, D, eom
PROV = "Provinsi Kepulauan Bangka Belitung"
PEMDA = {"19": PROV, "19.01": "Kabupaten Bangka", "19.02": "Kabupaten Belitung", "19.03": "Kabupaten Bangka Selatan", "19.04": "Kabupaten Bangka Tengah",
         "19.05": "Kabupaten Bangka Barat", "19.06": "Kabupaten Belitung Timur", "19.71": "Kota Pangkalpinang"}
# kind: opd, code prefix (urusan.bidang), innovation, short, origin
OPD = {
 "21": ("Dinas Pariwisata", "3.26", "Sistem Informasi Pariwisata Batu Pengembangan Ekonomi Kreatif", "SIP BANGET", "Pemerintah Kota Batu"),
 "22": ("Dinas Perumahan dan Kawasan Permukiman", "1.04", "Sistem Informasi Program Pendataan Rumah Tidak Layak Huni", "SIGAP-RLTH", "Pemerintah Kabupaten Gresik"),
 "23": ("Dinas Kesehatan", "1.02", "Antrean Puskesmas Tanpa Tunggu", "ANTAP", "Pemerintah Kabupaten Kudus"),
 "24": ("Dinas Kependudukan dan Pencatatan Sipil", "2.12", "Jemput Bola Dokumen Warga Pesisir", "JEMPOL PESISIR", "Pemerintah Kabupaten Lamongan"),
 "25": ("Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", "2.18", "Izin Usaha Kecil Sehari Jadi", "IZIN SEJADI", "Pemerintah Kota Magelang"),
 "26": ("Dinas Sosial", "1.06", "Layanan Rujukan Warga Rentan", "LARAS", "Pemerintah Kabupaten Sragen"),
 "27": ("Dinas Perhubungan", "2.15", "Pantau Angkutan Sekolah", "PANTAS", "Pemerintah Kota Madiun"),
 "28": ("Dinas Lingkungan Hidup", "2.11", "Kurangi Sampah dari Rumah", "KURASA", "Pemerintah Kota Malang"),
 "29": ("Badan Perencanaan Pembangunan Daerah", "5.01", "Usulan Warga dalam Satu Peta", "USUL PETA", "Pemerintah Kabupaten Bojonegoro"),
 "30": ("Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", "5.03", "Kenaikan Pangkat Otomatis Pegawai", "KENPO", "Pemerintah Kabupaten Sumedang"),
 "31": ("Dinas Pertanian dan Pangan", "3.27", "Klinik Tanaman Keliling", "KLITAN", "Pemerintah Kabupaten Wonogiri"),
 "32": ("Dinas Perpustakaan dan Kearsipan", "2.23", "Pustaka Antar Jemput", "PUJA", "Pemerintah Kota Salatiga"),
 "33": ("Dinas Komunikasi dan Informatika", "2.16", "Aduan Warga Satu Kanal", "AWAS KANAL", "Pemerintah Kota Semarang"),
 "34": ("Dinas Pemberdayaan Perempuan dan Perlindungan Anak", "2.08", "Ruang Aman Anak dan Ibu", "RUMANI", "Pemerintah Kota Surakarta"),
 "35": ("Satuan Polisi Pamong Praja", "1.05", "Patroli Wilayah Terpantau", "PATROWI", "Pemerintah Kota Tangerang"),
 "36": ("Dinas Perikanan", "3.25", "Kartu Nelayan Terhubung", "KANETA", "Pemerintah Kabupaten Pati"),
}
RS = {"19": "RSUD Dr. Soekarno Mulya", "19.01": "RSUD Sungai Jernih", "19.06": "RSUD Timah Biru"}
# roster: government -> kinds
HAVE = {"19": "21 23 26 28 30 33 37", "19.01": "22 23 24 27 29 31 35 37", "19.02": "21 23 25 26 28 31 32 36", "19.03": "22 24 25 27 29 33 34 36",
        "19.04": "21 23 26 28 30 31 32 34", "19.05": "22 24 25 27 29 33 35 36", "19.06": "21 23 26 28 30 32 34 37", "19.71": "21 22 24 25 27 29 31 33 35"}
def rsud(g): return (RS[g], "1.02", "Rujukan Cepat Gawat Darurat", "RUCEGA", "Pemerintah Kabupaten Banyumas")
ROSTER = {}
for g, ks in HAVE.items():
    for k in ks.split(): ROSTER[f"{g}-{k}"] = (PEMDA[g],) + (rsud(g) if k == "37" else OPD[k])

ACTS = ["1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "3.1", "3.2"]
# activity wordings
AW = {
 "resmi": ["Penetapan SK Tim Replikasi Unit/OPD", "Komunikasi antara pemda yang mereplikasi dengan pemda asal inovasi", "Mendesain inovasi yang akan diadaptasi",
           "Sosialisasi internal inovasi yang akan direplikasi/diadaptasi", "Penguatan aspek sumber daya manusia serta proses dan sarana", "Uji coba", "Monitoring bulanan", "Evaluasi 3 (tiga) bulanan"],
 "pendek": ["SK Tim Replikasi", "Komunikasi dengan daerah asal inovasi", "Desain inovasi", "Sosialisasi internal", "Penguatan SDM, proses dan sarana", "Ujicoba", "Monitoring bulanan", "Evaluasi 3 bulanan"],
 "tim": ["Pembentukan Tim Replikasi (SK)", "Komunikasi dgn pemda asal inovasi", "Penyusunan desain inovasi hasil adaptasi", "Sosialisasi di lingkungan internal OPD", "Penguatan SDM serta proses & sarana", "Uji coba inovasi", "Monitoring setiap bulan", "Evaluasi setiap 3 bulan"],
 "salah": ["Penetapn SK Tim Replikasi Unit/OPD", "Komunikasi antar pemda yg mereplikasi dg pemda asal inovasi", "Mendisain inovasi yang akan di adaptasi", "Sosialisai internal inovasi yang akan direplikasi",
           "Penguatan aspek sumberdaya manusia serta proses dan sarana", "Uji-coba", "Monitoring bulanann", "Evaluasi 3 (tiga) bulanan"],
 "panjang": ["Penetapan SK Tim Replikasi", "Komunikasi antara pemerintah daerah yang mereplikasi dengan pemerintah daerah asal inovasi", "Mendesain inovasi yg akan diadaptasi", "Sosialisasi internal inovasi yg akan direplikasi / diadaptasi",
             "Penguatan aspek SDM serta proses dan sarana", "Uji Coba Inovasi", "Monitoring Bulanan, dalam rangka perbaikan pelaksanaan", "Evaluasi 3 (tiga) Bulanan, dalam rangka penilaian pelaksanaan"],
 "triwulan": ["SK Tim", "Komunikasi dengan pemda asal", "Mendesain inovasi", "Sosialisasi internal inovasi", "Penguatan sumber daya manusia, proses dan sarana", "Uji coba", "Monitoring tiap bulan", "Evaluasi triwulanan"],
}
AW["atas"] = [x.upper() for x in AW["resmi"]]
AW["nomor"] = [f"{k} {v}" for k, v in zip(ACTS, AW["resmi"])]
AW["huruf"] = [f"{k}. {v}" for k, v in zip("abcabcab", AW["pendek"])]
AW["baris"] = [x.replace(" dengan ", "\ndengan ").replace(" inovasi", "\ninovasi") for x in AW["resmi"]]
PW = {
 "biasa": ["Persiapan", "Pelaksanaan", "Monitoring dan Evaluasi"], "tahap": ["Tahap Persiapan", "Tahap Pelaksanaan", "Tahap Monitoring dan Evaluasi"],
 "rom": ["I. Persiapan", "II. Pelaksanaan", "III. Monitoring dan Evaluasi"], "monev": ["PERSIAPAN", "PELAKSANAAN", "MONEV"], "amp": ["Tahap I\nPersiapan", "Tahap II\nPelaksanaan", "Tahap III\nMonitoring & Evaluasi"],
 "kurung": ["Tahap 1 (Persiapan)", "Tahap 2 (Pelaksanaan)", "Tahap 3 (Monitoring dan evaluasi)"], "fase": ["Fase Persiapan", "Fase Pelaksanaan", "Fase Monitoring dan Evaluasi"],
 "huruf": ["A. PERSIAPAN", "B. PELAKSANAAN", "C. MONITORING DAN EVALUASI"], "angka": ["1. Tahap Persiapan", "2. Tahap Pelaksanaan", "3. Tahap Monitoring dan Evaluasi"],
 "salah": ["Tahap Persiapn", "Tahap Pelaksanan", "Tahap Monitoring dan Evalusi"], "titik": ["Persiapan :", "Pelaksanaan :", "Monitoring dan Evaluasi :"],
}
# descriptions clear by themselves
DESC = {
 "1.1": ["Penyusunan dan penetapan SK Tim Replikasi {s}", "Rapat pembentukan Tim Replikasi dan penandatanganan SK", "Penerbitan SK Kepala Dinas tentang Tim Replikasi {s}", "Pengusulan serta penetapan SK Tim Replikasi", "Menetapkan SK Tim Replikasi {s} di lingkungan OPD"],
 "1.2": ["Komunikasi awal dengan {a} melalui surat resmi", "Rapat daring dan komunikasi teknis dengan {a} selaku pemda asal inovasi", "Komunikasi dan studi tiru ke {a}", "Berkomunikasi dengan pemda asal inovasi ({a}) mengenai izin replikasi", "Komunikasi dengan daerah asal inovasi untuk nota kesepahaman"],
 "1.3": ["Mendesain {s} sesuai kebutuhan daerah", "Menyusun desain inovasi {s} yang akan diadaptasi", "Penyusunan desain adaptasi {s}: alur, formulir, dan aplikasi", "Mendesain inovasi hasil adaptasi bersama tim teknis", "Finalisasi desain inovasi {s} yang diadaptasi"],
 "2.1": ["Sosialisasi internal {s} kepada seluruh pegawai", "Sosialisasi internal inovasi kepada kepala bidang dan UPT", "Sosialisasi internal {s} pada apel dan rapat staf", "Sosialisasi internal inovasi yang direplikasi bagi petugas layanan", "Sosialisasi internal tahap kedua untuk tenaga kontrak"],
 "2.2": ["Penguatan SDM melalui pelatihan operator {s}", "Penguatan sarana: pembelian perangkat pendukung {s}", "Penguatan proses layanan melalui penyusunan SOP {s}", "Penguatan SDM, proses dan sarana {s}", "Bimtek penguatan sumber daya manusia pengelola {s}"],
 "2.3": ["Uji coba {s} di satu lokasi percontohan", "Uji coba terbatas {s} selama satu bulan", "Pelaksanaan uji coba {s} bersama pengguna", "Uji coba lapangan {s} dan perbaikan awal", "Uji coba {s} pada dua kecamatan"],
 "3.1": ["Monitoring bulanan pelaksanaan {s}", "Monitoring bulanan dan perbaikan {s} oleh tim", "Monitoring setiap bulan atas pemanfaatan {s}", "Monitoring bulanan kendala dan tindak lanjut {s}"],
 "3.2": ["Evaluasi 3 bulanan capaian {s}", "Evaluasi triwulanan dan penilaian {s}", "Evaluasi tiga bulanan terhadap hasil {s}", "Evaluasi tiap triwulan atas kinerja {s}"],
}
# descriptions that lean on an activity column or section row
LOOSE = {
 "1.1": ["Rapat penyusunan draf keputusan", "Telaahan staf dan konsep keputusan diajukan kepada pimpinan", "Pengumpulan nama anggota dari tiap bidang", "Paraf koordinasi dan penomoran di Bagian Hukum"],
 "1.2": ["Bersurat kepada {a}", "Kunjungan ke {a}", "Pertemuan daring membahas berbagi kode sumber", "Penyusunan nota kesepahaman dengan {a}"],
 "1.3": ["Lokakarya penyesuaian alur layanan", "Penyusunan dokumen kebutuhan sistem", "Pembahasan rancangan bersama tim teknis", "Penyelarasan formulir dengan aturan daerah"],
 "2.1": ["Paparan kepada kepala seksi dan staf", "Penyebaran leaflet di lingkungan kantor", "Pertemuan dengan petugas loket", "Pengenalan {s} pada rapat staf"],
 "2.2": ["Pelatihan dua hari bagi petugas", "Belanja laptop dan jaringan", "Penyusunan SOP layanan {s}", "Penataan ruang layanan"],
 "2.3": ["Penerapan {s} di satu kelurahan", "Simulasi layanan selama dua pekan", "Penerapan terbatas dan pencatatan masukan", "Peluncuran terbatas {s}"],
 "3.1": ["Pemeriksaan laporan petugas dan rapat perbaikan", "Kunjungan lapangan dan pengisian formulir", "Rapat tim membahas kendala pelaksanaan"],
 "3.2": ["Penilaian capaian dan penyusunan laporan", "Rapat penilaian bersama Bagian Organisasi", "Survei kepuasan pengguna dan pelaporan"],
}
OUT = {
 "1.1": [("SK Tim Replikasi", 1, "dokumen"), ("Keputusan Kepala Dinas", 1, "SK"), ("Tim terbentuk", 1, "tim")],
 "1.2": [("Notulen rapat", 2, "dokumen"), ("Nota kesepahaman", 1, "naskah"), ("Surat balasan daerah asal", 1, "surat")],
 "1.3": [("Dokumen desain", 1, "dokumen"), ("Rancangan alur dan aplikasi", 1, "paket"), ("Buku desain inovasi", 3, "buku")],
 "2.1": [("Pegawai paham", 45, "orang"), ("Daftar hadir dan foto", 2, "kali"), ("Peserta sosialisasi", 60, "orang")],
 "2.2": [("Operator terampil", 12, "orang"), ("Perangkat tersedia", 4, "unit"), ("SOP ditetapkan", 2, "dokumen")],
 "2.3": [("Laporan uji coba", 1, "laporan"), ("Berita acara uji coba", 2, "berkas"), ("Layanan berjalan terbatas", 1, "lokasi")],
 "3.1": [("Laporan bulanan", 5, "laporan"), ("Formulir monitoring terisi", 5, "bulan"), ("Notula perbaikan", 5, "dokumen")],
 "3.2": [("Laporan evaluasi", 2, "laporan"), ("Nilai dan kategori capaian", 2, "kali"), ("Rekomendasi", 2, "dokumen")],
}
RESP = ["Kepala Seksi Data", "Sekretaris", "Kabid Pelayanan", "Subbag Umum dan Kepegawaian", "Tim Replikasi", "Kepala UPT", "Kabid Pengembangan", "Analis Kebijakan Ahli Muda", "Kasubbag Program", "Pranata Komputer"]
FUND = ["APBD", "APBD Kabupaten", "DAU", "PAD", "APBDP", "DID", "DAK Non Fisik", "DBH"]
NOTE = [None, None, "Bersama Bagian Organisasi", "Menunggu jadwal", "Lanjutan tahun lalu", None, "Dilaksanakan swakelola"]
BUD = [0, 7_500_000, 12_400_000, 3_250_000, 48_600_000, 95_000_000, 22_750_000, 1_800_000, 15_300_000, 64_900_000, 5_000_000, 31_250_000]
BASE = {"1.1": (D(2022, 1, 3), D(2022, 1, 21)), "1.2": (D(2022, 1, 17), D(2022, 2, 18)), "1.3": (D(2022, 2, 14), D(2022, 3, 25)), "2.1": (D(2022, 3, 28), D(2022, 4, 22)),
        "2.2": (D(2022, 4, 11), D(2022, 5, 27)), "2.3": (D(2022, 5, 30), D(2022, 7, 29)), "3.1": (D(2022, 8, 1), D(2022, 12, 23)), "3.2": (D(2022, 9, 5), D(2022, 12, 28))}

def plan(of, extra=2, loose=False, drop=(), big=False, early=False, whole_months=False, ss="2", notes=True):
    """The actions of an office. early: preparation in Oct-Dec 2021."""
    rng, g = of.rng, of.gov
    lv = "1" if g == "19" else "2"
    ub = of.ub
    more = rng.sample([k for k in ACTS if k not in ("3.1", "3.2")], extra) if extra else []
    out = []
    for k in ACTS:
        if k in drop or k[0] in drop: continue
        cnt = 1 + more.count(k)
        pool = rng.sample((LOOSE if loose else DESC)[k], cnt)
        for q in range(cnt):
            a, b = BASE[k]
            sh = rng.choice([-2, 0, 1, 2, 3, 4]) if k[0] == "2" or k == "1.3" else rng.choice([0, 1, 2])
            a, b = a + dt.timedelta(sh), b + dt.timedelta(rng.choice([-1, 0, 1, 2]))
            if q: a += dt.timedelta(5)
            if early and k[0] == "1":
                off = {"1.1": 62, "1.2": 50, "1.3": 48}[k]; a -= dt.timedelta(off); b -= dt.timedelta(off)
            o, t, u = rng.choice(OUT[k])
            bud = rng.choice(BUD)
            if k in ("1.1",) and rng.random() < .6: bud = 0
            if big and k == "2.2": bud = 1_380_000_000
            code = f"{ub}.{rng.choice(['02','03'])}.{lv}.{rng.choice(['01','02','03'])}." + (f"{rng.randint(1,9):02}" if ss == "2" else f"{rng.randint(1,19):04}")
            out.append(Act(phase_w=int(k[0]), activity_w=ACTS.index(k), activity=k, description=pool[q].format(s=of.sing, a=of.asal), output=o, target=t, unit=u, start=a, end=b,
                           responsible=rng.choice(RESP), code=code, fund=(rng.choice(FUND) if bud else None), budget=bud, note=(rng.choice(NOTE) if notes else None)))
    return out
