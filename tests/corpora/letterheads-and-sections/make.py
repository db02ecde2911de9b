#!/usr/bin/env python3
"""Generates the corpus next to this file: masuk/, daftar-opd.csv, ripp.toml, truth.json. Deterministic."""
import csv, json, os, random, re, shutil, subprocess, sys, tempfile, calendar, datetime as D
from openpyxl import Workbook
from openpyxl.styles import PatternFill, Font, Alignment, Border, Side
from openpyxl.utils import get_column_letter as L
HERE = os.path.dirname(os.path.abspath(__file__)); OUT = os.path.join(HERE, "masuk")
Y = 2022
PROV = "Provinsi Kepulauan Bangka Belitung"
PEMDA = {"19": PROV, "19.01": "Kabupaten Bangka", "19.02": "Kabupaten Belitung", "19.03": "Kabupaten Bangka Selatan", "19.04": "Kabupaten Bangka Tengah",
         "19.05": "Kabupaten Bangka Barat", "19.06": "Kabupaten Belitung Timur", "19.71": "Kota Pangkalpinang"}
# opd, bidang code, innovation, short, origin
K = {
 "kes": ("Dinas Kesehatan", "1.02", "Gerakan Pendampingan Balita Stunting Terpadu", "GENDONG BALITA", "Pemerintah Kabupaten Wonosari Jaya"),
 "dik": ("Dinas Pendidikan", "1.01", "Sekolah Tanpa Antre Berbasis Zonasi Daring", "SETARA", "Pemerintah Kota Surakarta"),
 "pu": ("Dinas Pekerjaan Umum dan Penataan Ruang", "1.03", "Lapor Jalan Rusak Cepat Tuntas", "JALUR CETAS", "Pemerintah Kota Semarang"),
 "kim": ("Dinas Perumahan dan Kawasan Permukiman", "1.04", "Sistem Informasi Program Pendataan Rumah Tidak Layak Huni", "SIGAP-RLTH", "Pemerintah Kabupaten Gresik"),
 "sos": ("Dinas Sosial", "1.06", "Layanan Antar Jemput Penyandang Disabilitas", "LANTING", "Pemerintah Kota Yogyakarta"),
 "ker": ("Dinas Tenaga Kerja", "2.07", "Bursa Kerja Keliling Desa", "BUKALADES", "Pemerintah Kabupaten Kendal"),
 "lh": ("Dinas Lingkungan Hidup", "2.11", "Tukar Sampah Jadi Tabungan Emas", "SATE MAS", "Pemerintah Kota Depok"),
 "cap": ("Dinas Kependudukan dan Pencatatan Sipil", "2.12", "Lahir Langsung Dapat Akta dan Kartu", "LALADAK", "Pemerintah Kabupaten Sidoarjo"),
 "pmd": ("Dinas Pemberdayaan Masyarakat dan Desa", "2.13", "Klinik Keuangan Desa Keliling", "KLIK DESA", "Pemerintah Kabupaten Kulon Progo"),
 "hub": ("Dinas Perhubungan", "2.15", "Uji Kendaraan Tanpa Kertas", "UKIR TANAS", "Pemerintah Kota Bekasi"),
 "kom": ("Dinas Komunikasi dan Informatika", "2.16", "Pusat Aduan Warga Satu Nomor", "PANDU WARGA", "Pemerintah Kota Tangerang"),
 "kop": ("Dinas Koperasi dan Usaha Kecil Menengah", "2.17", "Warung Naik Kelas Digital", "WANIKDI", "Pemerintah Kabupaten Banyumas"),
 "izin": ("Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", "2.18", "Izin Selesai di Kecamatan", "ISTIMEWA", "Pemerintah Kabupaten Bantul"),
 "pus": ("Dinas Perpustakaan dan Kearsipan", "2.23", "Perahu Baca Anak Pesisir", "PERAHU BACA", "Pemerintah Kabupaten Pangkajene"),
 "ikan": ("Dinas Kelautan dan Perikanan", "3.25", "Informasi Cuaca dan Harga Ikan Nelayan", "ICHI NELAYAN", "Pemerintah Kabupaten Lamongan"),
 "par": ("Dinas Pariwisata", "3.26", "Sistem Informasi Pariwisata Batu Pengembangan Ekonomi Kreatif", "SIP BANGET", "Pemerintah Kota Batu"),
 "tan": ("Dinas Pertanian", "3.27", "Dokter Tanaman Masuk Kebun", "DOKTAMAS", "Pemerintah Kabupaten Blitar"),
 "rs": ("RSUD Tanjung Kelapa", "1.02", "Antrean Obat Diantar ke Rumah", "AORTA", "Pemerintah Kabupaten Malang"),
 "rs2": ("RSUD Muara Intan", "1.02", "Kunjungan Rawat Pulang Pasien Lansia", "KURMA LANSIA", "Pemerintah Kota Madiun"),
 "bap": ("Badan Perencanaan Pembangunan Daerah", "5.01", "Musrenbang Tanpa Kertas", "MUSTAKA", "Pemerintah Kota Magelang"),
 "bkd": ("Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", "5.03", "Kenaikan Pangkat Tanpa Berkas", "KEPANGKAS", "Pemerintah Kabupaten Sragen"),
 "pol": ("Satuan Polisi Pamong Praja", "1.05", "Patroli Ramah Wisata", "PARIWARA", "Pemerintah Kota Denpasar"),
}
ROSTER = """19 kes,19 dik,19 kom,19 ikan,19 rs,19 bap,19 kop,19 tan
19.01 kes,19.01 cap,19.01 izin,19.01 lh,19.01 pmd,19.01 sos,19.01 pus,19.01 hub,19.01 ker
19.02 cap,19.02 hub,19.02 dik,19.02 ker,19.02 par,19.02 kim,19.02 bap,19.02 lh
19.03 kes,19.03 izin,19.03 pmd,19.03 tan,19.03 lh,19.03 sos,19.03 kim
19.04 cap,19.04 dik,19.04 hub,19.04 rs2,19.04 kop,19.04 pu,19.04 sos
19.05 par,19.05 kim,19.05 pmd,19.05 lh,19.05 kes,19.05 bkd,19.05 izin,19.05 sos
19.06 ikan,19.06 cap,19.06 sos,19.06 kom,19.06 pus,19.06 hub,19.06 par
19.71 par,19.71 kim,19.71 rs,19.71 izin,19.71 bkd,19.71 lh,19.71 dik""".replace("\n", ",").split(",")
RO, _n = {}, {}
for x in ROSTER:
    g, k = x.split(); _n[g] = _n.get(g, 0) + 1
    RO[x] = dict(code=f"{g}-{_n[g]:02}", gcode=g, gov=PEMDA[g], opd=K[k][0], bid=K[k][1], inov=K[k][2], short=K[k][3], origin=K[k][4], key=k)
def head(o): return "Direktur" if o["key"].startswith("rs") else ("Kepala Badan" if o["opd"].startswith("Badan") else ("Kepala Satuan" if o["key"] == "pol" else "Kepala Dinas"))

