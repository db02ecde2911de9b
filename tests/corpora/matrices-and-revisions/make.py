"""Makes 40 workbooks + truth.json beside this script. Needs openpyxl and LibreOffice (soffice)."""
import csv, datetime as D, json, os, random, shutil, subprocess, tempfile, calendar
from openpyxl import Workbook
from openpyxl.styles import PatternFill, Font, Alignment, Border, Side
from openpyxl.utils import get_column_letter as L
HERE = os.path.dirname(os.path.abspath(__file__)); MASUK = os.path.join(HERE, "masuk")
GOV = [("19.01", "Kabupaten Bangka", "Kab. Bangka"), ("19.02", "Kabupaten Belitung", "Kab. Belitung"), ("19.03", "Kabupaten Bangka Selatan", "Kab. Basel"),
       ("19.04", "Kabupaten Bangka Tengah", "Kab. Bateng"), ("19.05", "Kabupaten Bangka Barat", "Kab. Babar"), ("19.06", "Kabupaten Belitung Timur", "Kab. Beltim"),
       ("19.71", "Kota Pangkalpinang", "Pemkot Pangkalpinang"), ("19", "Provinsi Kepulauan Bangka Belitung", "Prov. Kep. Babel")]
KIND = [("Dinas Komunikasi dan Informatika", "", "LAPOR KITA", "Layanan Pengaduan Warga Satu Kanal", "Pemerintah Kota Bogor", "2.16.03"),
 ("Dinas Perpustakaan dan Kearsipan", "", "PUSTAKA PESISIR", "Perpustakaan Keliling Masyarakat Pesisir", "Pemerintah Kabupaten Pacitan", "2.23.02"),
 ("Dinas Perikanan", "", "LELANG SEGAR", "Informasi Harian Pelelangan Ikan", "Pemerintah Kabupaten Lamongan", "3.25.03"),
 ("Satuan Polisi Pamong Praja", "Satpol PP", "TERTIB BERSAMA", "Patroli Ketertiban Berbasis Laporan Warga", "Pemerintah Kota Padang", "1.05.02"),
 ("Badan Pengelolaan Pajak dan Retribusi Daerah", "", "PAJAK KLIK", "Pembayaran Pajak Daerah Lewat Gawai", "Pemerintah Kota Tangerang", "5.02.04"),
 ("Badan Penanggulangan Bencana Daerah", "BPBD", "SIAGA KAMPUNG", "Jejaring Peringatan Dini Kampung", "Pemerintah Kabupaten Sleman", "1.05.03"),
 ("Dinas Koperasi dan Usaha Kecil Menengah", "", "NAIK KELAS", "Pendampingan Usaha Mikro Berjenjang", "Pemerintah Kota Surakarta", "2.17.03"),
 ("Dinas Pemberdayaan Perempuan dan Perlindungan Anak", "", "RUANG AMAN", "Rumah Aduan Ramah Anak", "Pemerintah Kota Depok", "2.08.02"),
 ("Dinas Kesehatan", "Dinkes", "POSYANDU PINTAR", "Pencatatan Digital Posyandu", "Pemerintah Kabupaten Banyuwangi", "1.02.02"),
 ("Rumah Sakit Umum Daerah", "RSUD", "ANTRE TENANG", "Antrean Rawat Jalan dari Rumah", "Pemerintah Kabupaten Kudus", "1.02.02"),
 ("Dinas Sosial", "Dinsos", "SAPA DIFABEL", "Layanan Jemput Penyandang Disabilitas", "Pemerintah Kota Yogyakarta", "1.06.05"),
 ("Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", "BKPSDM", "KARIR TERANG", "Peta Karier Aparatur Terbuka", "Pemerintah Kabupaten Sragen", "5.03.02"),
 ("Dinas Kependudukan dan Pencatatan Sipil", "Disdukcapil", "JEMPUT DATA", "Jemput Bola Administrasi Kependudukan", "Pemerintah Kota Kediri", "2.12.02"),
 ("Dinas Perhubungan", "Dishub", "PARKIR JUJUR", "Pembayaran Parkir Nontunai", "Pemerintah Kota Cirebon", "2.15.02"),
 ("Dinas Lingkungan Hidup", "DLH", "SAMPAH JADI KAS", "Tabungan Sampah Rumah Tangga", "Pemerintah Kota Probolinggo", "2.11.11"),
 ("Dinas Pariwisata", "Dispar", "SIP BANGET", "Sistem Informasi Pariwisata Batu Pengembangan Ekonomi Kreatif", "Pemerintah Kota Batu", "3.26.03")]
