"""Offices, innovations and the words of plans."""
import datetime as dt, random
from base import D, last
PEMDA = {"19": "Provinsi Kepulauan Bangka Belitung", "19.01": "Kabupaten Bangka", "19.02": "Kabupaten Belitung", "19.03": "Kabupaten Bangka Selatan", "19.04": "Kabupaten Bangka Tengah", "19.05": "Kabupaten Bangka Barat", "19.06": "Kabupaten Belitung Timur", "19.71": "Kota Pangkalpinang"}
KOTA = {"19": "Pangkalpinang", "19.01": "Sungailiat", "19.02": "Tanjungpandan", "19.03": "Toboali", "19.04": "Koba", "19.05": "Muntok", "19.06": "Manggar", "19.71": "Pangkalpinang"}
# key: opd, short, prefix, inovasi, singkatan, asal, object, users, thing, bidang
OPD = {
 "kes": ("Dinas Kesehatan", "Dinkes", "1.02", "Gerakan Jemput Bola Imunisasi Anak", "JEMPOL IMUN", "Kabupaten Banyumas", "layanan imunisasi dasar", "kader posyandu", "kotak vaksin dan kartu pantau", ["Bidang Pencegahan dan Pengendalian Penyakit", "Bidang Kesehatan Masyarakat", "Seksi Surveilans dan Imunisasi"]),
 "par": ("Dinas Pariwisata", "Dispar", "3.26", "Sistem Informasi Pariwisata Batu Pengembangan Ekonomi Kreatif", "SIP BANGET", "Kota Batu", "informasi destinasi wisata", "pelaku ekonomi kreatif", "anjungan informasi wisata", ["Bidang Destinasi Pariwisata", "Bidang Pemasaran", "Seksi Ekonomi Kreatif"]),
 "kim": ("Dinas Perumahan dan Kawasan Permukiman", "Disperkim", "1.04", "Sistem Informasi Program Pendataan Rumah Tidak Layak Huni", "SIGAP-RTLH", "Kabupaten Gresik", "pendataan rumah tidak layak huni", "surveyor kelurahan", "tablet pendataan", ["Bidang Perumahan", "Bidang Kawasan Permukiman", "Seksi Pendataan dan Perencanaan"]),
 "sos": ("Dinas Sosial", "Dinsos", "1.06", "Layanan Satu Pintu Penyandang Masalah Sosial", "LASTU", "Kota Surakarta", "rujukan penyandang masalah sosial", "pekerja sosial kecamatan", "meja layanan terpadu", ["Bidang Rehabilitasi Sosial", "Bidang Perlindungan dan Jaminan Sosial", "Seksi Data Fakir Miskin"]),
 "cap": ("Dinas Kependudukan dan Pencatatan Sipil", "Disdukcapil", "2.12", "Akta Lahir Selesai di Ruang Bersalin", "ALSERUBI", "Kabupaten Magelang", "penerbitan akta kelahiran", "bidan dan petugas loket", "perangkat perekaman bergerak", ["Bidang Pelayanan Pencatatan Sipil", "Bidang PIAK dan Pemanfaatan Data", "Seksi Kelahiran"]),
 "hub": ("Dinas Perhubungan", "Dishub", "2.15", "Pantau Angkutan Pelajar", "PAPEL", "Kota Madiun", "angkutan pelajar", "pengemudi angkutan", "pelacak posisi armada", ["Bidang Lalu Lintas dan Angkutan", "Bidang Prasarana", "Seksi Angkutan Orang"]),
 "dlh": ("Dinas Lingkungan Hidup", "DLH", "2.11", "Tabungan Sampah Sekolah", "TABSAH", "Kota Malang", "pengelolaan sampah sekolah", "guru pembina adiwiyata", "timbangan dan buku tabungan", ["Bidang Pengelolaan Sampah dan Limbah B3", "Bidang Penaatan", "Seksi Pengurangan Sampah"]),
 "ptsp": ("Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", "DPMPTSP", "2.18", "Izin Usaha Mikro Antar Jemput", "IJUMANTAR", "Kabupaten Sragen", "perizinan usaha mikro", "petugas layanan keliling", "mobil layanan keliling", ["Bidang Pelayanan Perizinan", "Bidang Pengaduan dan Kebijakan", "Seksi Pelayanan Perizinan I"]),
 "dik": ("Dinas Pendidikan", "Disdik", "1.01", "Ruang Baca Keliling Kampung", "RUBAKAM", "Kabupaten Pacitan", "layanan baca anak usia sekolah", "guru dan relawan baca", "gerobak buku", ["Bidang Pembinaan SD", "Bidang PAUD dan Dikmas", "Seksi Kurikulum"]),
 "tan": ("Dinas Pertanian dan Pangan", "Distan", "3.27", "Klinik Tani Berjalan", "KLITAN", "Kabupaten Bantaeng", "konsultasi hama dan pupuk", "penyuluh lapangan", "alat uji tanah", ["Bidang Tanaman Pangan dan Hortikultura", "Bidang Penyuluhan", "Seksi Perlindungan Tanaman"]),
 "ikan": ("Dinas Kelautan dan Perikanan", "DKP", "3.25", "Timbang Ikan Jujur Daring", "TIJUDAR", "Kabupaten Lamongan", "pencatatan hasil tangkapan", "juru timbang pelabuhan", "timbangan digital", ["Bidang Perikanan Tangkap", "Bidang Pengolahan dan Pemasaran", "Seksi Kenelayanan"]),
 "naker": ("Dinas Tenaga Kerja", "Disnaker", "2.07", "Bursa Kerja Kecamatan", "BURJACAM", "Kabupaten Karanganyar", "informasi lowongan kerja", "pengantar kerja", "layar informasi lowongan", ["Bidang Penempatan Tenaga Kerja", "Bidang Pelatihan dan Produktivitas", "Seksi Informasi Pasar Kerja"]),
 "arsip": ("Dinas Perpustakaan dan Kearsipan", "Dispusip", "2.24", "Arsip Desa Tertata", "ASDATA", "Kabupaten Sleman", "penataan arsip desa", "perangkat desa", "boks dan rak arsip", ["Bidang Pengelolaan Arsip", "Bidang Layanan Perpustakaan", "Seksi Pembinaan Kearsipan"]),
 "kom": ("Dinas Komunikasi dan Informatika", "Diskominfo", "2.16", "Aduan Warga Cepat Tanggap", "AWACEPAT", "Kota Semarang", "pengelolaan aduan warga", "admin penghubung OPD", "dasbor aduan", ["Bidang Informasi dan Komunikasi Publik", "Bidang Aplikasi Informatika", "Seksi Pengelolaan Aduan"]),
 "rs": ("RSUD Sejiran Setason", "RSUD", "1.02", "Antrean Tanpa Tunggu", "ANTATU", "Kabupaten Sidoarjo", "antrean rawat jalan", "petugas pendaftaran", "anjungan pendaftaran mandiri", ["Bidang Pelayanan Medis", "Bidang Penunjang", "Seksi Rekam Medis"]),
 "ppa": ("Dinas Pemberdayaan Perempuan dan Perlindungan Anak", "DP3A", "2.08", "Sekolah Ibu Tangguh", "SEBUTAN", "Kabupaten Bandung Barat", "kelas pengasuhan", "fasilitator kelas ibu", "modul dan alat peraga", ["Bidang Pemberdayaan Perempuan", "Bidang Perlindungan Anak", "Seksi Ketahanan Keluarga"]),
 "pol": ("Satuan Polisi Pamong Praja", "Satpol PP", "1.05", "Patroli Ramah Pedagang", "PARAPED", "Kota Yogyakarta", "penertiban pedagang kaki lima", "anggota patroli", "radio dan rompi patroli", ["Bidang Ketenteraman dan Ketertiban Umum", "Bidang Penegakan Perda", "Seksi Operasi"]),
 "bpbd": ("Badan Penanggulangan Bencana Daerah", "BPBD", "1.05", "Sirene Banjir Kampung", "SIBAKA", "Kabupaten Bojonegoro", "peringatan dini banjir", "relawan siaga kampung", "sirene dan alat ukur muka air", ["Bidang Pencegahan dan Kesiapsiagaan", "Bidang Kedaruratan dan Logistik", "Seksi Kesiapsiagaan"]),
 "kop": ("Dinas Koperasi, UKM dan Perdagangan", "Diskopdag", "2.17", "Pasar Kita Daring", "PAKIDA", "Kota Salatiga", "penjualan pedagang pasar", "pedagang pasar rakyat", "lapak daring dan kurir", ["Bidang Pemberdayaan UKM", "Bidang Perdagangan", "Seksi Sarana Pasar"]),
 "kpg": ("Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", "BKPSDM", "5.03", "Kenaikan Pangkat Tanpa Kertas", "SIKATA", "Kabupaten Kebumen", "usul kenaikan pangkat", "pengelola kepegawaian OPD", "server dan pemindai berkas", ["Bidang Mutasi dan Promosi", "Bidang Pengadaan dan Informasi", "Subbidang Kepangkatan"]),
 "pjk": ("Badan Pengelolaan Pajak dan Retribusi Daerah", "BPPRD", "5.02", "Bayar Pajak di Warung", "PAJARWA", "Kota Kediri", "pembayaran pajak daerah", "agen warung", "gawai pembayaran agen", ["Bidang Penagihan", "Bidang Pendataan", "Subbidang Pelayanan Pajak"]),
}
ROSTER = [("19.71", "par"), ("19.71", "kim"), ("19.71", "pjk"), ("19.71", "hub"), ("19.71", "kom"), ("19.71", "pol"),
 ("19.01", "kes"), ("19.01", "ikan"), ("19.01", "dlh"), ("19.01", "naker"), ("19.01", "kop"), ("19.01", "cap"),
 ("19.02", "par"), ("19.02", "bpbd"), ("19.02", "tan"), ("19.02", "sos"), ("19.02", "ptsp"),
 ("19.03", "cap"), ("19.03", "dik"), ("19.03", "kim"), ("19.03", "ikan"), ("19.03", "kpg"),
 ("19.04", "arsip"), ("19.04", "ptsp"), ("19.04", "tan"), ("19.04", "ppa"), ("19.04", "sos"),
 ("19.05", "rs"), ("19.05", "kes"), ("19.05", "par"), ("19.05", "dik"), ("19.05", "dlh"),
 ("19.06", "kpg"), ("19.06", "hub"), ("19.06", "naker"), ("19.06", "bpbd"), ("19.06", "ppa"),
 ("19", "kom"), ("19", "arsip"), ("19", "kop"),
 ("19", "tan"), ("19.01", "pol"), ("19.03", "sos"), ("19.06", "cap")]      # the last four send nothing