MON = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
AB = "Jan Peb Mrt Apr Mei Jun Jul Agust Sept Okt Nop Des".split()
AB2 = "Jan Feb Mar Apr Mei Jun Jul Agt Sep Okt Nov Des".split()
OLD = "Januari Pebruari Maret April Mei Juni Juli Agustus September Oktober Nopember Desember".split()
DAY = "Senin Selasa Rabu Kamis Jum'at Sabtu Minggu".split()
ROM = "I II III IV V VI".split()
ACTS = ["1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "3.1", "3.2"]
WORDS = {
 0: ["Penetapan SK Tim Replikasi Unit/OPD", "Komunikasi antara pemda yang mereplikasi dengan pemda asal inovasi", "Mendesain inovasi yang akan diadaptasi", "Sosialisasi internal inovasi yang akan direplikasi/diadaptasi", "Penguatan aspek sumber daya manusia serta proses dan sarana", "Uji coba", "Monitoring bulanan", "Evaluasi 3 (tiga) bulanan"],
 1: ["Penetapan SK Tim", "Komunikasi dengan pemda asal inovasi", "Desain inovasi", "Sosialisasi internal", "Penguatan SDM, proses dan sarana", "Uji Coba", "Monitoring Bulanan", "Evaluasi Triwulanan"],
 2: ["Penetpan SK Tim Replikasi", "Komunikasi dgn Pemda Asal Inovasi", "Mendesain inovasi yg akan diadaptasi", "Sosialisasi intrenal inovasi", "Penguatan aspek SDM serta proses dan sarana", "Uji cobba", "Monitorng bulanan", "Evaluasi tiga bulanan"],
 3: ["Pembentukan Tim Replikasi (SK)", "Koordinasi dan komunikasi dengan daerah asal inovasi", "Perancangan desain inovasi adaptasi", "Sosialisasi di lingkungan internal", "Penguatan kapasitas SDM dan sarana prasarana", "Pelaksanaan uji coba", "Pemantauan (monitoring) tiap bulan", "Evaluasi per 3 bulan"],
 4: ["PENETAPAN SK TIM REPLIKASI", "KOMUNIKASI DENGAN PEMDA ASAL INOVASI", "MENDESAIN INOVASI", "SOSIALISASI INTERNAL INOVASI", "PENGUATAN ASPEK SDM, PROSES DAN SARANA", "UJI COBA INOVASI", "MONITORING BULANAN DALAM RANGKA PERBAIKAN PELAKSANAAN", "EVALUASI 3 BULANAN DALAM RANGKA PENILAIAN PELAKSANAAN"],
 5: ["1.1 Penetapan SK Tim Replikasi", "1.2 Komunikasi dengan pemda asal inovasi", "1.3 Mendesain inovasi yang diadaptasi", "2.1 Sosialisasi internal", "2.2 Penguatan aspek SDM serta proses dan sarana", "2.3 Uji coba", "3.1 Monitoring bulanan", "3.2 Evaluasi 3 bulanan"],
}
WORDS[6] = ["Penerbitan SK Tim Replikasi", "Studi tiru dan komunikasi ke pemda asal inovasi", "Penyusunan desain inovasi hasil adaptasi", "Sosialisasi kepada internal OPD", "Penguatan SDM serta penyiapan proses dan sarana", "Ujicoba inovasi", "Monitoring setiap bulan", "Evaluasi setiap 3 (tiga) bulan"]
PHASES = [("Persiapan", "Pelaksanaan", "Monitoring dan Evaluasi")] * 3 + [("TAHAP PERSIAPAN", "TAHAP PELAKSANAAN", "TAHAP MONITORING DAN EVALUASI"), ("Tahap Persiapan", "Tahap Pelaksanaan", "Tahap Monev"), ("PERSIAPAN", "PELAKSANAAN", "MONITORING & EVALUASI"), ("I. Persiapan", "II. Pelaksanaan", "III. Monitoring dan Evaluasi"), ("Persiapan Replikasi", "Pelaksanaan Replikasi", "Monitoring dan Evaluasi Replikasi")]
TITLES = ["RENCANA AKSI REPLIKASI INOVASI PELAYANAN PUBLIK"] * 2 + ["MATRIKS RENCANA AKSI REPLIKASI INOVASI", "Rencana Aksi Replikasi Inovasi Pelayanan Publik (RIPP)", "FORMULIR RENCANA AKSI REPLIKASI INOVASI PELAYANAN PUBLIK", "RENCANA TINDAK REPLIKASI INOVASI"]
LABELS = [("Pemerintah Daerah", "Nama OPD", "Nama Inovasi", "Asal Inovasi")] * 2 + [("Pemda", "Perangkat Daerah", "Judul Inovasi", "Pemda Asal Inovasi"), ("Pemerintah Daerah", "OPD Replikator", "Inovasi yang Direplikasi", "Daerah Asal Inovasi"), ("PEMDA", "OPD", "INOVASI", "PEMDA ASAL")]
SIGN = [("Hj. MARTINA SELVIANA, S.Sos", "19710305 199603 2 004"), ("Drs. YOHANES PRABAWA, M.M.", "19680917 199203 1 006"), ("SITI RAHMAYANI, S.T., M.T.", "19790222 200501 2 011"), ("dr. GUNTUR WIRATAMA", "19750811 200312 1 003"), ("H. ZULFAN EFENDI, S.IP", "19661130 198903 1 002")]
DESC = {  # each text names its activity on its own, so a table may lack the column 'kegiatan'
 "1.1": ["Menyusun dan menetapkan SK {H} tentang Tim Replikasi {N}", "Rapat pembentukan tim dan penetapan SK Tim Replikasi {N}", "Penerbitan Surat Keputusan Tim Replikasi {N}", "Penetapan SK tim kerja replikasi {N} oleh {H}"],
 "1.2": ["Komunikasi dan studi tiru {N} ke {O}", "Koordinasi dengan {O} selaku pemda asal inovasi", "Pertemuan daring dengan {O} sebagai daerah asal inovasi {N}", "Komunikasi awal dengan pemda asal inovasi ({O})"],
 "1.3": ["Mendesain inovasi {N} sesuai kondisi daerah", "Penyusunan desain inovasi {N} yang diadaptasi", "Merancang desain {N} yang akan diadaptasi", "Lokakarya desain adaptasi inovasi {N}"],
 "2.1": ["Sosialisasi internal {N} kepada seluruh pegawai", "Sosialisasi inovasi {N} di lingkungan internal kantor", "Apel dan sosialisasi internal {N}", "Sosialisasi internal inovasi kepada pejabat dan staf"],
 "2.2": ["Pelatihan petugas {N} (penguatan SDM)", "Penguatan SDM melalui bimbingan teknis operator {N}", "Penguatan sarana: pengadaan perangkat {N}", "Penguatan aspek SDM, proses dan sarana {N}"],
 "2.3": ["Uji coba {N} pada dua lokasi", "Uji coba terbatas layanan {N}", "Pelaksanaan uji coba {N} selama dua bulan", "Uji coba penerapan {N}"],
 "3.1": ["Monitoring bulanan pelaksanaan {N}", "Rapat monitoring {N} setiap bulan", "Monitoring bulanan dan perbaikan layanan {N}", "Monitoring tiap bulan atas hambatan {N}"],
 "3.2": ["Evaluasi triwulanan capaian {N}", "Evaluasi 3 bulanan pelaksanaan {N}", "Evaluasi tiap tiga bulan dan penilaian hasil {N}", "Evaluasi triwulan bersama Biro Organisasi"],
}
OUTP = {"1.1": ["SK Tim Replikasi", "Surat Keputusan Tim", "SK yang ditandatangani"], "1.2": ["Notulen dan kesepakatan", "Berita acara pertemuan", "Nota kesepahaman"], "1.3": ["Dokumen desain", "Rancangan alur layanan", "Buku rancangan"],
        "2.1": ["Pegawai memahami inovasi", "Daftar hadir dan materi", "Laporan sosialisasi"], "2.2": ["Petugas terlatih", "Sertifikat dan perangkat siap pakai", "SDM yang kompeten"], "2.3": ["Laporan uji coba", "Hasil uji coba", "Catatan perbaikan"],
        "3.1": ["Laporan bulanan", "Catatan monitoring", "Laporan monitoring"], "3.2": ["Laporan triwulan", "Nilai capaian", "Laporan evaluasi"]}
UNIT = {"1.1": (1, "SK"), "1.2": (1, "dokumen"), "1.3": (1, "dokumen"), "2.1": (45, "orang"), "2.2": (12, "orang"), "2.3": (2, "lokasi"), "3.1": (5, "laporan"), "3.2": (2, "laporan")}
RESP = ["Sekretaris", "Kasubbag Perencanaan", "Kepala Bidang Pelayanan", "Subkoordinator Data", "Tim Replikasi", "Kasi Pengembangan Layanan", "Kepala UPT", "Kabid Sarana dan Prasarana"]
SUBS = ["Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD", "Pengelolaan Data dan Informasi", "Peningkatan Mutu Pelayanan", "Pembinaan dan Pengawasan Pelayanan", "Penyediaan Sarana Pendukung"]
NOTES = ["Bersama Bagian Organisasi", "Dilaksanakan di aula kantor", "Secara daring", "Melibatkan UPT", None, None, None]
PLANM = {"1.1": (1, 1), "1.2": (1, 2), "1.3": (2, 3), "2.1": (3, 4), "2.2": (4, 5), "2.3": (6, 7), "3.1": (8, 12), "3.2": (9, 12)}
def ld(y, m): return D.date(y, m, calendar.monthrange(y, m)[1])
WK = [(1, 7), (8, 14), (15, 21), (22, None)]
def wks(m, k): return D.date(Y, m, WK[k][0])
def wke(m, k): return D.date(Y, m, WK[k][1]) if WK[k][1] else ld(Y, m)

# ---------------------------------------------------------------- content
def plan(o, rng, extra=(), drop=(), desc=None, funds=("APBD", "DAU"), money=None, province=None):
    out = []
    money = money or [2_500_000, 4_750_000, 7_200_000, 11_350_000, 15_000_000, 22_400_000, 36_875_000, 8_640_000]
    lvl = "1" if o["gcode"] == "19" else "2"
    for a in ACTS:
        if a in drop: continue
        n = 2 if a in extra else 1
        ds = rng.sample(DESC[a], n) if desc is None else [DESC[a][(desc + i) % 4] for i in range(n)]
        for i in range(n):
            m1, m2 = PLANM[a]
            s = D.date(Y, m1, rng.randint(3, 12)); e = D.date(Y, m2, rng.randint(16, 27))
            b = 0 if a == "1.1" or rng.random() < .18 else rng.choice(money)
            out.append(dict(phase=int(a[0]), activity=a, description=ds[i].format(N=o["short"], O=o["origin"], H=head(o)), output=rng.choice(OUTP[a]), target=UNIT[a][0] + (rng.randint(0, 9) * 5 if a == "2.1" else 0), unit=UNIT[a][1],
                start=s, end=e, m=(m1, m2), responsible=rng.choice(RESP), code=f"{o['bid']}.{rng.randint(2,5):02}.{lvl}.{rng.randint(1,6):02}.{rng.randint(1,12):02}", sub=rng.choice(SUBS),
                fund=rng.choice(funds) if b else None, budget=b, note=rng.choice(NOTES)))
    return out

# ---------------------------------------------------------------- spellings
def dots(n): return f"{n:,}".replace(",", ".")
def money(n, st, rng):
    if n is None: return None
    if st == "num": return n
    if st == "ribu": return n // 1000 if n % 1000 == 0 else n / 1000
    if st == "juta": return n / 1e6
    if n == 0: return rng.choice({"rp": ["-", 0], "words": ["nihil", "Non anggaran", "-"]}.get(st, [0, "-"]))
    if n < 0: return {"num": n}.get(st, "-" + money(-n, st, rng))
    return {"rp": f"Rp. {dots(n)}", "rpdash": f"Rp {dots(n)},-", "rp00": f"Rp{dots(n)},00", "dots": dots(n), "dec": f"{dots(n)},00", "blank": "Rp " + dots(n).replace(".", " "),
            "jt": f"{n/1e6:g} jt".replace(".", ","), "words": f"{n/1e6:g} juta".replace(".", ","), "mix": rng.choice([f"Rp. {dots(n)}", f"Rp {dots(n)},-", dots(n), n, f"{n/1e6:g} juta".replace(".", ",")]),
            "M": f"Rp {n/1e9:g} M".replace(".", ",") if n >= 10**9 else f"Rp {dots(n)}"}[st]
def date(d, st, rng):
    if d is None or isinstance(d, str): return d
    if st in ("real", "realdash", "reallong"): return D.datetime(d.year, d.month, d.day)
    return {"long": f"{d.day} {MON[d.month-1]} {d.year}", "old": f"{d.day} {OLD[d.month-1]} {d.year}", "abbr": f"{d.day} {AB[d.month-1]} {d.year}", "abbr2": f"{d.day:02}-{AB2[d.month-1]}-{d.year%100}", "s2": f"{d.day}/{d.month}/{d.year%100:02}", "s4": f"{d.day:02}/{d.month:02}/{d.year}",
            "dash": f"{d.day}-{d.month}-{d.year%100:02}", "dot": f"{d.day:02}.{d.month:02}.{d.year}", "day": f"{DAY[d.weekday()]}, {d.day} {MON[d.month-1]} {d.year}", "noyear": f"{d.day} {MON[d.month-1]}",
            "mix": rng.choice([f"{d.day} {MON[d.month-1]} {d.year}", f"{d.day:02}/{d.month:02}/{d.year}", f"{d.day} {AB[d.month-1]} {d.year}", D.datetime(d.year, d.month, d.day)])}[st]
FMT = {"real": "dd/mm/yyyy", "realdash": "d-m-yy", "reallong": "[$-421]d mmmm yyyy"}
def period(r, st, rng):
    m1, m2 = r["m"]
    if st == "mix": st = rng.choice(["ms", "abbr", "full", "tw"])
    if st in ("ms", "abbr", "mulai", "noyear", "upper", "months2"):
        s, e = D.date(Y, m1, 1), ld(Y, m2); nm = {"abbr": AB, "noyear": AB2}.get(st, MON)
        y = "" if st in ("abbr", "noyear", "mulai") else f" {Y}"
        if m1 == m2: t = nm[m1-1] + y
        elif st == "mulai": t = f"Mulai {nm[m1-1]} Sampai {nm[m2-1]}"
        else: t = nm[m1-1] + {"ms": rng.choice([" s.d. ", " s/d ", " sampai dengan ", " – "]), "abbr": " s.d ", "noyear": "-", "upper": " SD "}[st] + nm[m2-1] + y
        return (t.upper() if st == "upper" else t), s, e
    if st in ("tw", "q", "TW"):
        q1, q2 = (m1-1)//3, (m2-1)//3; s, e = D.date(Y, q1*3+1, 1), ld(Y, q2*3+3)
        if st == "q": return (f"Q{q1+1}" if q1 == q2 else f"Q{q1+1}-Q{q2+1}"), s, e
        if st == "TW": return (f"TW-{ROM[q1]}" if q1 == q2 else f"TW-{ROM[q1]} s/d TW-{ROM[q2]}"), s, e
        return (f"Triwulan {ROM[q1]}" if q1 == q2 else f"Triwulan {ROM[q1]} s.d. {ROM[q2]}"), s, e
    if st in ("wk", "m2"):
        k1, k2 = rng.randint(0, 2), rng.randint(1, 3)
        if m1 == m2: k2 = k1
        s, e = wks(m1, k1), wke(m2, k2)
        if st == "m2":
            return (f"M{k1+1} {AB2[m1-1]}" if m1 == m2 else f"M{k1+1} {AB2[m1-1]} - M{k2+1} {AB2[m2-1]}"), s, e
        return (f"Minggu {ROM[k1]} {MON[m1-1]} {Y}" if m1 == m2 else f"Minggu {ROM[k1]} {MON[m1-1]} s.d. Minggu {ROM[k2]} {MON[m2-1]} {Y}"), s, e
    s, e = r["start"], r["end"]
    if st == "full":
        if s.month == e.month: return f"{s.day} - {e.day} {MON[s.month-1]} {Y}", s, e
        return f"{s.day} {MON[s.month-1]} {rng.choice(['s.d.', 's/d', 'sampai dengan'])} {e.day} {MON[e.month-1]} {Y}", s, e
    if st == "sl": return f"{s.day:02}/{s.month:02}/{s.year} - {e.day:02}/{e.month:02}/{e.year}", s, e
    if st == "fullab": return f"{s.day} {AB[s.month-1]} {Y} s/d {e.day} {AB[e.month-1]} {Y}", s, e
    raise KeyError(st)

# ---------------------------------------------------------------- sheet writing
GREY, BLUE = PatternFill("solid", fgColor="FFD9D9D9"), PatternFill("solid", fgColor="FF5B9BD5")
BOLD, WRAP, CEN = Font(bold=True), Alignment(wrap_text=True, vertical="top"), Alignment(horizontal="center", vertical="center", wrap_text=True)
THIN = Border(*[Side(style="thin")] * 4)
MARK = {"x": "x", "X": "X", "v": "√", "c": "✓", "b": "■", "1": 1, "V": "v"}
def cols_of(spec, grid=None):
    out = []
    for part in spec.split(";"):
        part = part.strip()
        if not part: continue
        k, h = part.split("=", 1); hs = [x.strip().replace("\\n", "\n") for x in h.split("|")]
        if k != "grid": out.append((k, hs)); continue
        if grid == "m12": out += [(f"g{m}", hs + [AB2[m-1]]) for m in range(1, 13)]
        elif grid == "m12n": out += [(f"g{m}", hs + [str(m)]) for m in range(1, 13)]
        elif grid == "m12s": out += [(f"g{m}", hs + [str(Y), AB[m-1].upper()]) for m in range(1, 13)]
        elif grid == "m14": out += [(f"p{m}", hs + ["2021", AB2[m-1]]) for m in (11, 12)] + [(f"g{m}", hs + ["2022", AB2[m-1]]) for m in range(1, 13)]
        elif grid == "w48": out += [(f"w{m}_{k}", hs + [MON[m-1], ROM[k]]) for m in range(1, 13) for k in range(4)]
        elif grid == "q4": out += [(f"q{q}", hs + [f"TW {ROM[q-1]}"]) for q in range(1, 5)]
        elif grid == "q4b": out += [(f"q{q}", hs + [f"Triwulan", ROM[q-1]]) for q in range(1, 5)]
    return out

class File:
    def __init__(s, name, okey, layout, via=None, sheet="Rencana Aksi", seed=None):
        s.name, s.via, s.layout = name, via, layout
        s.o = okey if isinstance(okey, dict) else RO[okey]; s.rng = random.Random(f"c5/{name}"); s.pick = random.Random(f"c5 pick/{name}")
        s.wb = Workbook(); s.ws = s.wb.active; s.ws.title = sheet
        s.actions, s.faults, s.sums, s.agency, s.habits = [], [], [], s.o.get("code"), {}
        FILES.append(s)
    def put(s, r, c, v, **k):
        x = s.ws.cell(r, c); x.value = v
        for a, b in k.items(): setattr(x, a, b)
        return x
    def merge(s, r1, c1, r2, c2):
        if (r1, c1) != (r2, c2): s.ws.merge_cells(start_row=r1, start_column=c1, end_row=r2, end_column=c2)
    # identity ------------------------------------------------------
    def ident(s, form, r=1, c=1, title=None, merge=6, lab=None, opd=None, gov=None):
        o = s.o; opd = opd or o["opd"]; gov = gov or o["gov"]
        title = title or s.pick.choice(TITLES); lab = lab or s.pick.choice(LABELS)
        inov = f"{o['short']} ({o['inov']})"
        if form == "title":
            for i, t in enumerate([f"{title} {o['short']}", f"{opd} {gov}".upper(), "TAHUN ANGGARAN 2022"]):
                s.put(r + i, c, t, font=BOLD); s.merge(r + i, c, r + i, c + merge)
            return r + 4
        if form == "title2":
            for i, t in enumerate([title, f'REPLIKASI INOVASI "{o["short"]}" DARI {o["origin"].upper()}', opd.upper(), gov.upper()]):
                s.put(r + i, c, t, font=BOLD); s.merge(r + i, c, r + i, c + merge)
            return r + 5
        if form == "kop":
            g = o["gov"].upper()
            for i, t in enumerate([f"PEMERINTAH {g}", opd.upper(), "Jl. Kenanga Raya No. 7 Kompleks Perkantoran Terpadu, Kode Pos 33000", None, title, f"REPLIKASI {o['short']} TAHUN 2022"]):
                s.put(r + i, c, t, font=BOLD); t and s.merge(r + i, c, r + i, c + merge)
            return r + 7
        s.put(r, c, title, font=BOLD); s.merge(r, c, r, c + merge)
        s.put(r + 1, c, "TAHUN 2022"); r += 3
        rows = list(zip(lab, (gov, opd, inov, o["origin"])))
        if form == "appended": rows = [(lab[1], f"{opd} {gov}"), (lab[2], inov), (lab[3], o["origin"])]
        if form == "upper": rows = [(a.upper(), b.upper()) for a, b in rows]
        if form == "noorigin": rows = rows[:3]
        if form == "none": rows = rows[2:]
        for i, (a, b) in enumerate(rows):
            if form in ("one", "upper1"): s.put(r + i, c, f"{a} : {b}")
            elif form == "two": s.put(r + i, c, a); s.put(r + i, c + 2, b)
            elif form == "colon2": s.put(r + i, c, a); s.put(r + i, c + 2, f": {b}")
            else: s.put(r + i, c, a); s.put(r + i, c + 1, ":"); s.put(r + i, c + 2, b)
        return r + len(rows) + 1
    # table -----------------------------------------------------------
    def heads(s, r, c0, cols, vmerge=True):
        depth = max(len(h) for _, h in cols)
        for i, (k, h) in enumerate(cols):
            for d, t in enumerate(h):
                if d < len(h) - 1 and i and cols[i-1][1][:d+1] == h[:d+1] and len(cols[i-1][1]) > d + 1: continue
                s.put(r + d, c0 + i, t or None, font=BOLD, alignment=CEN, fill=GREY, border=THIN)
                if d < len(h) - 1:
                    j = i
                    while j + 1 < len(cols) and cols[j+1][1][:d+1] == h[:d+1] and len(cols[j+1][1]) > d + 1: j += 1
                    s.merge(r + d, c0 + i, r + d, c0 + j)
                elif vmerge and len(h) < depth: s.merge(r + d, c0 + i, r + depth - 1, c0 + i)
        return r + depth
    def table(s, r, spec, recs, c0=1, grid=None, mark="x", ph=None, act=None, pm="repeat", am="repeat", num=None, dt="long", mo="num", pt="ms",
              sec="join", actsec="alpha", subtotal=None, total="JUMLAH", formula=False, gap=None, fields_off=(), nofmt=False, restart=False, vmerge=True, noseq=None, secfill=False, secsum=False, dash_fund=False,
              mergecols=(), repeat_head=None, zero=None, fault=None, heads=True, totmo=None, codefmt=None, evalgap=False, split=None):
        cols = cols_of(spec, grid); keys = [k for k, _ in cols]; rng = s.rng; C = {k: c0 + i for i, k in enumerate(keys)}
        if ph is None: ph = s.__dict__.setdefault("ph", s.pick.choice(PHASES))
        if act is None: act = s.__dict__.setdefault("act", s.pick.choice([0, 0, 1, 1, 3, 3, 4, 2, 6, 6]))
        s.habits = dict(date=dt if "start" in keys else (pt if "period" in keys else grid), money=mo, words={str(i + 1): p for i, p in enumerate(ph)})
        words = WORDS[act] if isinstance(act, int) else act
        totmo = totmo or mo
        if heads: r = s.heads(r, c0, cols, vmerge)
        if num:
            for i in range(len(cols)):
                n = i + 1
                v = {"n": n, "p": f"({n})", "a": chr(97 + i % 26), "s": str(n), "mix": n if i % 3 else f"({n})"}[num]
                s.put(r, c0 + i, v, alignment=CEN)
            r += 1
        cells_done, cnt, prev_p, prev_a, sect_start, bsum, first_row = [], 0, None, None, None, 0, r
        bc = C.get("budget"); secrow = None; last = c0 + len(cols) - 1; tot = 0; groups = {}
        def fix(v): return v
        def section(text, code, bold=True):
            nonlocal r
            if sec == "split": s.put(r, c0, code, font=BOLD); s.put(r, c0 + 1, text, font=BOLD)
            elif sec == "merge": s.put(r, c0, f"{code}. {text}", font=BOLD); s.merge(r, c0, r, last)
            elif sec == "bare": s.put(r, c0 + (1 if "no" in keys else 0), text, font=BOLD)
            else: s.put(r, c0, f"{code}. {text}", font=BOLD)
            if secfill:
                for cc in range(c0, last + 1): s.ws.cell(r, cc).fill = GREY
            r += 1; return r - 1
        def sub():
            nonlocal r
            if subtotal and sect_start is not None:
                s.put(r, c0, subtotal.format(ph[prev_p - 1]), font=BOLD)
                if formula: s.put(r, bc, f"=SUM({L(bc)}{sect_start}:{L(bc)}{r-1})")
                else: s.put(r, bc, money(bsum, totmo, rng) if bsum else 0, number_format="#,##0")
                s.sums.append((s.ws.title, r, bc, bsum)); r += 1
        csum = {}
        for idx, a in enumerate(recs):
            a = dict(a); pv = a.get("phase_written", a["phase"])
            if pv != prev_p:
                if prev_p is not None: sub()
                if repeat_head and prev_p == repeat_head: r = s.heads(r, c0, cols, vmerge)
                bsum = 0
                if pm == "section":
                    secrow = section(ph[pv-1], ROM[pv-1])
                    if secsum:
                        t = sum(x["budget"] or 0 for x in recs if x["phase"] == pv)
                        s.put(secrow, bc, t if mo == "num" else money(t, mo, rng), number_format="#,##0", font=BOLD); s.sums.append((s.ws.title, secrow, bc, t))
                if restart: cnt = 0
                sect_start = r
            if (a["activity"] != prev_a or pv != prev_p) and am == "section":
                n = ACTS.index(a["activity"]); k = [x for x in ACTS if x[0] == a["activity"][0]].index(a["activity"])
                code = {"alpha": "ABC"[k], "num": a["activity"], "n": str(k + 1)}[actsec]
                rr = section(words[n], code); cnt = 0
                if secsum == "both":
                    t = sum(x["budget"] or 0 for x in recs if x["activity"] == a["activity"]); s.put(rr, bc, t, number_format="#,##0"); s.sums.append((s.ws.title, rr, bc, t))
            cnt += 1; cells = {}; grp = [x for x in keys if x[0] in "gwqp" and x[1:2].isdigit()]
            # time
            if "period" in keys and not a.get("period_raw"):
                a["period"], a["start"], a["end"] = period(a, pt, rng)
            elif a.get("period_raw"): a["period"], a["start"], a["end"] = a["period_raw"]
            if "start" in keys and dt == "months":
                m1, m2 = a["m"]; a["start"], a["end"] = D.date(Y, m1, 1), ld(Y, m2); sv, ev = MON[m1-1], MON[m2-1]
            elif "start" in keys and dt == "myear":
                m1, m2 = a["m"]; a["start"], a["end"] = D.date(Y, m1, 1), ld(Y, m2); sv, ev = f"{AB2[m1-1]} {Y}", f"{AB2[m2-1]} {Y}"
            elif "start" in keys: sv, ev = date(a["start"], dt, rng), date(a["end"], dt, rng)
            if a.get("start_raw"): sv = a["start_raw"]
            if a.get("end_raw"): ev = a["end_raw"]
            if grp:
                m1, m2 = a["m"]; on = set()
                if grp[0][0] == "w":
                    k1, k2 = rng.randint(0, 2), rng.randint(1, 3)
                    if m1 == m2: k2 = max(k1, k2)
                    i1, i2 = (m1-1)*4+k1, (m2-1)*4+k2; on = {f"w{i//4+1}_{i%4}" for i in range(i1, i2 + 1)}
                    a["start"], a["end"] = wks(m1, k1), wke(m2, k2)
                elif grp[0][0] == "q":
                    q1, q2 = (m1-1)//3+1, (m2-1)//3+1; on = {f"q{q}" for q in range(q1, q2+1)}; a["start"], a["end"] = D.date(Y, q1*3-2, 1), ld(Y, q2*3)
                else:
                    on = {f"g{m}" for m in range(m1, m2+1)}; a["start"], a["end"] = D.date(Y, m1, 1), ld(Y, m2)
                    if evalgap and a["activity"] == "3.2": on = {"g9", "g12"}
                    if "p11" in C and a["activity"] == "1.1": on = {"p11", "p12"}; a["start"], a["end"] = D.date(2021, 11, 1), D.date(2021, 12, 31)
                    if "p11" in C and a["activity"] == "1.2": on = {"p12", "g1"}; a["start"], a["end"] = D.date(2021, 12, 1), D.date(2022, 1, 31)
                on = sorted(on, key=lambda k: C[k])
                for j, k in enumerate(on):
                    x = s.ws.cell(r, C[k])
                    if mark == "fill": x.fill = BLUE
                    elif mark == "both": x.fill = BLUE; x.value = "x"
                    elif mark == "pct": x.value = round((j + 1) / len(on), 2); x.number_format = "0%"
                    else: x.value = MARK[mark]; x.alignment = CEN
            for k in keys:
                c = C[k]; v = None; fmt = None
                if k == "no": v = cnt if noseq is None else {"dot": f"{cnt}.", "letter": "abcdefghij"[cnt-1], "id": f"{a['activity']}.{cnt}"}[noseq]
                elif k == "phase":
                    show = pm == "repeat" or pv != prev_p
                    v = ph[pv-1] if show and pm not in ("section",) else None
                elif k == "activity":
                    show = am == "repeat" or a["activity"] != prev_a
                    v = words[ACTS.index(a["activity"])] if show and am != "section" else None
                elif k == "start": v, fmt = sv, FMT.get(dt, "dd/mm/yyyy" if isinstance(sv, D.datetime) else None)
                elif k == "end": v, fmt = ev, FMT.get(dt, "dd/mm/yyyy" if isinstance(ev, D.datetime) else None)
                elif k == "budget":
                    v = a["budget_raw"] if "budget_raw" in a else money(a["budget"], mo, rng); fmt = "#,##0" if isinstance(v, int) and not nofmt else None
                elif k == "code":
                    v = a["code"]; v = {None: v, "dot": v and v + ".", "name": v and f"{v} {a['sub']}", "blank": v and " " + v + " ", "br": v and f"{v}\n{a['sub']}"}[codefmt] if v else v
                elif re.fullmatch(r"k\d", k): v = a["code"].split(".")[int(k[1]) - 1] if int(k[1]) < 7 else None; fmt = "@"
                elif k == "tgtunit": v = f"{a['target']} {a['unit']}"
                elif k == "fund": v = a["fund"] or ("-" if dash_fund else None)
                elif k == "target": v = a.get("target_raw", a["target"])
                elif k == "gap": v = None
                elif k.startswith("f:"): v = a["budget"] if a["fund"] == k[2:] else 0; fmt = "#,##0"
                elif k.startswith("c:"):
                    q1, q2 = (a["m"][0]-1)//3+1, (a["m"][1]-1)//3+1; q = int(k[2:]); part = a["budget"] // (q2 - q1 + 1)
                    v = 0 if not q1 <= q <= q2 else (a["budget"] - part * (q2 - q1) if q == q2 else part); fmt = "#,##0"; csum[q] = csum.get(q, 0) + v
                elif k == "xvol": v = a.setdefault("vol", rng.choice([1, 2, 4, 5]) if a["budget"] else 0)
                elif k == "xsat": v = "paket"
                elif k == "xprice": v = a["budget"] // a["vol"] if a.get("vol") else 0; fmt = "#,##0"; assert not a.get("vol") or a["budget"] % a["vol"] == 0
                elif k == "xstat": v = "Belum Dimulai"
                elif k[0] in "gwqp" and k[1:2].isdigit(): continue
                else: v = a.get(k)
                if k in mergecols and groups.get(k) and groups[k][2] == (a["activity"] if mergecols[k] == "a" else pv): v = None; groups[k][1] = r; a[k] = groups[k][3]
                elif k in mergecols:
                    if groups.get(k): s.merge(groups[k][0], c, groups[k][1], c)
                    groups[k] = [r, r, a["activity"] if mergecols[k] == "a" else pv, a[k]]
                x = s.put(r, c, v, alignment=WRAP, border=THIN)
                if fmt: x.number_format = fmt
                ad = f"{L(c)}{r}"
                if k in ("phase", "activity"):
                    if v is not None: cells[k] = ad
                elif k == "tgtunit": cells["target"] = ad
                elif re.fullmatch(r"k\d", k): cells.setdefault("code", ad)
                elif k in ("description", "output", "target", "unit", "start", "end", "period", "responsible", "code", "fund", "budget", "note"): cells[k] = ad
                elif k == "sub": cells["subactivity"] = ad
            fld = [k for k in cells if k not in fields_off]
            for k in ("phase", "activity"):
                if k in keys and k not in fld: fld.append(k)
            if grp: fld += ["start", "end"]
            t = {k: a.get(k) for k in ("phase", "activity", "description", "output", "target", "unit", "start", "end", "responsible", "code", "fund", "budget", "note")}
            t["phase"] = pv
            if "sub" in keys: t["subactivity"] = a["sub"]
            if "sub" not in keys and codefmt in ("name", "br"): t["subactivity"] = a["sub"]
            for k in ("start", "end"): t[k] = t[k].isoformat() if isinstance(t[k], D.date) else t[k]
            t["sheet"] = None if s.name.endswith(".csv") else s.ws.title; t["row"] = r; t["cells"] = cells; t["fields"] = fld; s.actions.append(t)
            if a.get("fault"):
                f = {"rule": a["fault"][0], "sheet": s.ws.title, "cell": cells[a["fault"][1]]}
                if s.name.endswith(".csv"): del f["sheet"]
                s.faults.append(f)
            cells_done.append((pv, a["activity"], r)); bsum += a["budget"] or 0; tot += a["budget"] or 0; prev_p, prev_a = pv, a["activity"]; r += 1
            if gap and idx + 1 < len(recs) and recs[idx+1]["phase"] != a["phase"]: r += gap
        sub()
        for k in mergecols:
            if groups.get(k): s.merge(groups[k][0], C[k], groups[k][1], C[k])
        for key, mode, pos in (("phase", pm, 0), ("activity", am, 1)):
            if mode == "merge" and key in C:
                i = 0
                while i < len(cells_done):
                    j = i
                    while j + 1 < len(cells_done) and cells_done[j+1][:pos+1] == cells_done[i][:pos+1] and cells_done[j+1][2] == cells_done[j][2] + 1: j += 1
                    s.merge(cells_done[i][2], C[key], cells_done[j][2], C[key]); i = j + 1
        if total:
            s.put(r, c0, total, font=BOLD)
            if formula and not subtotal: s.put(r, bc, f"=SUM({L(bc)}{first_row}:{L(bc)}{r-1})", number_format="#,##0")
            else: s.put(r, bc, money(tot, totmo, rng), font=BOLD, number_format="#,##0")
            for k, c in C.items():
                if k.startswith("c:"): s.put(r, c, csum[int(k[2:])], number_format="#,##0")
                if k.startswith("f:"): s.put(r, c, sum(x["budget"] for x in recs if x["fund"] == k[2:]), number_format="#,##0")
            s.sums.append((s.ws.title, r, bc, tot)); s.totcell = (r, bc)
            r += 1
        for i, (k, h) in enumerate(cols):
            s.ws.column_dimensions[L(c0 + i)].width = {"no": 5, "description": 42, "activity": 30, "output": 24}.get(k, 4 if k[1:2].isdigit() else 16)
        return r
    def sign(s, r, c, place="Sungailiat", d="26 Oktober 2021", jab=None, two=False, note=None):
        name, nip = s.pick.choice(SIGN); d = s.pick.choice([d, "26 Oktober 2021", "29 Oktober 2021", "18 Oktober 2021", "... Oktober 2021"])
        if note: s.put(r, 1, note)
        for i, t in enumerate([f"{place}, {d}", jab or f"{head(s.o)},", None, None, name, f"NIP. {nip}"]):
            if t: s.put(r + 1 + i, c, t)
        if two:
            for i, t in enumerate(["Mengetahui,", "Sekretaris,", None, None, "Ir. BAMBANG TRISETYO", "NIP. 19690911 199401 1 002"]):
                if t: s.put(r + 1 + i, 2, t)
        return r + 8
    def sheet(s, title, state=None, first=False):
        w = s.wb.create_sheet(title, 0 if first else None)
        if state: w.sheet_state = state
        return w
FILES = []
def fault(recs, i, rule, **k):
    i = next(j for j, a in enumerate(recs) if a["activity"] == i) if isinstance(i, str) else i
    a = recs[i]; a["fault"] = (rule, k.pop("at")); a.update(k); return recs
def build():
    T1 = ("TAHAP PERSIAPAN", "TAHAP PELAKSANAAN", "TAHAP MONITORING DAN EVALUASI")
    T2 = ("Tahap I Persiapan", "Tahap II Pelaksanaan", "Tahap III Monitoring dan Evaluasi")
    T3 = ("Persiapn", "Pelaksanan", "Monitorng dan Evaluasi")
    T4 = ("1. Persiapan", "2. Pelaksanaan", "3. Monev")
    T5 = ("Persiapan", "Pelaksanaan", "Pemantauan dan Evaluasi")
    STD = "no=No;phase=Tahap;activity=Kegiatan;description=Uraian Kegiatan;output=Output;target=Target;unit=Satuan;start=Waktu Pelaksanaan|Mulai;end=Waktu Pelaksanaan|Selesai;responsible=Penanggung Jawab;fund=Sumber Dana;budget=Anggaran (Rp);note=Keterangan"
    def F(*a, **k):
        f = File(*a, **k); f.P = lambda **q: plan(f.o, f.rng, **q); return f
    def wrapped(recs):
        for i, a in enumerate(recs):
            if i % 2: a["description"] = a["description"].replace(" ", "\n", 1)
        return recs
    # ---- fairly plain ------------------------------------------------------
    f = F("01 Renaksi Dinkes Kab Bangka.xlsx", "19.01 kes", "repeat"); r = f.ident("three")
    r = f.table(r, STD, f.P(extra=("2.2",)), dt="real", mo="num"); f.sign(r, 10)
    f = F("02 rencana aksi dukcapil bangka.xlsx", "19.01 cap", "merged", sheet="Sheet1"); r = f.ident("one", opd="Disdukcapil", gov="Kab. Bangka")
    r = f.table(r, STD, wrapped(f.P(extra=("1.3",))), pm="merge", am="merge", dt="old", mo="rpdash", num="p"); f.sign(r, 10, two=True)
    f = F("03 DPMPTSP BANGKA - ISTIMEWA.xlsx", "19.01 izin", "sections"); r = f.ident("upper")
    r = f.table(r, "no=NO.;description=URAIAN RENCANA AKSI;output=KELUARAN;start=JADWAL|MULAI;end=JADWAL|AKHIR;responsible=PENANGGUNGJAWAB;fund=SUMBER ANGGARAN;budget=PAGU (RP);note=KET.", f.P(extra=("2.2",)), pm="section", am="section", ph=T1, act=4, dt="s4", mo="dots", sec="split"); f.sign(r, 7, note="*) Pagu bersifat indikatif")
    f = F("04 Rencana Aksi SATE MAS.xlsx", "19.01 lh", "period"); r = f.ident("appended")
    r = f.table(r, "no=No;phase=Tahapan;activity=Jenis Kegiatan;description=Rencana Aksi;output=Output/Hasil;period=Waktu Pelaksanaan;responsible=PJ;fund=Sumber Pendanaan;budget=Biaya (Rp)", f.P(), pm="first", pt="ms", mo="num", num="n"); f.sign(r, 7)
    f = F("05 Template Renaksi Replikasi (DPMD).xlsx", "19.01 pmd", "repeat", sheet="RENAKSI"); r = f.ident("title2")
    recs = f.P(); fault(recs, "2.2", "W002", at="end", start=D.date(2022, 5, 12), end=D.date(2022, 4, 3))
    r = f.table(r, "no=Nomor;phase=Fase;activity=Kegiatan Utama;description=Langkah Kegiatan;output=Keluaran;target=Volume;unit=Satuan;start=Tgl. Mulai;end=Tgl. Selesai;responsible=Pelaksana;budget=Kebutuhan Anggaran (Rp)", recs, dt="long", mo="rp"); f.sign(r, 8)
    f = F("06 Dinsos Bangka Renaksi LANTING.ods", "19.01 sos", "monthgrid"); r = f.ident("three")
    r = f.table(r, "no=No;phase=Tahap;activity=Kegiatan;description=Uraian;output=Keluaran;grid=Jadwal Tahun 2022;responsible=Penanggung Jawab;budget=Anggaran (Rp)", f.P(), grid="m12", mark="v", pm="first", mo="num"); f.sign(r, 8)
    f = F("07 RENAKSI dispusip.xlsx", "19.01 pus", "sections", via="lo"); r = f.ident("kop")
    r = f.table(r, "no=No;activity=Kegiatan;description=Uraian Kegiatan;output=Indikator;target=Target;unit=Satuan;period=Target Waktu;responsible=PIC;fund=Sumber Dana;budget=Pagu Dana (Rp)", f.P(extra=("3.1",)), pm="section", sec="merge", ph=T2, act=6, pt="full", mo="num", subtotal="Sub Jumlah {}", total=None, formula=True); f.sign(r, 8)
    f = F("08 Renaksi LALADAK Belitung.csv", "19.02 cap", "repeat", via=("utf-8-sig", ";", "\r\n")); r = f.ident("three", merge=0)
    f.table(r, STD, f.P(), dt="s4", mo="dots")
    f = F("09 Dishub Belitung.xlsx", "19.02 hub", "merged"); r = f.ident("one")
    recs = f.P(extra=("2.2",)); fault(recs, "1.3", "A001", at="budget", budget=None, fund="APBD", budget_raw="sesuai DPA")
    r = f.table(r, STD.replace("Anggaran (Rp)", "Anggaran\\n(Rp.)").replace("Output", "OUTPUT /\\nHASIL"), recs, pm="merge", am="merge", dt="dash", mo="rp", num="a"); f.sign(r, 10)
    f = F("10 Rencana aksi replikasi SETARA Dinas Pendidikan.xlsx", "19.02 dik", "period", sheet="2022"); r = f.ident("title")
    r = f.table(r, "no=No;phase=Tahap;activity=Aktifitas;description=Uraian Kegiatn;output=Dokumen Kelengkapan;target=Target;unit=Satuan;period=Jadwal;responsible=Pelaksana;fund=Sumber Dana;budget=Anggaran (dalam ribuan Rp)", f.P(), pm="merge", am="repeat", pt="tw", mo="ribu", total="TOTAL"); f.sign(r, 9)
    f = F("11 Disnaker_BUKALADES_final(2).xls", "19.02 ker", "sections"); r = f.ident("three")
    r = f.table(r, "no=No;description=Rencana Aksi;output=Keluaran;target=Target;unit=Satuan;start=Mulai;end=Selesai;responsible=Penanggung Jawab;code=Kode Sub Kegiatan;fund=Sumber Dana;budget=Pagu (Rp);note=Catatan", f.P(extra=("2.1",)), pm="section", am="section", actsec="num", sec="split", ph=("Persiapan", "Pelaksanaan", "Monitoring dan Evaluasi"), dt="realdash", mo="num", restart=True); f.sign(r, 9)
    f = F("12 SIP BANGET Dispar Belitung.xlsx", "19.02 par", "merged"); r = f.ident("one", opd="Dispar", gov="Kabupaten Belitung")
    recs = f.P(); recs[0]["start"], recs[0]["end"] = D.date(2021, 11, 15), D.date(2021, 12, 3); 
    r = f.table(r, "no=No.;phase=Tahpan;activity=Kegitan;description=Uraian Kegiatn;output=Keluran;start=Waktu Pelaksanan|Mulai;end=Waktu Pelaksanan|Selesei;responsible=Penangung Jawab;code=Kode Rekening Sub Kegiatan;fund=Sumber Dna;budget=Angaran (Rp);note=Keterangn", recs, ph=T3, act=2, pm="merge", am="repeat", dt="abbr", mo="num", codefmt="dot"); f.sign(r, 9)
    f = F("13 Disperkim Belitung SIGAP.xlsx", "19.02 kim", "repeat", sheet="rencana aksi 2022"); r = f.ident("colon2", opd="Disperkim")
    recs = f.P(extra=("2.2",)); fault(recs, "2.1", "A005", at="code"); i = [j for j, a in enumerate(recs) if a["activity"] == "2.1"][0]; recs[i]["code"] = recs[i]["code"][:8] + "1" + recs[i]["code"][9:]; recs[i]["code"] = re.sub(r"^(\d\.\d\d\.\d\d)\.2\.", r"\1.1.", recs[i]["code"])
    r = f.table(r, STD.replace("fund=", "code=Kode Sub Keg.;sub=Nama Sub Kegiatan;fund="), recs, ph=T2, dt="real", mo="rpdash"); f.sign(r, 12)
    f = F("14 Dinkes Basel GENDONG BALITA.xlsx", "19.03 kes", "monthgrid", via="lo"); r = f.ident("two", opd="Dinkes", gov="Kab. Bangka Selatan")
    r = f.table(r, "no=No;phase=Tahap;activity=Kegiatan;description=Uraian Kegiatan;output=Output;grid=Waktu Pelaksanaan;responsible=Unit Kerja;fund=Sumber Dana;budget=Anggaran (Rp);note=Ket.", f.P(), grid="m12s", mark="X", pm="merge", am="merge", mo="num", num="n", formula=True); f.sign(r, 10)
    f = F("15 form replikasi izin basel.xlsx", "19.03 izin", "period"); r = f.ident("three", opd="DPMPTSP", gov="Pemkab Bangka Selatan")
    r = f.table(r, "no=No;phase=Tahapan;activity=Kegiatan;description=Rencana Aksi;output=Bukti Dukung;period=Timeline;responsible=PIC;fund=Sumber Dana;budget=Anggaran", f.P(), ph=T4, act=5, pm="repeat", pt="abbr", mo="jt", dash_fund=True, total="Total"); f.sign(r, 7)
    f = F("16 Pemberdayaan Desa - KLIK DESA.xls", "19.03 pmd", "merged"); r = f.ident("upper1")
    recs = f.P(extra=("1.1",)); fault(recs, "1.2", "W001", at="start", start=None, start_raw="30 Februari 2022")
    recs[2]["end"] = D.date(2022, 3, 9)
    r = f.table(r, STD, recs, pm="merge", am="merge", dt="long", mo="num"); f.sign(r, 10)
    f = F("17 Dinas Pertanian Bangka Selatan (DOKTAMAS).xlsx", "19.03 tan", "repeat"); r = f.ident("kop")
    r = f.table(r, "no=No;description=Uraian Kegiatan;activity=Jenis Kegiatan;phase=Tahap;responsible=Penanggung Jawab;start=Pelaksanaan|Dari Tanggal;end=Pelaksanaan|Sampai Tanggal;budget=Besaran Dana (Rp);fund=Asal Dana;output=Wujud Hasil;note=Keterangan", f.P(), dt="dot", mo="dec", act=0); f.sign(r, 7)
    f = F("18 DLH BASEL.xlsx", "19.03 lh", "sections"); r = f.ident("three", opd="DLH")
    recs = f.P(extra=("2.2",), drop=("1.2",)); f.faults.append({"rule": "S002", "activity": "1.2"})
    r = f.table(r, "no=No;activity=Kegiatan;description=Uraian Kegiatan;output=Keluaran;start=Mulai;end=Selesai;responsible=Penanggung Jawab;budget=Anggaran (Rp)", recs, pm="section", ph=T1, act=6, sec="join", gap=1, secfill=True, dt="s2", mo="words"); f.sign(r, 6)
    f = F("19 Dukcapil Bateng_RENAKSI LALADAK.xlsx", "19.04 cap", "period"); r = f.ident("appended", opd="DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL", gov="KABUPATEN BANGKA TENGAH")
    recs = f.P(); fault(recs, "1.1", "W001", at="period", start=None, end=None, period_raw=("menyesuaikan", None, None))
    r = f.table(r, "no=No;phase=Tahap;activity=Kegiatan;description=Uraian Kegiatan;output=Keluaran;period=Waktu;responsible=Penanggungjawab;fund=Sumber Dana;budget=Anggaran (Rp)", recs, ph=T2, pm="merge", pt="noyear", mo="num", num="p"); f.sign(r, 7)
    f = F("20 Disdik Bateng.ods", "19.04 dik", "merged"); r = f.ident("one")
    r = f.table(r, STD.replace("Anggaran (Rp)", "Pagu Rp. (000)"), f.P(extra=("3.2", "2.2")), pm="merge", am="merge", ph=T2, dt="reallong", mo="ribu", total="J u m l a h"); f.sign(r, 10, two=True)
    f = F("21 RENAKSI UKIR TANAS Dishub Bangka Tengah.xlsx", "19.04 hub", "repeat", via="lo"); r = f.ident("title")
    recs = f.P(extra=("2.3",)); fault(recs, "2.3", "W003", at="end", end=D.date(2023, 3, 17))
    r = f.table(r, STD.replace("Waktu Pelaksanaan|", "Rentang Waktu|"), recs, dt="real", mo="num", formula=True); f.sign(r, 10)
    f = F("22 KOPERASI UKM rencana aksi.xlsx", "19.04 kop", "monthgrid"); r = f.ident("three")
    r = f.table(r, "no=No;phase=Tahap;activity=Kegiatan;description=Uraian Kegiatan;output=Keluaran;responsible=Penanggung Jawab;grid=Bulan ke-;budget=Biaya (Rp);fund=Sumber", f.P(), grid="m12n", mark="fill", pm="first", am="first", mo="rpdash", num=None); f.sign(r, 8)
    f = F("23 PUPR_Bateng_JALUR CETAS.xlsx", "19.04 pu", "period"); r = f.ident("two")
    recs = f.P(money=[1_380_000_000, 45_000_000, 2_150_000_000, 185_500_000, 62_000_000])
    r = f.table(r, "no=No;phase=Tahapan;activity=Kegiatan;description=Uraian;output=Output;target=Target;unit=Satuan;period=Masa Pelaksanaan;responsible=Perangkat Daerah Penanggung Jawab;fund=Sumber Pendanaan;budget=Anggaran", recs, pm="repeat", pt="wk", mo="M", totmo="rp00", dash_fund=True); f.sign(r, 9)
    f = F("24 dispar babar SIP BANGET rev3.xlsx", "19.05 par", "merged"); r = f.ident("one", opd="Dinas Pariwisata", gov="Kab. Bangka Barat")
    r = f.table(r, STD, f.P(extra=("2.1",)), pm="merge", am="repeat", ph=T1, act=3, dt="day", mo="rp00"); f.sign(r, 10, place="Muntok", note="Catatan: jadwal dapat berubah")
    f = F("25 Perkim Bangka Barat.xlsx", "19.05 kim", "repeat"); r = f.ident("three")
    recs = f.P(extra=("2.2",)); fault(recs, "3.1", "S009", at="responsible", responsible=None)
    r = f.table(r, STD.replace("fund=", "codename=x;fund=").replace("codename=x", "code=Kode dan Nama Sub Kegiatan"), recs, ph=T5, act=3, dt="mix", mo="mix", codefmt="name"); f.sign(r, 10, place="Muntok")
    f = F("26 KLIK DESA Babar.csv", "19.05 pmd", "period", via=("cp1252", ",", "\n")); r = f.ident("one", merge=0)
    f.table(r, "no=No;phase=Tahap;activity=Kegiatan;description=Rencana Aksi;output=Keluaran;period=Periode;responsible=Penanggung Jawab;fund=Sumber Dana;budget=Anggaran (Rp)", f.P(), pt="full", mo="dec")
    f = F("27 LH Bangka Barat - Matriks Renaksi.xlsx", "19.05 lh", "monthgrid"); r = f.ident("kop")
    r = f.table(r, "no=No;phase=Tahap;activity=Kegiatan;description=Uraian Kegiatan;grid=Triwulan Pelaksanaan;responsible=Penangung jawab;output=Produk yang Dihasilkan;budget=Angaran (Rp);fund=Sumber Dana", f.P(), grid="q4", mark="v", pm="merge", mo="dots", num="n"); f.sign(r, 9, place="Muntok")
    f = F("28 Dinkes Bangka Barat.xls", "19.05 kes", "period"); r = f.ident("title2")
    r = f.table(r, "no=No;phase=Tahap;activity=Kegiatan;description=Uraian Kegiatan;output=Keluaran;target=Target;unit=Satuan;period=Waktu Pelaksanaan;responsible=Penanggung Jawab;fund=Sumber Dana;budget=Anggaran (Rp)", f.P(funds=("DAK Non Fisik", "APBD", "JKN")), pm="merge", am="merge", pt="fullab", mo="num", ph=T1, act=2); f.sign(r, 9, place="Muntok")
    f = F("29 BKPSDM Babar KEPANGKAS.xlsx", "19.05 bkd", "repeat", via="lo"); r = f.ident("three", opd="BKPSDM")
    recs = f.P(extra=("2.2",)); fault(recs, "2.1", "S005", at="phase", phase_written=1)
    r = f.table(r, STD, recs, dt="noyear", mo="num", dash_fund=True); f.sign(r, 10, place="Muntok")
    f = F("30 DKP Beltim (nelayan).xlsx", "19.06 ikan", "sections"); r = f.ident("upper")
    r = f.table(r, "no=No;description=Kegiatan / Uraian Kegiatan;output=Hasil yang Diharapkan;period=Kapan;responsible=Pejabat Pengampu;budget=Dana yang Diperlukan (Rp)", f.P(extra=("2.2", "2.3")), pm="section", am="section", ph=T2, act=1, sec="join", pt="ms", mo="num", secsum="both"); f.sign(r, 5, place="Manggar")
    f = F("31 Capil Beltim Renaksi.xlsx", "19.06 cap", "merged"); r = f.ident("one", opd="Disdukcapil", gov="Kab. Belitung Timur")
    recs = f.P(); recs[0]["start"], recs[0]["end"] = D.date(2021, 11, 15), D.date(2021, 12, 3); r = f.table(r, STD, recs, pm="merge", am="repeat", dt="abbr2", mo="num", ph=("Persiapan", "Pelaksaan", "Monitoring dan Evalusi"))
    tr, tc = f.totcell; f.ws.cell(tr, tc).value += 9_000_000; f.faults.append({"rule": "A003", "sheet": f.ws.title, "cell": f"{L(tc)}{tr}"}); f.sums.pop(); f.sign(r, 10, place="Manggar")
    f = F("32 Dinsos Beltim.xlsx", "19.06 sos", "period"); r = f.ident("three")
    recs = [a for a in f.P() if a["phase"] != 3]; f.faults.append({"rule": "S001", "phase": 3})
    r = f.table(r, "no=No;phase=Tahap;activity=Kegiatan;description=Uraian Kegiatan;output=Keluaran;period=Waktu Pelaksanaan;responsible=PIC;fund=Sumber Dana;budget=Anggaran (Rp)", recs, pm="merge", pt="m2", mo="rp"); f.sign(r, 7, place="Manggar")
    f = F("33 Kominfo_Beltim_PANDU WARGA.xlsx", "19.06 kom", "monthgrid", via="lo"); r = f.ident("appended")
    r = f.table(r, "no=No;phase=Tahap;activity=Kegiatan;description=Uraian Kegiatan;output=Keluaran;target=Target;unit=Satuan;grid=Rencana Pelaksanaan Fisik (%);responsible=Penanggung Jawab;budget=Anggaran (Rp)", f.P(extra=("2.2",)), grid="m12", mark="pct", pm="repeat", mo="num", formula=True); f.sign(r, 9, place="Manggar")
    f = F("34 Bakul buku - perpustakaan Beltim.xlsx", "19.06 pus", "repeat"); r = f.ident("one", opd="Dinas Perpustakaan dan Kearsipan Kabupaten Belitung Timur")
    recs = f.P(extra=("2.2",)); fault(recs, "2.2", "A002", at="budget", budget=-4_500_000, fund="APBD")
    r = f.table(r, STD, recs, dt="real", mo="num", total=None); f.sign(r, 10, place="Manggar")
    # ---- really odd -----------------------------------------------------------
    f = F("35 RS Tanjung Kelapa (Provinsi) AORTA.xlsx", "19 rs", "sheets", sheet="Cover")   # cover sheet + a sheet per phase
    f.put(6, 3, "DOKUMEN RENCANA AKSI", font=BOLD); f.put(7, 3, "REPLIKASI INOVASI PELAYANAN PUBLIK", font=BOLD); f.put(8, 3, "AORTA (Antrean Obat Diantar ke Rumah)")
    f.put(12, 3, "RSUD TANJUNG KELAPA"); f.put(13, 3, "PEMERINTAH PROVINSI KEPULAUAN BANGKA BELITUNG"); f.put(14, 3, "2022"); f.ws.merge_cells("C12:H12")
    recs = f.P(extra=("2.2", "3.1"))
    for p, t in enumerate(("1 Persiapan", "2 Pelaksanaan", "3 Monev"), 1):
        f.ws = f.sheet(t); f.put(1, 1, f"TAHAP {ROM[p-1]} : {T1[p-1][6:]}", font=BOLD)
        f.table(3, "no=No;activity=Kegiatan;description=Uraian Kegiatan;output=Output;target=Target;unit=Satuan;start=Waktu|Mulai;end=Waktu|Selesai;responsible=Penanggung Jawab;fund=Sumber Dana;budget=Anggaran (Rp)", [a for a in recs if a["phase"] == p], pm="section_none", am="merge", dt="real", mo="num")
    f = F("36 Kominfo Prov - Action Plan PANDU WARGA v1.2.xlsx", "19 kom", "consultant", sheet="Action Plan")   # English-mixed template, column C, spacer column
    r = f.ident("two", r=2, c=3, title="ACTION PLAN REPLIKASI INOVASI PELAYANAN PUBLIK", lab=("Pemerintah Daerah", "Perangkat Daerah", "Inovasi", "Asal Inovasi"))
    r = f.table(r + 1, "no=#;phase=Fase;activity=Activity / Kegiatan;description=Deskripsi (Action);output=Output / Deliverable;target=Target;unit=Unit;period=Timeline;responsible=PIC;gap=;budget=Budget (IDR);fund=Source of Fund;note=Remarks", f.P(extra=("2.2",)), c0=3, pm="merge", am="merge", pt="q", mo="num", total="Grand Total", ph=("Persiapan (Preparation)", "Pelaksanaan (Implementation)", "Monitoring & Evaluasi")); f.sign(r, 10, place="Pangkalpinang")
    f.ws.column_dimensions["L"].hidden = True
    f = F("37 DKP Provinsi rekap pivot.xlsx", "19 ikan", "pivot", sheet="Pivot")   # pivot-like: once, 'X Total', Grand Total
    r = f.ident("title")
    r = f.table(r, "phase=Tahap;activity=Kegiatan;description=Uraian Kegiatan;responsible=Penanggung Jawab;period=Waktu Pelaksanaan;fund=Sumber Dana;budget=Anggaran (Rp)", f.P(extra=("1.3", "2.2", "3.1")), pm="first", am="first", pt="ms", mo="num", subtotal="{} Total", total="Grand Total")
    f = F("38 Dinkes Prov_Babel_RA.xlsx", "19 kes", "weekgrid", via="lo")    # week grid by fill, four heading rows' worth
    r = f.ident("three", opd="Dinas Kesehatan", gov="Prov. Kep. Bangka Belitung")
    r = f.table(r, "no=No;phase=Tahap;activity=Kegiatan;description=Uraian Kegiatan;output=Keluaran;responsible=Penanggung Jawab;budget=Anggaran (Rp);fund=Sumber Dana;grid=Jadwal Pelaksanaan Tahun 2022", f.P(), grid="w48", mark="fill", pm="merge", am="merge", mo="num"); f.sign(r, 4, place="Pangkalpinang")
    f = F("39 Disdik Prov SETARA (salinan).xlsx", "19 dik", "several", sheet="Lampiran")   # several tables on a sheet + recap of budget
    r = f.ident("title2"); recs = f.P(extra=("2.1",)); sums = []
    for p in (1, 2, 3):
        f.put(r, 1, f"Tabel {p}. Rencana Aksi Tahap {('Persiapan', 'Pelaksanaan', 'Monitoring dan Evaluasi')[p-1]}", font=BOLD); r += 1
        rr = [a for a in recs if a["phase"] == p]; sums.append(sum(a["budget"] for a in rr))
        r = f.table(r, "no=No;activity=Kegiatan;description=Rencana Aksi;output=Keluaran;start=Mulai;end=Selesai;responsible=Penanggung Jawab;fund=Sumber Dana;budget=Anggaran (Rp)", rr, pm="section_none", am="repeat", dt="long", mo="rp", totmo="rp") + 2
    f.put(r, 1, "Tabel 4. Rekapitulasi Anggaran per Tahap", font=BOLD); f.put(r + 1, 1, "No"); f.put(r + 1, 2, "Tahap"); f.put(r + 1, 3, "Jumlah Anggaran (Rp)")
    for i, t in enumerate(sums): f.put(r + 2 + i, 1, i + 1); f.put(r + 2 + i, 2, T1[i].title()); f.put(r + 2 + i, 3, f"Rp. {dots(t)}")
    f.put(r + 5, 2, "Total"); f.put(r + 5, 3, f"Rp. {dots(sum(sums))}"); f.sign(r + 6, 7, place="Pangkalpinang")
    f = F("40 Bappeda Prov MUSTAKA.ods", "19 bap", "splitcode")   # code over six columns, number row with formula-like texts
    r = f.ident("three", opd="Bappeda", gov="Provinsi Kepulauan Bangka Belitung")
    r = f.table(r, "no=No;phase=Tahap;activity=Kegiatan;" + "".join(f"k{i}=Kode Sub Kegiatan;" for i in range(1, 7)).replace("Kode Sub Kegiatan;", "Kode Sub Kegiatan|{};").format("Urusan", "Bidang", "Prog.", "Kew.", "Keg.", "Sub") + "description=Uraian Kegiatan;output=Keluaran;start=Waktu|Pelaksanaan|Tahun 2022|Mulai;end=Waktu|Pelaksanaan|Tahun 2022|Selesai;responsible=PPTK;budget=Pagu Dana (Rp);fund=Sumber Dana", f.P(), pm="merge", am="merge", dt="s4", mo="dots", num="p"); f.sign(r, 12, place="Pangkalpinang")
    f = F("41 RSUD Muara Intan Bangka Tengah.xlsx", "19.04 rs2", "nokegiatan")   # no column 'kegiatan', hidden old sheet, far range
    r = f.ident("kop")
    r = f.table(r, "no=No.;description=Langkah/Uraian Kegiatan;output=Keluaran;target=Target;unit=Satuan;start=Waktu Pelaksanaan|Tanggal Mulai;end=Waktu Pelaksanaan|Tanggal Selesai;responsible=Penanggung Jawab;fund=Sumber Dana;budget=Anggaran (Rp)", f.P(extra=("2.2",), funds=("BLUD", "APBD")), pm="section", ph=T2, sec="join", dt="real", mo="num", num="mix"); f.sign(r, 8, place="Koba")
    f.put(1000, 26, " "); w = f.sheet("v3 (old)", "hidden")
    for a, row in enumerate([["No", "Tahap", "Kegiatan", "Waktu", "Penanggung Jawab", "Anggaran"], [1, "Persiapan", "SK Tim", "Jan", "Sekretaris", 999], [2, "Pelaksanaan", "Uji coba", "Mei", "Sekretaris", 999]], 4):
        for b, v in enumerate(row, 1): w.cell(a, b, v)
    w2 = f.sheet("Salinan dari Sheet1", "hidden"); w2["A1"] = "arsip"
    f.ws.column_dimensions["L"].hidden = True; f.put(12, 12, " ")
    f = F("42 Kota RSUD TK AORTA.xlsx", "19.71 rs", "mergedgroups")   # responsible and fund merged over groups; hospital clerk
    r = f.ident("one")
    recs = f.P(extra=("1.3", "2.2", "2.3", "3.1"), money=[3_000_000, 8_500_000, 12_750_000]); 
    for a in recs: a["fund"] = "BLUD"; a["budget"] = a["budget"] or 1_250_000
    r = f.table(r, "no=No;phase=Tahap;activity=Kegiatan;description=Uraian Kegiatan;output=Output;start=Jadwal|Mulai;end=Jadwal|Selesai;responsible=Unit Kerja Penanggung Jawab;fund=Sumber Dana;budget=Kebutuhan Anggaran (Rp)", recs, pm="merge", am="merge", mergecols={"responsible": "p", "fund": "p", "output": "a"}, dt="real", mo="rpdash", num="n"); f.sign(r, 8, place="Pangkalpinang")
    f = F("43 Pangkalpinang Disperkim SIGAP-RLTH.xlsx", "19.71 kim", "perfund")   # budget split over funds, total column, three heading rows
    r = f.ident("three"); recs = f.P(funds=("APBD", "DAK Fisik"), extra=("2.2",))
    r = f.table(r, "no=No;phase=Tahap;activity=Kegiatan;description=Uraian Kegiatan;output=Keluaran;start=Waktu|Pelaksanaan|Mulai;end=Waktu|Pelaksanaan|Selesai;responsible=Penanggung Jawab;f:APBD=Kebutuhan Anggaran|Sumber Dana (Rp)|APBD;f:DAK Fisik=Kebutuhan Anggaran|Sumber Dana (Rp)|DAK Fisik;budget=Kebutuhan Anggaran|Jumlah (Rp);note=Ket.", recs, pm="merge", am="repeat", dt="realdash", mo="num", totmo="num", num="n"); f.sign(r, 9, place="Pangkalpinang")
    f = F("44 SIP BANGET Kota Pangkal Pinang.xlsx", "19.71 par", "weekgrid")   # Word table: heading repeated at the page break, code
    r = f.ident("title2", gov="Kota Pangkal Pinang")
    r = f.table(r, "no=No;phase=Tahap;activity=Kegiatan;description=Uraian Kegiatan;output=Keluaran;period=Waktu Pelaksanaan;responsible=Penanggung Jawab;code=Kode Sub Kegiatan;sub=Sub Kegiatan;fund=Sumber Dana;budget=Anggaran (Rp.)", f.P(extra=("2.2", "1.2")), pm="repeat", repeat_head=1, pt="upper", mo="blank", ph=T1, act=4, codefmt="blank"); f.sign(r, 9, place="Pangkalpinang"); f.layout = "wordtable"
    f = F("45 DPMPTSP Kota Pangkalpinang.xls", "19.71 izin", "grid14")   # Nov 2021 – Dec 2022 grid, three heading rows
    r = f.ident("three", opd="DPMPTSP", gov="Pemkot Pangkalpinang")
    r = f.table(r, "no=No;phase=Tahap;activity=Kegiatan;description=Uraian Kegiatan;output=Keluaran;responsible=Pelaksana;fund=Sumber Dana;budget=Anggaran (Rp);grid=Jadwal Pelaksanaan", f.P(), grid="m14", mark="b", pm="merge", mo="num"); f.sign(r, 5, place="Pangkalpinang")
    f = F("46 BKPSDM kota.xlsx", "19.71 bkd", "realisasi", sheet="Renaksi")   # plan + realisation sheet + reference sheets
    r = f.ident("appended"); recs = f.P(extra=("2.2",)); fault(recs, "2.3", "F008", at="budget", budget=None, fund="APBD", budget_raw="#REF!")
    r = f.table(r, STD, recs, pm="first", am="first", dt="long", mo="num", total=None); f.sign(r, 10, place="Pangkalpinang")
    w = f.sheet("Realisasi TW I")
    for i, v in enumerate(["No", "Kegiatan", "Realisasi Fisik (%)", "Realisasi Keuangan (Rp)", "Kendala", "Tindak Lanjut"], 1): w.cell(3, i, v)
    w["A1"] = "REALISASI TRIWULAN I (diisi kemudian)"
    for i in range(8): w.cell(4 + i, 1, i + 1); w.cell(4 + i, 2, WORDS[1][i])
    w = f.sheet("Ref"); 
    for i, v in enumerate(["Daftar Sumber Dana", "APBD", "APBDP", "PAD", "DAU", "DAK Fisik", "DAK Non Fisik", "Hibah", "CSR"], 1): w.cell(i, 1, v)
    for i, v in enumerate(["Daftar Satuan", "orang", "dokumen", "laporan", "kegiatan"], 1): w.cell(i, 3, v)
    w = f.sheet("Kode Sub"); w["A1"] = "Kode"; w["B1"] = "Nama Sub Kegiatan"
    for i, v in enumerate(SUBS, 2): w.cell(i, 1, f"5.03.02.2.0{i}.01"); w.cell(i, 2, v)
    f = F("47 dlh pangkalpinang.xlsx", "19.71 lh", "hargasatuan")   # volume x price = total
    r = f.ident("one", opd="DLH", gov="Kota Pangkalpinang"); recs = f.P(money=[4_000_000, 10_000_000, 16_000_000, 20_000_000])
    r = f.table(r, "no=No;phase=Tahap;activity=Kegiatan;description=Uraian Kegiatan;output=Keluaran;period=Waktu Pelaksanaan;responsible=Penanggung Jawab;fund=Sumber Dana;xvol=Rincian Anggaran|Volume;xsat=Rincian Anggaran|Satuan;xprice=Rincian Anggaran|Harga Satuan (Rp);budget=Rincian Anggaran|Jumlah (Rp)", recs, pm="repeat", pt="TW", mo="num", num="n"); f.sign(r, 9, place="Pangkalpinang")
    f = F("48 Dikbud Kota - SETARA.xlsx", "19.71 dik", "outline", via="lo")   # section rows with sums, lines between phases, heading not merged
    r = f.ident("upper1"); recs = f.P(extra=("2.1", "2.2"))
    r = f.table(r, "no=No;description=Tahap / Kegiatan / Uraian Kegiatan;output=Keluaran;start=Waktu|Mulai;end=Waktu|Selesai;responsible=Penanggung Jawab;fund=Sumber;budget=Jumlah Anggaran (juta Rp)", recs, pm="section", am="section", actsec="num", sec="split", ph=T1, act=1, noseq="letter", dt="months", mo="juta", totmo="juta", gap=1, vmerge=False); f.sign(r, 6, place="Pangkalpinang")
    f = F("49 Dinas Koperasi Provinsi.csv", "19 kop", "sections", via=("utf-16", "\t", "\r\n")); r = f.ident("appended", merge=0)
    r = f.table(r, "no=No;description=Uraian Kegiatan;output=Keluaran;start=Tanggal Mulai;end=Tanggal Selesai;responsible=Penanggung Jawab;fund=Sumber Dana;budget=Anggaran (Rp)", f.P(extra=("2.2",)), pm="section", am="section", ph=T1, sec="split", dt="old", mo="rp00")
    f = F("50 Dinas Pertanian Prov DOKTAMAS.ods", "19 tan", "sheets2", sheet="Tahap Persiapan")   # sheet per phase, identity on the first only, subtotal
    r = f.ident("three"); recs = f.P(extra=("1.2", "2.2"))
    for p, t in enumerate(("Tahap Persiapan", "Tahap Pelaksanaan", "Tahap Monev"), 1):
        if p > 1: f.ws = f.sheet(t); r = 2
        rr = [a for a in recs if a["phase"] == p]
        f.table(r, "no=No;description=Rencana Aksi;output=Keluaran;period=Waktu Pelaksanaan;responsible=Penanggung Jawab;fund=Sumber Dana;budget=Anggaran (Rp)", rr, pm="section_none", am="section", actsec="alpha", sec="join", act=1, pt="full", mo="num", num="p" if p == 1 else None, totmo="num", total="Jumlah")
    f = F("51 Dishub Beltim - matriks.xlsx", "19.06 hub", "monthgrid", via="lo")   # subtotal wrong
    r = f.ident("two"); r0 = r
    r = f.table(r, "no=No;phase=Tahap;activity=Kegiatan;description=Uraian Kegiatan;output=Keluaran;grid=Bulan;responsible=PJ;fund=Sumber Dana;budget=Anggaran (Rp)", f.P(extra=("2.2",)), grid="m12", mark="1", pm="first", mo="num", subtotal="Sub Jumlah", total="JUMLAH", evalgap=True)
    sh, rr, cc, t = f.sums[1]; f.ws.cell(rr, cc).value = t + 2_700_000; f.faults.append({"rule": "A003", "sheet": sh, "cell": f"{L(cc)}{rr}"}); f.sums.pop(1); f.sign(r, 10, place="Manggar")
    f = F("52 Satpol PP Pangkalpinang.xlsx", dict(code=None, gcode="19.71", gov="Kota Pangkalpinang", opd=K["pol"][0], bid="1.05", inov=K["pol"][2], short=K["pol"][3], origin=K["pol"][4], key="pol"), "repeat")
    r = f.ident("three"); r = f.table(r, STD, f.P(), dt="long", mo="num"); f.faults.append({"rule": "I001"}); f.sign(r, 10, place="Pangkalpinang")
    f = F("53 Bappeda Belitung tanpa PJ.xlsx", "19.02 bap", "merged")
    r = f.ident("three", opd="BAPPEDA"); r = f.table(r, STD.replace("responsible=Penanggung Jawab;", ""), f.P(), pm="merge", am="merge", dt="s4", mo="num"); f.faults.append({"rule": "F006"}); f.sign(r, 9, place="Tanjungpandan")
    f = F("54 LANTING Dinsos Basel.xlsx", "19.03 sos", "sections")   # total told above the table, none below
    recs = f.P(extra=("2.2",)); r = f.ident("three", opd="Dinsos", gov="Kab. Bangka Selatan"); tot = sum(a["budget"] for a in recs)
    f.put(r - 1, 1, "Total Anggaran"); f.put(r - 1, 2, ":"); f.put(r - 1, 3, f"Rp {dots(tot)},-")
    r = f.table(r + 1, "no=No;activity=Kegiatan;description=Rincian Langkah;output=Luaran;target=Jumlah;unit=Satuan;start=Mulai;end=Berakhir;responsible=Penanggung Jawab;fund=Sumber Dana;budget=Anggaran;note=Ket", recs, pm="section", sec="merge", ph=T2, am="merge", dt="long", mo="rpdash", total=None, restart=True); f.sign(r, 9, place="Toboali")
    f = F("55 Perizinan Bangka Barat ISTIMEWA.xlsx", "19.05 izin", "merged", sheet="Lamp. II", via="lo")   # list of the team below the plan
    r = f.ident("one", opd="DPMPTSP", gov="Kab. Bangka Barat")
    r = f.table(r, STD.replace("Kegiatan;description=Uraian Kegiatan", "Jenis Kegiatan;description=Langkah-langkah"), f.P(extra=("1.2",)), pm="merge", am="merge", dt="real", mo="num", num="s"); r += 1
    f.put(r, 1, "SUSUNAN TIM REPLIKASI", font=BOLD); r += 1
    for i, row in enumerate([["No", "Nama", "Jabatan Dinas", "Kedudukan dalam Tim"], [1, "Rudi Hartawan, S.H.", "Sekretaris", "Ketua"], [2, "Mega Lestari, S.Kom.", "Kabid Data", "Sekretaris Tim"], [3, "Fajar Nugroho", "Staf", "Anggota"]]):
        for j, v in enumerate(row): f.put(r + i, 1 + j, v, border=THIN)
    f.sign(r + 4, 9, place="Muntok")
    f = F("56 Dishub Bangka UKIR TANAS (anggaran kas).xlsx", "19.01 hub", "cashplan")   # cash plan by quarter beside the period column
    r = f.ident("appended")
    r = f.table(r, "no=No;phase=Tahapan;activity=Kegiatan;description=Uraian;output=Keluaran;start=Waktu Pelaksanaan|Awal;end=Waktu Pelaksanaan|Akhir;responsible=Penanggung Jawab;fund=Sumber Dana;c:1=Rencana Anggaran Kas (Rp)|TW I;c:2=Rencana Anggaran Kas (Rp)|TW II;c:3=Rencana Anggaran Kas (Rp)|TW III;c:4=Rencana Anggaran Kas (Rp)|TW IV;budget=Rencana Anggaran Kas (Rp)|Jumlah;note=Ket.", f.P(extra=("2.2",)), pm="merge", am="repeat", dt="real", mo="num", num="n"); f.sign(r, 10)
    f = F("57 Pariwisata Beltim - naskah.xlsx", "19.06 par", "narrative", sheet="Naskah")   # a copied Word paper, table from row 21
    for i, t in enumerate(["RENCANA AKSI REPLIKASI INOVASI SIP BANGET", "DINAS PARIWISATA KABUPATEN BELITUNG TIMUR", None, "A. Latar Belakang", "Pelayanan informasi wisata masih tersebar di banyak kanal sehingga wisatawan sulit memperoleh data yang mutakhir.", "Inovasi SIP BANGET dari Pemerintah Kota Batu dinilai sesuai dengan kebutuhan daerah.", None, "B. Maksud dan Tujuan", "1) meningkatkan mutu layanan informasi;", "2) memperkuat ekonomi kreatif.", None, "C. Dasar Hukum", "Peraturan perundang-undangan yang berlaku.", None, "D. Rencana Aksi", "Rencana aksi disusun menurut tiga tahap sebagai berikut."], 2):
        if t: f.put(i, 2, t); f.merge(i, 2, i, 9)
    r = f.table(20, "no=No;phase=Tahap;activity=Kegiatan;description=Uraian Kegiatan;output=Hasil;period=Waktu;responsible=Pelaksana;budget=Perkiraan Biaya (Rp)", f.P(extra=("2.3",)), c0=2, pm="first", am="repeat", pt="full", mo="rp"); f.put(r + 1, 2, "E. Penutup"); f.put(r + 2, 2, "Demikian rencana aksi ini disusun untuk dilaksanakan."); f.sign(r + 3, 7, place="Manggar")
    f = F("58 Sosial Bateng LANTING.xlsx", "19.04 sos", "splitno")   # 'No' over two columns (roman per phase, letter per activity), phase merged, sub-total under each phase
    recs = f.P(extra=("2.2", "2.3")); lp = la = None
    for a in recs:
        a["n1"] = ROM[a["phase"] - 1] if a["phase"] != lp else None; k = (0 if a["phase"] != lp else k + (a["activity"] != la)); a["n2"] = "abc"[k] if a["activity"] != la else None; lp, la = a["phase"], a["activity"]
    r = f.ident("kop")
    r = f.table(r, "n1=No.|Thp;n2=No.|Keg;phase=Tahap;activity=Kegiatan;description=Uraian Rencana Aksi;output=Keluaran;target=Sasaran|Angka;unit=Sasaran|Satuan;period=Waktu;responsible=Penanggung Jawab;fund=Sumber Dana;budget=Anggaran (Rp)", recs, pm="merge", am="merge", pt="mulai", mo="dots", subtotal="Sub Total {}", total="TOTAL"); f.sign(r, 10, place="Koba")
    f = F("59 BUKALADES Disnaker Bangka v2.xlsx", "19.01 ker", "recapfirst", sheet="Detail")   # recap sheet before the detail sheet
    r = f.ident("one", opd="Dinas Tenaga Kerja Kabupaten Bangka"); recs = f.P(extra=("2.2",))
    r = f.table(r, "no=No;phase=Phase / Tahap;activity=Activity / Kegiatan;description=Rencana Aksi;output=Deliverables;target=Qty;unit=Satuan;period=Timeline;responsible=Person in Charge;budget=Budget (Rp)", recs, pm="repeat", am="repeat", noseq="id", pt="m2", mo="num", total="Total"); f.sign(r, 8)
    w = f.sheet("Rekap", first=True); w["A1"] = "REKAPITULASI"; w["A2"] = "Dinas Tenaga Kerja Kabupaten Bangka"
    for i, v in enumerate(["Tahap", "Jumlah Kegiatan", "Jumlah Anggaran (Rp)"], 1): w.cell(4, i, v)
    for i in (1, 2, 3): w.cell(4 + i, 1, PHASES[0][i-1]); w.cell(4 + i, 2, sum(a["phase"] == i for a in recs)); w.cell(4 + i, 3, sum(a["budget"] for a in recs if a["phase"] == i))
    w["A8"] = "Total"; w["B8"] = len(recs); w["C8"] = sum(a["budget"] for a in recs)

def main():
    shutil.rmtree(OUT, ignore_errors=True); os.makedirs(OUT)
    build()
    with tempfile.TemporaryDirectory() as tmp:
        jobs = {}
        for f in FILES:
            f.wb.properties.created = f.wb.properties.modified = D.datetime(2021, 10, 26, 9, 0)
            ext = f.name.rsplit(".", 1)[1]
            if ext == "csv":
                rows = []
                for row in f.ws.iter_rows():
                    rows.append(["" if c.value is None else c.value.strftime("%d/%m/%Y") if isinstance(c.value, D.datetime) else str(c.value) for c in row])
                enc, sep, eol = f.via
                with open(os.path.join(OUT, f.name), "w", encoding=enc, newline="") as h: csv.writer(h, delimiter=sep, lineterminator=eol).writerows(rows)
            elif ext == "xlsx" and f.via != "lo": f.wb.save(os.path.join(OUT, f.name))
            else:
                d = os.path.join(tmp, ext); os.makedirs(d, exist_ok=True); p = os.path.join(d, f.name.rsplit(".", 1)[0] + ".xlsx"); f.wb.save(p); jobs.setdefault(ext, []).append(p)
        for ext, ps in jobs.items():
            subprocess.run(["soffice", f"-env:UserInstallation=file://{tmp}/prof", "--headless", "--convert-to", {"xls": "xls:MS Excel 97"}.get(ext, ext), "--outdir", OUT] + ps, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    with open(os.path.join(HERE, "daftar-opd.csv"), "w", encoding="utf-8", newline="") as h:
        w = csv.writer(h, lineterminator="\n"); w.writerow("kode,pemda,opd,inovasi,singkatan,asal_inovasi".split(","))
        for o in RO.values(): w.writerow([o["code"], o["gov"], o["opd"], o["inov"], o["short"], o["origin"]])
    open(os.path.join(HERE, "ripp.toml"), "w").write('[program]\nnama = "Replikasi Inovasi Pelayanan Publik"\ntahun = 2022\nprovinsi = "Provinsi Kepulauan Bangka Belitung"\nunit = "Biro Organisasi"\nbatas_rencana_aksi = 2021-11-01\n')
    got = {f.agency for f in FILES}
    truth = {"year": Y, "missing": sorted(o["code"] for o in RO.values() if o["code"] not in got),
             "files": {f.name: {"layout": f.layout, "agency": f.agency, "actions": f.actions, "faults": f.faults, "status": "ok", "habits": f.habits, "sums": [list(x) for x in f.sums]} for f in FILES}}
    json.dump(truth, open(os.path.join(HERE, "truth.json"), "w"), indent=1, ensure_ascii=False)
    print(len(FILES), "files", sum(len(f.actions) for f in FILES), "actions", sum(len(f.faults) for f in FILES), "faults; missing", truth["missing"])
if __name__ == "__main__": main()