def ag(i):
    g, k = GOV[i % 8], KIND[(i * 3 + i // 16) % 16]
    return g, k
def agency(i):
    g, k = ag(i)
    n = (i * 3 + i // 16) % 16 + 41
    if i == 39: g = GOV[6]; k = KIND[8]; n = 49
    if i == 38: g = GOV[6]; k = ("Dinas Kesehatan", "Dinkes", "IBU SIAGA", "Pendampingan Ibu Hamil Berisiko", "Pemerintah Kabupaten Kendal", "1.02.02"); n = 60
    return dict(kode=f"{g[0]}-{n}", gov=g[1], govs=g[2], code=g[0], opd=k[0], opds=k[1], short=k[2], inov=k[3], asal=k[4], pre=k[5])
UNK = dict(kode=None, gov="Kabupaten Belitung", govs="Kab. Belitung", code="19.02", opd="Dinas Kepemudaan dan Olahraga", opds="", short="LAPANGAN KITA", inov="Pemesanan Sarana Olahraga Daring", asal="Pemerintah Kota Magelang", pre="2.19.03")
ACTS = ["1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "3.1", "3.2"]
DESC = {"1.1": ["Menyusun konsep Keputusan Kepala tentang Tim Replikasi {s}", "Rapat pembentukan Tim Replikasi {s}", "Pengesahan SK Tim Replikasi {s} oleh pimpinan"],
 "1.2": ["Bersurat ke {a} perihal permohonan replikasi", "Pertemuan daring dengan {a}", "Studi tiru {s} ke {a}", "Penandatanganan kesepakatan replikasi bersama {a}"],
 "1.3": ["Merancang {s} sesuai kebutuhan daerah", "Menyusun pedoman teknis dan SOP {s}", "Pemetaan kebutuhan dan rancangan alur {s}"],
 "2.1": ["Sosialisasi {s} kepada seluruh pegawai", "Sosialisasi {s} kepada pejabat dan petugas layanan", "Pengenalan {s} pada apel dan rapat staf"],
 "2.2": ["Pelatihan petugas {s}", "Pengadaan perangkat komputer penunjang {s}", "Penyempurnaan alur kerja {s}", "Bimbingan teknis admin {s}"],
 "2.3": ["Uji coba {s} pada satu unit layanan", "Uji coba {s} di dua kecamatan", "Uji coba terbatas {s} beserta perbaikannya"],
 "3.1": ["Monitoring {s} tiap bulan oleh Tim Replikasi", "Rapat monitoring bulanan {s}"],
 "3.2": ["Evaluasi {s} per tiga bulan", "Penilaian triwulanan hasil {s}"]}
NOACT = {"1.1": ["Penetapan SK Tim Replikasi {s}"], "1.2": ["Komunikasi dengan {a} selaku pemda asal inovasi"], "1.3": ["Mendesain {s} yang akan diadaptasi"], "2.1": ["Sosialisasi internal {s}"],
 "2.2": ["Penguatan sumber daya manusia serta sarana {s}"], "2.3": ["Uji coba {s}"], "3.1": ["Monitoring bulanan {s}"], "3.2": ["Evaluasi tiga bulanan {s}"]}
OUT = {"1.1": "SK Tim", "1.2": "Notulen dan surat kesepakatan", "1.3": "Dokumen rancangan", "2.1": "Daftar hadir dan notulen", "2.2": "Petugas terampil", "2.3": "Laporan uji coba", "3.1": "Laporan bulanan", "3.2": "Laporan triwulanan"}
TGT = {"1.1": (1, "dokumen"), "1.2": (2, "kali"), "1.3": (1, "dokumen"), "2.1": (40, "orang"), "2.2": (25, "orang"), "2.3": (1, "laporan"), "3.1": (6, "laporan"), "3.2": (2, "laporan")}
NAMES = {"1.1": ["Penetapan SK Tim Replikasi Unit/OPD", "Penetapan SK Tim Replikasi", "Penetapan SK Tim Replikas Unit/OPD"],
 "1.2": ["Komunikasi antara pemda yang mereplikasi dengan pemda asal inovasi", "Komunikasi dengan pemda asal inovasi", "Komunikasi dgn pemda asal inovasi"],
 "1.3": ["Mendesain inovasi yang akan diadaptasi", "Mendesain inovasi", "Mendisain inovasi yang akan diadaptasi"],
 "2.1": ["Sosialisasi internal inovasi yang akan direplikasi/diadaptasi", "Sosialisasi internal", "Sosialisasi intern inovasi yang akan direplikasi"],
 "2.2": ["Penguatan aspek sumber daya manusia serta proses dan sarana", "Penguatan SDM, proses dan sarana", "Penguatan aspek sumber daya manusia serta proses & sarana"],
 "2.3": ["Uji coba", "Uji Coba Inovasi", "Ujicoba"],
 "3.1": ["Monitoring bulanan, dalam rangka perbaikan pelaksanaan", "Monitoring bulanan", "Monitoring bulanan dlm rangka perbaikan pelaksanaan"],
 "3.2": ["Evaluasi 3 (tiga) bulanan, dalam rangka penilaian pelaksanaan", "Evaluasi tiga bulanan", "Evaluasi 3 (tiga) bulnan"]}
PH = [["Persiapan", "Pelaksanaan", "Monitoring dan Evaluasi"], ["TAHAP PERSIAPAN", "TAHAP PELAKSANAAN", "TAHAP MONITORING DAN EVALUASI"], ["Tahap I : Persiapan", "Tahap II : Pelaksanaan", "Tahap III : Monev"],
      ["1. Persiapan", "2. Pelaksanaan", "3. Monitoring & Evaluasi"], ["Fase Persiapan", "Fase Pelaksanaan", "Fase Monitoring dan Evaluasi"], ["Tahap 1 Persiapan", "Tahap 2 Pelaksanaan", "Tahap 3 Monitoring dan Evaluasi"]]
RESP = ["Sekretaris", "Ketua Tim Replikasi", "Kabid Pelayanan", "Kasubbag Umum dan Kepegawaian", "Kasi Data", "Subkoordinator Perencanaan", "Kepala UPTD"]
FUND = ["APBD", "DAU", "PAD", "DAK Non Fisik", "DBH", "DID", "APBD Kabupaten", "CSR"]
NOTE = [None, None, None, "Dilaksanakan bersama Bagian Organisasi", "Luring", "Daring", "Lanjutan tahun lalu"]
SUB = ["Penyediaan Data dan Informasi", "Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD", "Peningkatan Kapasitas Petugas", "Fasilitasi Pelayanan Masyarakat"]
BUD = [1500000, 2750000, 4500000, 8000000, 12500000, 17250000, 30000000, 64500000, 3600000]
MON = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"]
ABB = [["Jan"], ["Feb", "Peb"], ["Mar", "Mrt"], ["Apr"], ["Mei"], ["Jun"], ["Jul"], ["Agt", "Agust", "AGT"], ["Sep", "Sept"], ["Okt"], ["Nop", "Nov"], ["Des"]]
ODD = {2: "Pebruari", 11: "Nopember"}
HARI = ["Senin", "Selasa", "Rabu", "Kamis", "Jum'at", "Sabtu", "Minggu"]
ROM = ["", "I", "II", "III", "IV"]
last = lambda y, m: calendar.monthrange(y, m)[1]
mn = lambda m, r: ODD[m] if m in ODD and r.random() < .5 else MON[m - 1]
ab = lambda m, r: r.choice(ABB[m - 1])
# months of each activity: (first, last) counted from Jan 2022 = 1; 0 = Dec 2021, -1 = Nov 2021
SPAN = {"1.1": (-1, 0), "1.2": (0, 1), "1.3": (1, 2), "2.1": (3, 3), "2.2": (3, 5), "2.3": (5, 6), "3.1": (7, 12), "3.2": (7, 12)}
SPAN22 = dict(SPAN, **{"1.1": (1, 1), "1.2": (1, 2), "1.3": (2, 3)})
ym = lambda n: (2022, n) if n > 0 else (2021, 12 + n)
def ddate(d, st, r):
    if st == "mixtext": st = r.choice(["slash", "long", "abbr", "dash2", "dot"])
    return {"real": lambda: D.datetime(d.year, d.month, d.day), "slash": lambda: d.strftime("%d/%m/%Y"), "slash2": lambda: d.strftime("%d/%m/%y"),
            "dash2": lambda: f"{d.day}-{d.month}-{d.strftime('%y')}", "dot": lambda: d.strftime("%d.%m.%Y"), "long": lambda: f"{d.day} {mn(d.month, r)} {d.year}",
            "abbr": lambda: f"{d.day} {ab(d.month, r)} {d.year}", "day": lambda: f"{HARI[d.weekday()]}, {d.day} {MON[d.month-1]} {d.year}"}[st]()
def period(act, st, r, span):
    a, b = span[act]; (y1, m1), (y2, m2) = ym(a), ym(b)
    s, e = D.date(y1, m1, 1), D.date(y2, m2, last(y2, m2))
    if st == "months":
        if m1 == m2 and y1 == y2: return r.choice([f"{mn(m1, r)} {y1}", f"{ab(m1, r)} {y1}", f"Bulan {MON[m1-1]} {y1}"]), s, e
        if y1 != y2: return f"{MON[m1-1]} {y1} s.d. {MON[m2-1]} {y2}", s, e
        x = r.choice([f"{ab(m1, r)} s.d. {ab(m2, r)} {y2}", f"{mn(m1, r)} s/d {mn(m2, r)} {y2}", f"{mn(m1, r)} sampai dengan {mn(m2, r)} {y2}", f"{mn(m1, r)} – {mn(m2, r)} {y2}", f"{ab(m1, r)} sd {ab(m2, r)} {y2}", f"Mulai {MON[m1-1]} Sampai {MON[m2-1]} {y2}"])
        return x, s, e
    if st == "noyear":
        assert y1 == y2 == 2022
        if m1 == m2: return r.choice([MON[m1-1], ab(m1, r)]), s, e
        return r.choice([f"{ab(m1, r)}-{ab(m2, r)}", f"Mulai {MON[m1-1]} Sampai {MON[m2-1]}", f"{mn(m1, r)} s/d {mn(m2, r)}"]), s, e
    if st == "tw":
        q = {"1": (1, 1), "2": (2, 2), "3": (3, 4)}[act[0]] if act != "2.2" else (1, 2)
        s, e = D.date(2022, q[0] * 3 - 2, 1), D.date(2022, q[1] * 3, last(2022, q[1] * 3))
        if q[0] == q[1]: return r.choice([f"TW-{ROM[q[0]]}", f"TRIWULAN {ROM[q[0]]}", f"Triwulan {ROM[q[0]]} 2022", f"Q{q[0]}"]), s, e
        return r.choice([f"Q{q[0]}-Q{q[1]}", f"Triwulan {ROM[q[0]]} s.d. Triwulan {ROM[q[1]]}", f"TW {ROM[q[0]]} - TW {ROM[q[1]]} 2022"]), s, e
    if st == "week":
        if act[0] == "3": return f"{MON[m1-1]} s.d. {MON[m2-1]} 2022", s, e
        w = r.randint(1, 4); s = D.date(y1, m1, [0, 1, 8, 15, 22][w])
        if act in ("2.2", "1.2"):
            v = r.randint(1, 4)
            if (y1, m1) == (y2, m2) and v <= w: w, v = 1, 4; s = D.date(y1, m1, 1)
            e = D.date(y2, m2, [0, 7, 14, 21, last(y2, m2)][v])
            return f"Minggu {ROM[w]} {MON[m1-1]}{' 2021' if y1 != y2 else ''} s.d. Minggu {ROM[v]} {MON[m2-1]} 2022", s, e
        e = D.date(y1, m1, [0, 7, 14, 21, last(y1, m1)][w])
        return r.choice([f"Minggu {ROM[w]} {MON[m1-1]} {y1}"] + ([f"M{w} {ab(m1, r)}"] if y1 == 2022 else [])), s, e
    if st == "days":
        s, e = rdates(act, r, span)
        if act == "1.1": e = s; return ddate(s, "day", r), s, e
        if s.year != e.year: return f"{s.day} {MON[s.month-1]} {s.year} s.d. {e.day} {MON[e.month-1]} {e.year}", s, e
        return r.choice([f"{s.day} {mn(s.month, r)} s.d. {e.day} {mn(e.month, r)} {e.year}", f"{ddate(s, 'slash', r)} - {ddate(e, 'slash', r)}", f"{ddate(s, 'slash2', r)} s/d {ddate(e, 'slash2', r)}",
                         f"{ddate(s, 'dot', r)} s.d. {ddate(e, 'dot', r)}", f"{ddate(s, 'long', r)} sampai dengan {ddate(e, 'long', r)}"]), s, e
def rdates(act, r, span):
    a, b = span[act]; (y1, m1), (y2, m2) = ym(a), ym(b)
    s = D.date(y1, m1, r.randint(1, 10)); e = D.date(y2, m2, r.randint(17, 28))
    if act == "3.1": e = D.date(2022, 12, 30)
    return s, e
dots = lambda n: f"{n:,}".replace(",", ".")
def money(n, st, r, total=False):
    if n == 0 and not total: return r.choice({"num": [0, "-", "nihil"], "ribu": [0, "-"], "juta": [0, "-"]}.get(st, ["-", "nihil", "Non anggaran", 0]))
    if st == "num": return n
    if st == "ribu": return n // 1000
    if st == "juta": return n / 1e6 if n % 1000000 else n // 1000000
    if st == "mix" and total: return n
    if st == "mix": st = r.choice(["num", "rpdot", "dots", "rpdash"]); return money(n, st, r)
    if st == "jt":
        if total: return f"Rp {dots(n)},-"
        x = f"{n/1e6:g}".replace(".", ",")
        if n >= 10**9: return r.choice([f"Rp {n/1e9:g} M".replace(".", ","), f"{n/1e9:g} miliar".replace(".", ",")])
        return r.choice([f"{x} jt", f"{x} juta", f"Rp {x} juta"])
    return {"rp": f"Rp{dots(n)},00", "dots": dots(n), "dots2": f"{dots(n)},00", "rpdash": f"Rp {dots(n)},-", "rpdot": f"Rp. {dots(n)}", "spaces": "Rp " + dots(n).replace(".", " ")}[st]
NFR = {"real": "dd/mm/yyyy"}
THIN = Border(*[Side(style="thin")] * 4)
GREY, MARK = PatternFill("solid", fgColor="FFD9D9D9"), PatternFill("solid", fgColor="FF5B9BD5")

def rows_for(sp, A, r):
    out = []; spec = sp
    for act in ACTS:
        if spec.get("drop") and (act == spec["drop"] or act[0] == spec["drop"]): continue
        n = 1 if spec.get("noact") or act[0] == "3" else r.choice([1, 1, 2]) if act != "2.2" else 2
        if spec.get("big"): n = 2
        if act in ("3.1", "3.2", "2.3") and n > 1: n = 1
        for d in r.sample((NOACT if spec.get("noact") else DESC)[act], n):
            L1 = "1" if A["code"] == "19" else "2"
            code = f"{A['pre']}.{L1}.{r.randint(1,4):02d}.{r.randint(1,9):0{spec.get('sd', 2)}d}"
            if r.random() < .15 and "code6" not in str(spec["cols"]) and spec.get("sd", 2) == 2: code = f"X.XX.01.{L1}.06.09"
            b = 0 if r.random() < .22 else r.choice(BUD)
            if spec["money"] == "jt" and act == "2.2" and not any(x["budget"] >= 10**9 for x in out): b = r.choice([1500000000, 1380000000])
            out.append(dict(phase=int(act[0]), activity=act, description=d.format(s=A["short"], a=A["asal"]), output=OUT[act], target=TGT[act][0], unit=TGT[act][1], responsible=r.choice(RESP), code=code,
                            subactivity=r.choice(SUB), fund=r.choice(FUND) if b else None, budget=b, note=r.choice(NOTE)))
    return out

def build(i, sp):
    r = random.Random(600 + i); A = UNK if sp.get("fault") == "I001" else agency(i)
    wb = Workbook(); wb.remove(wb.active)
    is_csv = sp["fmt"] == "csv"; formula = sp["fmt"] in ("lo", "xls", "ods") and sp["money"] in ("num", "ribu")
    cols = sp["cols"]; span = SPAN22 if sp.get("y22") else SPAN
    fields = []
    flat = []  # (field, levels, sub index)
    for f, h in cols:
        lv = h.split(">")
        if f == "month": flat += [("month", lv + [x], k) for k, x in enumerate("Jan Feb Mar Apr Mei Jun Jul Agt Sep Okt Nop Des".split())]
        elif f == "week": flat += [("week", lv + [MON[k // 4] if sp.get("wl") else MON[k // 4][:3], ROM[k % 4 + 1]], k) for k in range(48)]
        elif f == "code6": flat += [("code6", lv, k) for k in range(6)]
        else: flat.append((f, lv, 0))
        if f in ("month", "week"): fields += ["start", "end"]
        elif f == "code6": fields.append("code")
        elif f != "no" and f[:2] != "x:": fields.append(f)
    grid = any(f in ("month", "week") for f, _ in cols)
    rows = rows_for(sp, A, r); lay = sp["layout"]; ph = PH[sp.get("ph", 0)]
    cset = [f for f, _, _ in flat]; col = {}
    c0 = sp.get("c0", 1)
    for k, (f, _, s) in enumerate(flat): col.setdefault(f, []).append(c0 + k)
    nlev = max(len(l) for _, l, _ in flat); ncol = c0 + len(flat) - 1
    truth, faults, dec, sums = [], [], [], {}
    # sheets
    if lay == "sheets": plan = [(p, sp["sheets"][p - 1]) for p in (1, 2, 3)]
    else: plan = [(None, sp.get("sheet", "Renaksi"))]
    if sp.get("identsheet"):
        w = wb.create_sheet("Identitas"); ident(w, A, "three", 2, sp, r)
    R = 1; ws = None; counter = 0
    def put(rr, c, v, **k):
        x = ws.cell(rr, c); x.value = v
        if isinstance(v, D.datetime): x.number_format = sp.get("nf", "dd/mm/yyyy")
        elif isinstance(v, (int, float)) and k.get("m"): x.number_format = "#,##0" if isinstance(v, int) else "#,##0.00"
        if not is_csv: x.border = THIN
        return x
    def merge(r1, c1, r2, c2):
        if not is_csv and (r1, c1) != (r2, c2): ws.merge_cells(start_row=r1, start_column=c1, end_row=r2, end_column=c2)
    def head(R):
        for k, (f, lv, _) in enumerate(flat):
            for d, t in enumerate(lv):
                prev = flat[k - 1][1][:d + 1] if k else None
                if prev == lv[:d + 1] and len(flat[k-1][1]) >= d + 1 and (d < len(lv) - 1 or f == "code6" or f == "week" and d < len(lv) - 1): continue
                x = put(R + d, c0 + k, t); x.font = Font(bold=True); x.fill = GREY if not is_csv else PatternFill(); x.alignment = Alignment(wrap_text=True, horizontal="center", vertical="center")
                j = k
                if d < len(lv) - 1 or f == "code6":
                    while j + 1 < len(flat) and flat[j + 1][1][:d + 1] == lv[:d + 1]: j += 1
                bottom = R + d if d < len(lv) - 1 else R + nlev - 1
                merge(R + d, c0 + k, bottom, c0 + j)
        R += nlev
        if sp.get("unitrow"):
            for c in col.get("budget", []): put(R, c, "(Rp)")
            for c in col.get("target", []): put(R, c, "(angka)")
            R += 1
        ns = sp.get("num")
        if ns:
            for k in range(len(flat)):
                put(R, c0 + k, {"int": k + 1, "par": f"({k+1})", "abc": "abcdefghijklmnopqrstuvwxyz"[k % 26]}[ns])
            R += 1
        return R
    def total_row(R, label, val, items, grand=False):
        bc = col["budget"][0]
        put(R, c0, label); merge(R, c0, R, bc - 1)
        if formula and items: v = "=" + ("+" if grand and sp.get("sub") or len(items) > 1 and lay in ("sec2", "sec1", "blocks") else ",").join(items) if grand and sp.get("sub") else f"=SUM({items[0]}:{items[-1]})"
        else: v = money(val, sp["money"], r, True)
        if grand and sp.get("fault") == "A003":
            v = money(val + 900000, sp["money"], r, True); faults.append(dict(rule="A003", sheet=ws.title, cell=f"{L(bc)}{R}"))
        x = put(R, bc, v, m=1); x.font = Font(bold=True)
        sums.setdefault("totals", []).append([ws.title, f"{L(bc)}{R}", val, grand])
        return f"{L(bc)}{R}"
    fr = sp.get("frow")
    for p, title in plan:
        ws = wb.create_sheet(title); R = 1
        ist = sp["ident"] if not (lay == "sheets" and p > 1 and sp.get("ident1")) else "mini"
        R = ident(ws, A, ist, ncol, sp, r, p and ph[p-1])
        group = [x for x in rows if p is None or x["phase"] == p]
        budget_cells, subs, gt = [], [], 0
        if lay != "blocks": R = head(R)
        prevp = preva = None; spans = []; run = {}; sec_cells, sec_sum = [], 0
        num = 0
        def close():
            for key, (a, b, c) in list(run.items()):
                if b > a: merge(a, c, b, c)
            run.clear()
        for n, x in enumerate(group):
            if x["phase"] != prevp:
                close()
                if prevp is not None and sp.get("sub"):
                    subs.append(total_row(R, sp["sub"].format(n=ROM[prevp], t=ph[prevp-1].upper()), sec_sum, sec_cells)); R += 1
                sec_cells, sec_sum = [], 0
                if lay == "blocks":
                    if prevp is not None: R += 2
                    ws.cell(R, c0, f"{ROM[x['phase']]}. {ph[x['phase']-1]}").font = Font(bold=True); R += 1
                    R = head(R); num = 0
                if lay in ("sec2", "sec1"):
                    if sp.get("seccol"): put(R, c0, ROM[x["phase"]]); put(R, c0 + 1, ph[x["phase"]-1])
                    else: put(R, c0, f"{ROM[x['phase']]}. {ph[x['phase']-1]}"); merge(R, c0, R, ncol)
                    R += 1; 
                preva = None
            if x["activity"] != preva and lay == "sec2":
                close()
                let = "ABC"[int(x["activity"][2]) - 1]; t = NAMES[x["activity"]][r.choice(sp.get("nm", [0, 1]))]
                if sp.get("seccol"): put(R, c0, let); put(R, c0 + 1, t)
                else: put(R, c0, f"{let}. {t}")
                R += 1
            num += 1; cells = {}; here = (n == fr and p in (None, sp.get("fp"))) if fr is not None else False
            F = sp.get("fault") if here else None
            # times
            if "period" in cset: txt, s, e = period(x["activity"], sp["date"], r, span)
            elif grid:
                a, b = span[x["activity"]]
                assert a >= 1
                if "month" in cset: marks = list(range(a - 1, b)); s, e = D.date(2022, a, 1), D.date(2022, b, last(2022, b))
                else:
                    w1 = (a - 1) * 4 + r.randint(0, 2); w2 = (b - 1) * 4 + r.randint(1, 3); w2 = max(w1, w2); marks = list(range(w1, w2 + 1))
                    s = D.date(2022, w1 // 4 + 1, [1, 8, 15, 22][w1 % 4]); e = D.date(2022, w2 // 4 + 1, [7, 14, 21, last(2022, w2 // 4 + 1)][w2 % 4])
                if x["activity"] == "3.2" and sp.get("gaps"): marks = [8, 11]; s, e = D.date(2022, 9, 1), D.date(2022, 12, 31)
            else: s, e = rdates(x["activity"], r, span)
            if F == "W002": e = s - D.timedelta(days=6)
            if F == "W003": e = D.date(2023, 4, 18)
            t = dict(x); 
            typed_phase = x["phase"]
            if F == "S005": typed_phase = t["phase"] = 3 if x["phase"] == 2 else 2
            for k, (f, lv, si) in enumerate(flat):
                c = c0 + k; v = None; at = f"{L(c)}{R}"; m = 0; ok = True
                if f == "no": v = num
                elif f in ("phase", "activity"):
                    key = x["phase"] if f == "phase" else x["activity"]
                    if f == "phase": v = ph[typed_phase - 1]
                    else: v = NAMES[x["activity"]][r.choice(sp.get("nm", [0, 1]))]
                    if lay in ("merged", "once") or (f == "activity" and lay in ("sheets", "blocks", "sec1") and sp.get("mrg")):
                        if f == "activity": run_key = ("a", key, x["phase"])
                        else: run_key = ("p", key)
                        if run_key in run:
                            run[run_key] = (run[run_key][0], R, c); v = None; ok = False
                        else:
                            for kk in [q for q in run if q[0] == run_key[0]]:
                                a0, b0, cc = run.pop(kk)
                                if b0 > a0 and lay != "once": merge(a0, cc, b0, cc)
                            run[run_key] = (R, R, c)
                elif f == "period": v = txt if F != "W001" else "menyesuaikan"
                elif f in ("start", "end"):
                    v = ddate(s if f == "start" else e, sp["date"], r)
                    if F == "W001" and f == "end": v = "30 Februari 2022"
                    if F == "W006": v = None
                elif f in ("month", "week"):
                    ok = False
                    if si in marks:
                        mk = sp["mark"]
                        if mk == "fill": ws.cell(R, c).fill = MARK; ws.cell(R, c).border = THIN; continue
                        v = r.choice(["x", "X"]) if mk == "xX" else mk
                elif f == "code6":
                    parts = x["code"].split("."); v = parts[si]
                    if F == "A005": pass
                    if si == 0: cells["code"] = at
                    ok = False
                elif f == "budget":
                    v = money(x["budget"], sp["money"], r); m = 1
                    if F == "A001": v = "sesuai DPA"; t["budget"] = None
                    if F == "A002": v = -4500000 if sp["money"] == "num" else "-4.500.000"; t["budget"] = -4500000
                    if F == "F008e": v = "#REF!"; t["budget"] = None
                    if F == "F008f": v = "=2*6250000"; t["budget"] = None
                elif f == "code":
                    v = x["code"]
                    if sp.get("dotend") and r.random() < .4: v = v + "."
                    if F == "A005": v = t["code"] = sp.get("badcode", "5.1.02.01.001.00024")
                elif f == "target":
                    v = x["target"]
                    if sp.get("tu"): v = f"{x['target']} {x['unit']}"
                elif f[:2] == "x:":
                    v = {"x:lok": "Kantor OPD", "x:real": 0, "x:kendala": None, "x:rtl": None, "x:sas": "Tim dan petugas"}[f]; ok = False
                elif f == "responsible":
                    v = x[f] if F != "S009" else None
                    if F == "S009": t[f] = None
                    if sp.get("mresp"):
                        rk = ("r", x["phase"])
                        if rk in run: run[rk] = (run[rk][0], R, c); v = None; ok = False; t[f] = sums["r%d" % x["phase"]]
                        else:
                            for kk in [q for q in run if q[0] == "r"]:
                                a0, b0, cc = run.pop(kk); merge(a0, cc, b0, cc)
                            run[rk] = (R, R, c); sums["r%d" % x["phase"]] = v
                elif f == "description":
                    v = x[f]
                    if F == "S007": v = None; t[f] = None
                    elif not is_csv and r.random() < .15: v = v.replace(" ", "\n", 1)
                else: v = x[f]
                xx = put(R, c, v, m=m)
                if v is None and f == "note" and r.random() < .2 and not is_csv: xx.value = " "
                if F in ("W002", "W003") and f == "end" or F == "W001" and f in ("end", "period") or F in ("A001", "A002", "F008e", "F008f") and f == "budget" or F == "A005" and f == "code" or F == "S009" and f == "responsible" or F == "S005" and f == "phase":
                    faults.append(dict(rule=F[:4], cell=at, **({} if is_csv else {"sheet": ws.title})))
                if ok and f != "no": cells[f] = at
                if f == "budget": sec_cells.append(at); budget_cells.append(at)
            if F in ("W006", "S007"): faults.append(dict(rule=F))
            sd, ed = s.isoformat(), e.isoformat()
            if F == "W001": ed = None; sd = None if "period" in cset else sd
            if F == "W006": sd = ed = None
            if "code6" in cset: pass
            if not x["budget"] and "fund" in cset: t["fund"] = None
            amt = t["budget"] or 0
            sec_sum += amt; gt += amt
            t.update(start=sd, end=ed, sheet=None if is_csv else ws.title, row=R, cells=cells, fields=fields); truth.append(t)
            prevp, preva = x["phase"], x["activity"]; R += 1
        if lay == "once": run.clear()
        close()
        if sp.get("sub"): subs.append(total_row(R, sp["sub"].format(n=ROM[prevp], t=ph[prevp-1].upper()), sec_sum, sec_cells)); R += 1
        if sp.get("tot"):
            total_row(R, sp["tot"], gt, (subs or budget_cells), True); R += 1
        if sp.get("recap"):
            R += 2; ws.cell(R, c0, "Rekapitulasi Kebutuhan per Tahap").font = Font(bold=True); R += 1
            for k, h in enumerate(["No", "Uraian", "Jumlah (Rp)"]): put(R, c0 + k, h)
            for q in (1, 2, 3):
                R += 1; put(R, c0, q); put(R, c0 + 1, ph[q-1]); put(R, c0 + 2, sum(z["budget"] or 0 for z in truth if z["phase"] == q))
            R += 1
        if sp.get("team"):
            R += 2; ws.cell(R, c0, "Susunan Tim Replikasi").font = Font(bold=True); R += 1
            for k, h in enumerate(["No", "Nama", "Kedudukan dalam Tim"]): put(R, c0 + k, h)
            for q, (a, b) in enumerate([("Rahmat Sulaiman, S.Sos", "Ketua"), ("Yuliana Permata, S.E.", "Sekretaris"), ("Hendra Wijaya, A.Md", "Anggota")]):
                R += 1; put(R, c0, q + 1); put(R, c0 + 1, a); put(R, c0 + 2, b)
            R += 1
        if sp.get("sign", 1) and (lay != "sheets" or p == 3):
            R += 2; c = max(c0 + 1, min(ncol - 2, c0 + 8))
            boss = "Direktur" if A["opd"].startswith("Rumah") else "Kepala"
            for q, tx in enumerate([f"{['Sungailiat','Tanjung Pandan','Toboali','Koba','Muntok','Manggar','Pangkalpinang','Pangkalpinang'][[g[1] for g in GOV].index(A['gov'])]}, {r.randint(11,29)} Oktober 2021", f"{boss} {A['opd']}" if sp.get("signopd") else f"{boss},", None, None, None,
                                    r.choice(["Ir. SURYA DARMA, M.Si", "Dra. NILA KESUMA", "BUDI HARTONO, S.STP"]), f"NIP. {r.randint(1965,1985)}0{r.randint(1,9)}1{r.randint(0,9)} 19{r.randint(92,99)}03 1 00{r.randint(1,9)}"]):
                if tx: ws.cell(R + q, c).value = tx
            R += 7
        if sp.get("far"):
            ws["Z1000"].number_format = "0.00"; ws["Z1000"].border = THIN; ws["T350"] = " "
    if sp.get("hidden"):
        h = wb.create_sheet(sp["hidden"]); h.sheet_state = "hidden"
        for q, row in enumerate([["RENCANA AKSI (KONSEP LAMA)"], [], ["No", "Tahap", "Kegiatan", "Uraian", "Waktu", "PJ", "Anggaran"], [1, "Persiapan", "Penetapan SK Tim Replikasi", "Konsep lama SK Tim", "Januari 2022", "Sekretaris", 1000000], [2, "Pelaksanaan", "Uji coba", "Konsep lama uji coba", "Juni 2022", "Kasi Data", 2000000]], 1):
            for k, v in enumerate(row, 1): h.cell(q, k).value = v
    if sp.get("ref"):
        h = wb.create_sheet("Referensi")
        for q, row in enumerate([["Daftar Tahap", "Daftar Sumber Dana"], ["Persiapan", "APBD"], ["Pelaksanaan", "DAU"], ["Monitoring dan Evaluasi", "PAD"]], 1):
            for k, v in enumerate(row, 1): h.cell(q, k).value = v
    if sp.get("drop"): faults.append(dict(rule="S002", activity=sp["drop"]) if "." in sp["drop"] else dict(rule="S001", phase=int(sp["drop"])))
    if sp.get("fault") == "I001": faults.append(dict(rule="I001"))
    if sp.get("fault") and not faults: raise SystemExit(f"fault lost in {i}")
    if formula and sp.get("fault") in ("A001", "F008e"): raise SystemExit("formula over fault")
    if not is_csv:
        for w in wb:
            for k in range(1, min(w.max_column, 20) + 1): w.column_dimensions[L(k)].width = 16
        wb.active = [w.title for w in wb].index(plan[0][1])
    base = f"{i+1:03d} " + sp["name"].format(s=A["short"], o=A["opd"], g=A["gov"])
    ext = {"x": "xlsx", "lo": "xlsx", "xls": "xls", "ods": "ods", "csv": "csv"}[sp["fmt"]]
    out = os.path.join(MASUK, f"{base}.{ext}")
    if is_csv:
        text = []
        for row in ws.iter_rows(min_row=1, max_row=ws.max_row, max_col=ws.max_column): text.append([("" if x.value is None else x.value.strftime("%d/%m/%Y") if isinstance(x.value, D.datetime) else str(x.value)) for x in row])
        with open(out, "w", newline="", encoding=sp["enc"]) as f: csv.writer(f, delimiter=sp["sep"], lineterminator="\r\n").writerows(text)
    elif sp["fmt"] == "x": wb.save(out)
    else: wb.save(os.path.join(TMP, ext if sp["fmt"] != "lo" else "lo", base + ".xlsx"))
    return base + "." + ext, dict(layout=lay, agency=A["kode"], actions=truth, faults=faults, status="ok", habits=dict(date=sp["date"] if not grid else "grid", money=sp["money"], format=sp["fmt"], words={str(q+1): ph[q] for q in range(3)}, own=sp["h"])), sums.get("totals", [])

def ident(ws, A, st, ncol, sp, r, ptitle=None):
    def m(R):
        if sp["fmt"] != "csv": ws.merge_cells(start_row=R, start_column=1, end_row=R, end_column=min(ncol, 9))
    T = r.choice(["RENCANA AKSI REPLIKASI INOVASI PELAYANAN PUBLIK", "MATRIKS RENCANA AKSI REPLIKASI INOVASI", "RENAKSI REPLIKASI INOVASI PELAYANAN PUBLIK TAHUN 2022"])
    lab = r.choice([("Nama OPD", "Pemerintah Daerah", "Nama Inovasi", "Asal Inovasi"), ("Perangkat Daerah", "Pemda", "Inovasi yang Direplikasi", "Pemda Asal Inovasi"), ("OPD", "Kabupaten/Kota" if A["code"] != "19" else "Provinsi", "Judul Inovasi", "Asal Inovasi")])
    inov = r.choice([A["short"], f"{A['short']} ({A['inov']})"])
    ws["A1"] = T if not (ptitle and st != "mini") else T + " - " + ptitle.upper(); ws["A1"].font = Font(bold=True, size=13); m(1)
    if st == "mini": return 3
    if st == "title":
        ws["A1"] = f"RENCANA AKSI REPLIKASI INOVASI {A['short']}"; ws["A2"] = A["opd"].upper(); m(2); ws["A3"] = A["gov"].upper(); m(3); ws["A4"] = "TAHUN 2022"; m(4); return 6
    if st == "title1":
        ws["A2"] = f"{A['opd']} {A['gov']}"; m(2); ws["A3"] = f"Replikasi Inovasi {A['short']} dari {A['asal']}"; m(3); return 5
    if st == "none": return 3
    opd, gov = A["opd"], A["gov"]
    if st == "short": opd, gov = A["opds"], A["govs"]; assert opd, A; st = r.choice(["one", "three"])
    if st == "upper": opd, gov, st = opd.upper(), gov.upper(), "three"
    R = 3
    for a, b in zip(lab, (opd, gov, inov, A["asal"])):
        if st == "one": ws.cell(R, 1).value = f"{a} : {b}"
        elif st == "two": ws.cell(R, 1).value = a; ws.cell(R, 3).value = b
        elif st == "colon2": ws.cell(R, 1).value = a; ws.cell(R, 3).value = f": {b}"
        else: ws.cell(R, 1).value = a; ws.cell(R, 2).value = ":"; ws.cell(R, 3).value = b
        R += 1
    return R + 1
# column sets -----------------------------------------------------------------------------------------------------------
def C(s): return [tuple(x.split("=", 1)) for x in s.split("|")]
W2 = "start=Waktu Pelaksanaan>Mulai|end=Waktu Pelaksanaan>Selesai"
S = [
 dict(h="merged phase/activity, 2-row heads", fmt="x", layout="merged", ident="one", date="real", money="num", num="int", tot="JUMLAH", name="Renaksi {s}", cols=C(f"no=No.|phase=Tahapan|activity=Jenis Kegiatan|description=Uraian Kegiatan|output=Keluaran|target=Target|unit=Satuan|{W2}|responsible=Penanggung Jawab|fund=Sumber Dana|budget=Anggaran (Rp)|note=Ket.")),
 dict(h="sections, letters, periods in months", fmt="x", layout="sec2", ident="three", date="months", money="rp", num="par", tot="Total", sub="Sub Jumlah Tahap {n}", ph=1, name="RENCANA AKSI {o} {g}", cols=C("no=Nomor|description=Langkah Kegiatan|output=Output/Hasil|target=Volume|unit=Satuan|period=Jadwal Pelaksanaan|responsible=PIC|budget=Pagu Dana (Rp)|note=Catatan")),
 dict(h="typos in headings, text dates", fmt="x", layout="repeat", ident="two", date="abbr", money="rpdash", tot="Jumlah", ph=2, name="{s} - {g} final", cols=C("no=No|phase=Tahapn|activity=Kegiatn|description=Uraain Kegiatan|output=Keluaraan|start=Tgl. Mulai|end=Tgl. Selesai|responsible=Penangung Jawab|code=Kode Sub Kegitan|fund=Sumbr Dana|budget=Angaran (Rp)|note=Keteragan")),
 dict(h="LO xlsx, month grid x, formula totals", fmt="lo", layout="merged", ident="title", date="-", money="num", num="abc", tot="JUMLAH", y22=1, mark="√", name="Matriks {s}", cols=C("no=No|phase=Tahap|activity=Kegiatan Utama|description=Rencana Aksi|output=Output|month=Jadwal Tahun 2022|responsible=PJ|fund=Sumber Pendanaan|budget=Kebutuhan Anggaran")),
 dict(h="sheet per phase, W002", fmt="x", layout="sheets", sheets=["1 Persiapan", "2 Pelaksanaan", "3 Monev"], ident="one", date="slash", money="dots", mrg=1, tot="Jumlah", fault="W002", frow=1, fp=2, name="RA {o}", cols=C("no=No|activity=Kegiatan|description=Uraian|output=Dokumen Kelengkapan|start=Mulai|end=Selesai|responsible=Pelaksana|fund=Sumber Anggaran|budget=Biaya (Rp)")),
 dict(h="no kegiatan column, triwulan", fmt="x", layout="repeat", noact=1, ident="three", date="tw", money="num", tot="TOTAL ANGGARAN", name="Rencana Aksi {s} 2022", cols=C("no=No|phase=Tahap|description=Rencana Aksi|output=Indikator|target=Target|unit=Satuan|period=Target Waktu|responsible=Perangkat Daerah Penanggung Jawab|budget=Pagu|note=Keterangan")),
 dict(h="week grid by fill, far range", fmt="x", layout="merged", ident="upper", date="-", money="rpdot", y22=1, mark="fill", far=1, tot="JUMLAH", name="Timeline {s}", cols=C("no=No|phase=Tahapan|activity=Kegiatan|description=Uraian Kegiatan|responsible=Penanggungjawab|budget=Anggaran|week=Timeline")),
 dict(h="xls, thousands heading, province", fmt="xls", layout="sec1", ident="two", date="long", money="ribu", num="int", tot="Jumlah", name="Renaksi {o}", cols=C(f"no=No|activity=Kegiatan|description=Aksi|output=Luaran|{W2}|responsible=Pelaksana Kegiatan|code=Kode|fund=Sumber Dana|budget=Anggaran>Rp. (000)")),
 dict(h="three tables on a sheet", fmt="x", layout="blocks", ident="one", date="dash2", money="mix", sub="Jumlah {t}", name="{o} - rencana aksi", cols=C("no=No|activity=Aktivitas|description=Uraian Kegiatan|output=Output|start=Dimulai|end=Berakhir|responsible=PJ|fund=Sumber Dana|budget=Rencana Anggaran (Rp)")),
 dict(h="ods, split code, hidden old sheet", fmt="ods", layout="repeat", ident="three", date="real", nf="d mmmm yyyy", money="num", hidden="v3 (old)", tot="Jumlah", ph=3, name="renaksi {s} rev1", cols=C(f"no=No|phase=Fase|activity=Kegiatan|description=Uraian|code6=Kode Rekening|subactivity=Sub Kegiatan|{W2}|responsible=Unit Kerja|fund=Sumber Dana|budget=Pagu (Rp)")),
 dict(h="csv ; cp1252, W003", fmt="csv", enc="cp1252", sep=";", layout="repeat", ident="one", date="slash", money="dots2", ph=1, tot="Jumlah", fault="W003", frow=5, name="Renaksi {s}", cols=C("no=No|phase=Tahap|activity=Kegiatan|description=Uraian Kegiatan|output=Keluaran|target=Target|unit=Satuan|start=Mulai|end=Selesai|responsible=Penanggung Jawab|fund=Sumber Dana|budget=Anggaran (Rp)|note=Ket.")),
 dict(h="four-row heads, merged PJ", fmt="x", layout="merged", ident="colon2", date="dot", money="num", unitrow=1, num="par", mresp=1, tot="JUMLAH TOTAL", name="Lampiran {s} {g}", cols=C("no=No|phase=Tahap|activity=Kegiatan|description=Uraian|target=Sasaran Kinerja>Keluaran>Target|unit=Sasaran Kinerja>Keluaran>Satuan|start=Waktu Pelaksanaan>Tanggal>Mulai|end=Waktu Pelaksanaan>Tanggal>Selesai|responsible=Penanggung Jawab|fund=Pembiayaan>Sumber Dana|budget=Pembiayaan>Anggaran|note=Catatan")),
 dict(h="words for money (jt, M), weeks", fmt="x", layout="repeat", ident="title1", date="week", money="jt", tot="Jumlah", ph=5, name="Rencana aksi {o}", cols=C("no=No|phase=Tahapan|activity=Kegiatan|description=Uraian Kegiatan|output=Hasil yang Diharapkan|period=Waktu|responsible=Penanggung Jawab|budget=Biaya|note=Ket")),
 dict(h="A001 words for amount, identity sheet", fmt="x", layout="sec2", seccol=1, ident="none", identsheet=1, date="real", nf="dd-mm-yyyy", money="dots", fault="A001", frow=4, tot="Jumlah", ph=4, name="RA {s} kirim", cols=C("no=No|description=Uraian Kegiatan|output=Bukti Dukung|start=Mulai|end=Selesai|responsible=PPTK|code=Kode Sub Kegiatan|fund=Sumber Dana|budget=Pagu Anggaran")),
 dict(h="A002 negative, Lokasi column", fmt="x", layout="repeat", ident="short", date="day", money="num", fault="A002", frow=3, name="RENAKSI {s}", cols=C("no=No|phase=Tahap|activity=Kegiatan|description=Rencana Aksi|x:lok=Lokasi|output=Keluaran|start=Tanggal Mulai|end=Tanggal Selesai|responsible=Penanggung Jawab|fund=Sumber Dana|budget=Anggaran (Rp)")),
 dict(h="month grid of 1, written once, province; A003", fmt="x", layout="once", ident="three", date="-", money="rp", y22=1, mark=1, fault="A003", tot="TOTAL", name="Renaksi {o} - {s}", cols=C("no=No|phase=Tahapan|activity=Kegiatan|description=Uraian|output=Output|responsible=PIC|budget=Anggaran (Rp)|month=Bulan")),
 dict(h="A005 account code, dotted codes", fmt="x", layout="merged", ident="two", date="slash2", money="spaces", fault="A005", frow=4, dotend=1, tot="Jumlah", ph=5, name="Rencana Aksi Replikasi {s}", cols=C(f"no=No|phase=Tahap|activity=Kegiatan|description=Uraian Kegiatan|output=Output|{W2}|responsible=Penanggung Jawab|code=Kode Sub Kegiatan|subactivity=Nama Sub Kegiatan|fund=Sumber Dana|budget=Anggaran")),
 dict(h="LO xlsx, sheet per phase, days in words", fmt="lo", layout="sheets", sheets=["PERSIAPAN", "PELAKSANAAN", "MONEV"], ident="upper", ident1=1, date="days", money="num", tot="Jumlah", name="{s} {g}", cols=C("no=No|activity=Kegiatan Replikasi|description=Rincian Kegiatan|output=Keluaran|period=Masa Pelaksanaan|responsible=Penanggung-jawab|budget=Alokasi Anggaran (Rp)|note=Keterangan")),
 dict(h="F008 #REF!", fmt="x", layout="repeat", ident="one", date="long", money="num", fault="F008e", frow=6, ph=2, name="renaksi {o} {g}", cols=C("no=No.|phase=TAHAP|activity=KEGIATAN|description=URAIAN|target=TARGET|unit=SAT.|start=AWAL|end=AKHIR|responsible=PENANGGUNG JAWAB|fund=SUMBER DANA|budget=ANGGARAN (RP)")),
 dict(h="S002 no uji coba; recap table below", fmt="x", layout="sec1", seccol=1, ident="three", date="months", money="num", drop="2.3", tot="Jumlah", recap=1, ph=1, name="RA 2022 {s}", cols=C("no=No|activity=Jenis Kegiatan|description=Uraian Kegiatan|output=Keluaran|period=Periode|responsible=Penanggung Jawab|fund=Sumber Dana|budget=Anggaran (Rp)")),
 dict(h="xls, sections, sub totals", fmt="xls", layout="sec2", ident="colon2", date="real", money="num", sub="Sub Jumlah", tot="TOTAL", name="{o}", cols=C(f"no=No|description=Uraian Kegiatan|output=Output|target=Target|unit=Satuan|{W2}|responsible=Pelaksana|code=Kode Sub Kegiatan|fund=Sumber Dana|budget=Pagu (Rp)")),
 dict(h="week grid x, hidden copy", fmt="x", layout="repeat", ident="two", date="-", money="dots", y22=1, mark="xX", wl=1, hidden="Salinan dari Renaksi", name="Jadwal {s}", cols=C("no=No|phase=Tahapan|activity=Kegiatan|description=Uraian Kegiatan|week=Waktu Pelaksanaan|responsible=PJ|budget=Anggaran (Rp)|note=Ket.")),
 dict(h="S009 empty PJ, team table", fmt="x", layout="merged", ident="one", date="mixtext", money="rpdot", fault="S009", frow=5, team=1, tot="Jumlah", ph=4, name="Renaksi {s} - {o}", cols=C(f"no=No|phase=Fase|activity=Kegiatan|description=Rincian Aksi|output=Keluaran|{W2}|responsible=Penanggung Jawab|fund=Sumber Dana|budget=Anggaran (Rp)")),
 dict(h="four-digit sub codes, province, table from column B", fmt="x", layout="repeat", c0=2, ident="three", date="real", nf="d-mmm-yy", money="num", sd=4, tot="Jumlah", name="Renaksi Biro {s}", cols=C(f"no=No|phase=Tahap|activity=Kegiatan|description=Uraian|output=Keluaran|target=Target|unit=Satuan|{W2}|responsible=Penanggung Jawab|code=Kode Sub Kegiatan|fund=Sumber Dana|budget=Pagu Dana (Rp)|note=Keterangan")),
 dict(h="LO xlsx, month grid by fill, target with unit", fmt="lo", layout="merged", ident="title", date="-", money="num", y22=1, mark="fill", tu=1, sub="Jumlah Tahap {n}", tot="Jumlah Total", name="Rencana {s}", cols=C("no=No|phase=Tahapan|activity=Kegiatan|description=Uraian Kegiatan|target=Target|month=Jadwal>2022|responsible=Penanggung Jawab|fund=Sumber Dana|budget=Anggaran (Rp)")),
 dict(h="I001 unknown OPD", fmt="x", layout="repeat", ident="one", date="slash", money="rpdash", fault="I001", tot="Jumlah", name="Renaksi {o}", cols=C("no=No|phase=Tahap|activity=Kegiatan|description=Uraian Kegiatan|output=Output|start=Mulai|end=Selesai|responsible=Penanggung Jawab|fund=Sumber Dana|budget=Anggaran (Rp)")),
 dict(h="ods, blocks, short names", fmt="ods", layout="blocks", ident="upper", date="noyear", y22=1, money="num", sub="Jumlah", ph=1, name="{s} rev2", cols=C("no=No|activity=Kegiatan|description=Uraian Kegiatan|output=Output|period=Waktu Pelaksanaan|responsible=Pelaksana|budget=Biaya (Rp)|note=Catatan")),
 dict(h="S001 no phase 3, million heading", fmt="x", layout="merged", ident="three", date="real", money="juta", drop="3", tot="Jumlah", name="Rencana Aksi {o}", cols=C(f"no=No|phase=Tahap|activity=Kegiatan|description=Uraian|output=Keluaran|{W2}|responsible=PIC|fund=Asal Dana|budget=Pagu (Juta Rp)")),
 dict(h="F008 formula without value", fmt="x", layout="sec1", ident="two", date="months", money="num", fault="F008f", frow=3, ph=2, name="RA_{s}", cols=C("no=No|activity=Kegiatan|description=Uraian Kegiatan|output=Output|period=Waktu|responsible=Penanggung Jawab|fund=Sumber Dana|budget=Anggaran (Rp)")),
 dict(h="big, far range, reference sheet", fmt="x", layout="merged", big=1, far=1, ref=1, ident="upper", date="slash", money="rp", num="int", sub="Sub Total Tahap {n}", tot="TOTAL", ph=2, name="Rencana Aksi {s} {g}", cols=C(f"no=No|phase=Tahapan|activity=Kegiatan|description=Uraian Kegiatan|output=Keluaran|target=Target|unit=Satuan|{W2}|responsible=Penanggung Jawab|code=Kode Sub Kegiatan|fund=Sumber Dana|budget=Anggaran (Rp)|note=Ket.")),
 dict(h="xls, S005 wrong phase", fmt="xls", layout="repeat", ident="one", date="long", money="dots", fault="S005", frow=-1, tot="Jumlah", ph=1, name="renaksi_{s}", cols=C("no=No|phase=Tahap|activity=Kegiatan|description=Uraian Kegiatan|output=Output|start=Mulai|end=Selesai|responsible=Penanggung Jawab|fund=Sumber Dana|budget=Anggaran (Rp)")),
 dict(h="csv tab utf-16, province, months", fmt="csv", enc="utf-16", sep="\t", layout="sec1", ident="three", date="months", money="rpdot", tot="Total", ph=1, name="Renaksi {s} {g}", cols=C("no=No|activity=Kegiatan|description=Uraian Kegiatan|output=Keluaran|period=Waktu Pelaksanaan|responsible=Penanggung Jawab|fund=Sumber Dana|budget=Anggaran (Rp)")),
 dict(h="W001 30 Februari, columns reordered", fmt="x", layout="repeat", ident="three", date="long", money="num", fault="W001", frow=4, tot="Jumlah", name="Rencana aksi {s} rev", cols=C("no=No|responsible=PIC|budget=Anggaran (Rp)|fund=Sumber Dana|start=Mulai|end=Selesai|phase=Tahap|activity=Kegiatan|description=Rencana Aksi|output=Output|note=Catatan")),
 dict(h="W001 menyesuaikan in period", fmt="x", layout="merged", ident="one", date="months", money="rp", fault="W001", frow=3, tot="Jumlah", ph=3, name="Form {s}", cols=C("no=No|phase=Tahapan|activity=Kegiatan|description=Uraian Kegiatan|output=Output|period=Timeline|responsible=Penanggung Jawab|budget=Pagu")),
 dict(h="LO xlsx, split code, extra Kendala/RTL", fmt="lo", layout="merged", ident="colon2", date="real", money="ribu", tot="Jumlah", name="RENCANA AKSI {s}", cols=C(f"no=No|phase=Tahap|activity=Kegiatan|description=Uraian|code6=Kode|subactivity=Sub Kegiatan|{W2}|responsible=Penanggung Jawab|fund=Sumber Dana|budget=Anggaran (Rp. 000)|x:kendala=Kendala|x:rtl=Tindak Lanjut")),
 dict(h="no kegiatan column, sections with misspellings", fmt="x", layout="sec1", noact=1, ident="title1", date="abbr", money="num", tot="Jumlah", signopd=1, ph=1, name="Rencana Aksi {o} {s}", cols=C(f"no=No|description=Uraian Rencana Aksi|output=Keluaran|start=Waktu Pelaksanan>Mulai|end=Waktu Pelaksanan>Selesai|responsible=Penanggug Jawab|fund=Sumber Dana|budget=Anggaran (Rp)")),
 dict(h="typos in activities, realisation column, S007", fmt="x", layout="repeat", nm=[2], ident="two", date="slash", money="dots", fault="S007", frow=2, tot="Jumlah", name="{o} {s}", cols=C("no=No|phase=Tahap|activity=Kegiatan|description=Uraian Kegiatan|output=Output|start=Mulai|end=Selesai|responsible=Penanggung Jawab|fund=Sumber Dana|budget=Anggaran (Rp)|x:real=Realisasi s.d. Oktober 2021 (Rp)|note=Keterangan")),
 dict(h="W006 empty dates", fmt="x", layout="once", ident="three", date="real", nf="dd mmmm yyyy", money="rpdash", fault="W006", frow=5, tot="Jumlah", ph=2, name="Renaksi {s} perbaikan", cols=C(f"no=No|phase=Tahapan|activity=Kegiatan|description=Uraian Kegiatan|output=Keluaran|{W2}|responsible=Penanggung Jawab|fund=Sumber Dana|budget=Anggaran (Rp)")),
 dict(h="ods; OPD with two innovations; fill months", fmt="ods", layout="merged", ident="one", date="-", money="num", y22=1, mark="fill", tot="Jumlah", name="Dinkes {s}", cols=C("no=No|phase=Tahap|activity=Kegiatan|description=Uraian Kegiatan|output=Output|month=Waktu Pelaksanaan Tahun 2022|responsible=Pelaksana|budget=Anggaran (Rp)")),
 dict(h="OPD with two innovations; month marks v, quarterly gaps", fmt="x", layout="repeat", ident="short", date="-", money="rpdot", y22=1, mark="v", gaps=1, tot="Jumlah", name="Dinkes {s}", cols=C("no=No|phase=Tahap|activity=Kegiatan|description=Uraian Kegiatan|output=Output|responsible=PIC|budget=Anggaran (Rp)|month=Bulan Pelaksanaan|note=Ket.")),
]
if __name__ == "__main__":
    assert len(S) == 40
    shutil.rmtree(MASUK, ignore_errors=True); os.makedirs(MASUK)
    TMP = tempfile.mkdtemp(); [os.makedirs(os.path.join(TMP, x)) for x in ("lo", "xls", "ods")]
    files, totals, used = {}, {}, set()
    for i, sp in enumerate(S):
        if sp.get("frow") == -1:   # S005: second row of 2.2
            r = random.Random(600 + i); rs = rows_for(sp, agency(i), r); sp["frow"] = [k for k, x in enumerate(rs) if x["activity"] == "2.2"][1]
        n, t, tt = build(i, sp); files[n] = t; totals[n] = tt
    for d, f in (("lo", "xlsx:Calc MS Excel 2007 XML"), ("xls", "xls:MS Excel 97"), ("ods", "ods")):
        fs = sorted(os.path.join(TMP, d, x) for x in os.listdir(os.path.join(TMP, d)))
        subprocess.run(["soffice", f"-env:UserInstallation=file://{TMP}/prof", "--headless", "--convert-to", f, "--outdir", MASUK] + fs, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    shutil.rmtree(TMP)
    roster = [agency(i) for i in range(40) if i != 25]; have = {a["kode"] for a in roster}; assert len(have) == 39, sorted(a["kode"] for a in roster)
    miss = []
    for i in range(40, 128):
        a = agency(i)
        if a["kode"] not in have and len(miss) < 6: have.add(a["kode"]); miss.append(a["kode"]); roster.append(a)
    assert len(miss) == 6
    roster.sort(key=lambda a: a["kode"])
    with open(os.path.join(HERE, "daftar-opd.csv"), "w", newline="", encoding="utf-8") as f:
        w = csv.writer(f, lineterminator="\n"); w.writerow("kode,pemda,opd,inovasi,singkatan,asal_inovasi".split(",")); w.writerows([a["kode"], a["gov"], a["opd"], a["inov"], a["short"], a["asal"]] for a in roster)
    open(os.path.join(HERE, "ripp.toml"), "w").write('[program]\nnama = "Replikasi Inovasi Pelayanan Publik"\ntahun = 2022\nprovinsi = "Provinsi Kepulauan Bangka Belitung"\nunit = "Biro Organisasi"\nbatas_rencana_aksi = 2021-11-01\n')
    json.dump(dict(year=2022, missing=sorted(miss), files=files), open(os.path.join(HERE, "truth.json"), "w"), indent=1, ensure_ascii=False)
    json.dump(totals, open(os.path.join(HERE, "totals.json"), "w"), indent=1)
    print(len(files), sum(len(t["actions"]) for t in files.values()), sum(len(t["faults"]) for t in files.values()))