def office(i):
    p, k = ROSTER[i]; o = OPD[k]; n = 1 + sum(1 for x in ROSTER[:i] if x[0] == p)
    return dict(kode=f"{p}-{n:02d}", p=p, pemda=PEMDA[p], kota=KOTA[p], opd=o[0], short=o[1], pref=o[2], inov=o[3], sing=o[4], asal="Pemerintah " + o[5], asal_s=o[5], obj=o[6], user=o[7], thing=o[8], bid=o[9], prov=p == "19", lvl=1 if p == "19" else 2)
KEG = {"1.1": ["Penetapan SK Tim Replikasi Unit/OPD", "Penetapan SK Tim Replikasi", "Penetapan SK Tim"], "1.2": ["Komunikasi antara pemda yang mereplikasi dengan pemda asal inovasi", "Komunikasi dengan pemda asal inovasi", "Komunikasi dengan Pemda Asal"],
 "1.3": ["Mendesain inovasi yang akan diadaptasi", "Mendesain inovasi yang diadaptasi", "Desain inovasi"], "2.1": ["Sosialisasi internal inovasi yang akan direplikasi/diadaptasi", "Sosialisasi internal inovasi", "Sosialisasi internal"],
 "2.2": ["Penguatan aspek sumber daya manusia serta proses dan sarana", "Penguatan SDM, proses dan sarana", "Penguatan SDM & sarana"], "2.3": ["Uji coba", "Uji Coba Inovasi", "Ujicoba"],
 "3.1": ["Monitoring bulanan", "Monitoring bulanan dalam rangka perbaikan pelaksanaan", "Monitoring bulanan"], "3.2": ["Evaluasi 3 (tiga) bulanan", "Evaluasi 3 bulanan dalam rangka penilaian pelaksanaan", "Evaluasi triwulanan"]}
TAHAP = ["", "Persiapan", "Pelaksanaan", "Monitoring dan Evaluasi"]
T = {
"1.1": [("Menyusun konsep keputusan tim replikasi {s}", "Konsep keputusan", "dokumen"), ("Rapat pembentukan tim pelaksana {s}", "Notulen rapat", "kegiatan"), ("Penandatanganan keputusan pembentukan tim {s}", "SK Tim Replikasi", "SK"), ("Pembagian tugas anggota tim per bidang", "Daftar uraian tugas", "dokumen"),
        ("Harmonisasi rancangan SK tim dengan Bagian Hukum", "Rancangan SK terparaf", "dokumen"), ("Menerbitkan surat tugas anggota tim {s}", "Surat tugas", "surat"), ("Penunjukan narahubung replikasi pada setiap unit", "Daftar narahubung", "daftar"), ("Penyampaian SK tim kepada Biro Organisasi", "Tanda terima", "berkas")],
"1.2": [("Bersurat kepada {a} perihal permohonan replikasi", "Surat permohonan", "surat"), ("Kunjungan belajar ke {a}", "Laporan kunjungan", "laporan"), ("Pertemuan daring dengan inovator {s}", "Notula pertemuan", "kali"), ("Penyusunan perjanjian kerja sama dengan {a}", "Naskah kerja sama", "naskah"),
        ("Diskusi teknis alih pengetahuan {s}", "Catatan diskusi", "kali"), ("Meminta salinan pedoman dan SOP dari {a}", "Salinan pedoman", "berkas"), ("Konsultasi hak pakai sumber kode dan merek", "Surat persetujuan", "surat"), ("Mengundang narasumber dari {a}", "Daftar hadir narasumber", "orang")],
"1.3": [("Pemetaan kebutuhan {o}", "Peta kebutuhan", "dokumen"), ("Menyusun rancangan alur {o}", "Bagan alur", "dokumen"), ("Survei lapangan kesiapan {u}", "Hasil survei", "laporan"), ("Penyusunan SOP {s} versi daerah", "SOP", "dokumen"),
        ("Lokakarya rancang bangun {s}", "Dokumen desain", "dokumen"), ("Menghitung kebutuhan {t}", "Rencana kebutuhan", "daftar"), ("Analisis perbedaan kondisi daerah dengan {as_}", "Matriks analisis", "dokumen"), ("Menetapkan nama dan logo lokal inovasi", "Logo inovasi", "desain")],
"2.1": [("Sosialisasi {s} kepada pegawai", "Daftar hadir dan materi", "kegiatan"), ("Pemaparan {s} dalam rapat staf", "Bahan paparan", "kali"), ("Penyebaran brosur {o}", "Brosur", "lembar"), ("Bincang pagi mengenai {o} bagi {u}", "Foto dan daftar hadir", "kali"),
        ("Pemasangan spanduk {s} di ruang layanan", "Spanduk terpasang", "buah"), ("Pembuatan video singkat {s}", "Video", "video"), ("Penjelasan {s} kepada kepala UPTD", "Berita acara", "kegiatan")],
"2.2": [("Pelatihan {u}", "Sertifikat pelatihan", "orang"), ("Pengadaan {t}", "Berita acara serah terima", "paket"), ("Pendampingan {u} oleh tenaga ahli", "Laporan pendampingan", "bulan"), ("Penyesuaian jaringan dan ruang layanan", "Ruang layanan siap pakai", "ruang"),
        ("Bimbingan teknis {o}", "Laporan bimtek", "angkatan"), ("Penyusunan buku saku {u}", "Buku saku", "eksemplar"), ("Pemeliharaan {t}", "Kartu pemeliharaan", "unit"), ("Penempatan operator {s}", "Surat penempatan", "orang")],
"2.3": [("Uji coba {s} pada satu lokasi", "Laporan uji coba", "lokasi"), ("Simulasi {o} bersama {u}", "Catatan simulasi", "kali"), ("Perbaikan hasil uji coba {s}", "Daftar perbaikan", "dokumen"), ("Uji coba terbatas {o} di kecamatan", "Berita acara uji coba", "kecamatan"), ("Penilaian pengguna atas uji coba {s}", "Hasil kuesioner", "laporan")],
"3.1": [("Pemantauan {o} setiap bulan", "Laporan bulanan", "laporan"), ("Rapat bulanan tim {s}", "Notula rapat bulanan", "kali"), ("Pencatatan kendala {u} tiap bulan", "Buku kendala", "laporan"), ("Kunjungan pembinaan bulanan ke lokasi {s}", "Laporan pembinaan", "laporan")],
"3.2": [("Evaluasi capaian {s} setiap tiga bulan", "Laporan evaluasi", "laporan"), ("Survei kepuasan pengguna {o} per triwulan", "Nilai IKM", "laporan"), ("Rapat evaluasi triwulanan dengan Sekretariat", "Rekomendasi", "dokumen"), ("Penilaian dampak {s} per triwulan", "Lembar penilaian", "dokumen")]}
NOTES = ["Bersama Bagian Organisasi", "Menunggu DPA", "Undangan menyusul", "Dapat dilakukan daring", "Lanjutan tahun lalu", "Prioritas", "Berbagi dengan kegiatan rutin", "Narasumber dari luar daerah", "Koordinasi dengan kecamatan", "Jadwal menyesuaikan cuaca laut"]
FUNDS = [["APBD"], ["APBD", "DAK Non Fisik"], ["APBD Kabupaten", "DID"], ["APBD", "DAU"], ["APBD", "CSR"], ["BLUD", "APBD"], ["PAD", "DBH"], ["APBD", "APBN"]]
def wstart(y, m, w): return D(y, m, [0, 1, 8, 15, 22][w])
def wend(y, m, w): return D(y, m, [0, 7, 14, 21, last(y, m)][w])
def plan(seed, off, gran="month", n=None, funds=None, skip=(), quarters=False, months=False, opt=None, step=25000, old=False, zeros=0.3, nonang=None, lo=1, hi=40):
    """Actions of one office; gran: day, week, month, quarter."""
    R = random.Random(seed); acts = []
    n = n or {"1.1": R.choice([1, 2]), "1.2": R.choice([1, 2]), "1.3": R.choice([1, 2, 2]), "2.1": R.choice([1, 2]), "2.2": R.choice([2, 3]), "2.3": R.choice([1, 2]), "3.1": R.choice([1, 1, 2]), "3.2": R.choice([1, 1, 2])}
    opt = opt or R.choice("ACE"); Y = 2022
    # windows as (y, m) lists
    W = {"A": ([(Y, 1), (Y, 2)], [(Y, 3), (Y, 4)], [(Y, 5)]), "C": ([(Y, 1)], [(Y, 2), (Y, 3)], [(Y, 4), (Y, 5)]), "B": ([(2021, 11), (2021, 12)], [(Y, 1), (Y, 2)], [(Y, 3)]), "E": ([(Y, 1), (Y, 2), (Y, 3)], [(Y, 4), (Y, 5)], [(Y, 6)]),
         "Q": ([(2021, 10), (2021, 11), (2021, 12)], [(Y, 1), (Y, 2), (Y, 3)], [(Y, 4), (Y, 5), (Y, 6)])}[opt]
    funds = funds or R.choice(FUNDS); mon0 = W[2][-1][1] + 1
    res = [f"Kepala {b}" for b in off["bid"]] + ["Sekretaris " + ("Satuan" if off["opd"].startswith("Satuan") else "Badan" if off["opd"].startswith("Badan") else "Direktur" if off["opd"].startswith("RS") else "Dinas"), R.choice(["Kasubbag Perencanaan", "Kasubbag Umum dan Kepegawaian", "Kasubbag Program dan Pelaporan"]), R.choice(["Ketua Tim Replikasi", "Tim Replikasi", "Tim Kerja Inovasi"]), R.choice(["Pranata Komputer Ahli Muda", "Analis Kebijakan", "Sub Koordinator Inovasi"])]
    if off["opd"].startswith("RS"): res[3] = "Wakil Direktur Pelayanan"
    nt = NOTES[:]; R.shuffle(nt); kk = f"{R.randint(2, 6):02d}.{off['lvl']}.{R.randint(1, 4):02d}"
    def window(a):
        p = a[0]
        return W[0] if p == "1" else W[1] if a in ("2.1", "2.2") else W[2] if a == "2.3" else [(Y, m) for m in range(mon0, 13)]
    for a in [x for x in KEG if x not in skip]:
        pool = T[a][:]; R.shuffle(pool); k = min(n[a], len(pool))
        if months and a == "3.1": k = 13 - mon0
        if quarters and a == "3.2": k = 4 - (mon0 - 1) // 3
        for j in range(k):
            d, o, u = pool[j] if not ((months and a == "3.1") or (quarters and a == "3.2")) else pool[0]
            w = window(a)
            if a[0] == "3":
                s, e = D(Y, mon0, 1), D(Y, 12, 31)
                if gran == "day" and a == "3.2": s = D(Y, mon0, 1)
                if months and a == "3.1": m = mon0 + j; s, e = D(Y, m, 1), D(Y, m, last(Y, m)); d = d + f" ({['', 'Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'][m]})"
                if quarters and a == "3.2":
                    q = (mon0 - 1) // 3 + 1 + j; s, e = D(Y, max(mon0, 3 * q - 2), 1), D(Y, 3 * q, last(Y, 3 * q)); d = d + f" (triwulan {['', 'I', 'II', 'III', 'IV'][q]})"
            elif gran == "quarter": (y, m), (y2, m2) = w[0], w[-1]; s, e = D(y, m, 1), D(y2, m2, last(y2, m2))
            else:
                i0 = 0 if (a == "1.1" or len(w) == 1) else R.randint(0, len(w) - 1); i1 = R.randint(i0, len(w) - 1)
                if a == "1.1": i1 = 0
                if a == "2.3": i0, i1 = 0, len(w) - 1
                (y, m), (y2, m2) = w[i0], w[i1]
                if gran == "month": s, e = D(y, m, 1), D(y2, m2, last(y2, m2))
                elif gran == "week":
                    a0 = R.randint(1, 2) if a == "1.1" else R.randint(1, 4); a1 = R.randint(a0, 4) if (y, m) == (y2, m2) else R.randint(1, 4)
                    s, e = wstart(y, m, a0), wend(y2, m2, a1)
                else:
                    d0 = R.randint(3, 9) if a == "1.1" else R.randint(4, 20); s = D(y, m, d0); e = D(y2, m2, R.randint(d0 + 2, last(y2, m2)) if (y, m) == (y2, m2) else R.randint(5, last(y2, m2)))
            zero = R.random() < (zeros + .35 if a in ("1.1", "2.1") else zeros - .1)
            b = 0 if zero else R.randint(lo, hi) * R.choice([100000, 250000, 500000, 1000000] if a != "2.2" else [500000, 1000000, 1250000])
            b -= b % step
            f = R.choice(funds) if b else nonang
            tgt = {"orang": R.choice([10, 15, 25, 30, 40]), "lembar": R.choice([200, 500, 750]), "eksemplar": R.choice([50, 100, 150]), "unit": R.randint(2, 8), "bulan": R.randint(2, 3), "kali": R.randint(1, 4), "buah": R.randint(2, 6)}.get(u, 1)
            if a == "3.1" and u in ("laporan", "kali"): tgt = 1 if months else 13 - mon0
            if a == "3.2" and not quarters: tgt = 4 - (mon0 - 1) // 3
            code = f"{off['pref']}.{kk}.{R.randint(1, 9):02d}" if R.random() < .8 else f"X.XX.01.{off['lvl']}.06.09"
            acts.append(dict(phase=int(a[0]), activity=a, desc=d.format(s=off["sing"], a=off["asal"], as_=off["asal_s"], o=off["obj"], u=off["user"], t=off["thing"]), output=o, target=tgt, unit=u, start=s, end=e, resp=R.choice(res[:3] if a[0] == "2" else res), code=code,
                fund=f, budget=b, note=nt.pop() if nt and R.random() < .3 else None, funds={f: b} if b else {}))
    return acts
def grow(acts, upto, seed, spent=True, zero_before=False, stop_after=False):
    """Cumulative realisation by month up to a month."""
    R = random.Random(seed)
    for a in acts:
        a["prog"] = {}; done = False; prevp = 0
        for m in range(1, upto + 1):
            me = D(2022, m, last(2022, m))
            if a["start"] > me:
                if zero_before: a["prog"][m] = (0, 0 if spent else None)
                continue
            if done and stop_after: continue
            tot = (a["end"] - a["start"]).days + 1; f = min(1, ((me - a["start"]).days + 1) / tot)
            p = 100 if f >= 1 and R.random() < .85 else max(prevp, min(95, int(f * R.uniform(70, 100)) // 5 * 5))
            p = max(p, prevp); prevp = p; done = p == 100
            a["prog"][m] = (p, int(a["budget"] * p / 100 * R.choice([1, .95]) // 1000 * 1000) if spent else None)
        if spent:                                   # money never falls
            mx = 0
            for m in sorted(a["prog"]): p, k = a["prog"][m]; mx = max(mx, k); a["prog"][m] = (p, mx)
    return acts
