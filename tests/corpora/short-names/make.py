#!/usr/bin/env python3
"""Second corpus for ripp.  make.py [seed] [outdir]  -> masuk/, truth.json, ripp.toml, daftar-opd.csv   (needs openpyxl, xlsxwriter, odfpy, soffice)"""
import csv, datetime as dt, io, json, os, random, re, shutil, subprocess, sys, zipfile
import openpyxl, xlsxwriter
from openpyxl.styles import PatternFill, Font, Alignment, Border, Side
from openpyxl.utils import get_column_letter as L, coordinate_to_tuple
SEED = int(sys.argv[1]) if len(sys.argv) > 1 else 20211101
OUT = os.path.abspath(sys.argv[2]) if len(sys.argv) > 2 else os.path.dirname(os.path.abspath(__file__))
D = dt.date
MODIF = dt.datetime(2021, 10, 26, 8, 0, 0)

# ---------------------------------------------------------------- roster
PEM = {"19": "Provinsi Kepulauan Bangka Belitung", "19.01": "Kabupaten Bangka", "19.02": "Kabupaten Belitung", "19.03": "Kabupaten Bangka Selatan",
       "19.04": "Kabupaten Bangka Tengah", "19.05": "Kabupaten Bangka Barat", "19.06": "Kabupaten Belitung Timur", "19.71": "Kota Pangkalpinang"}
PLACE = {"19": "Pangkalpinang", "19.01": "Sungailiat", "19.02": "Tanjungpandan", "19.03": "Toboali", "19.04": "Koba", "19.05": "Muntok", "19.06": "Manggar", "19.71": "Pangkalpinang"}
OPD = {  # n: (opd, innovation, short, origin, code prefix)
 "01": ("Dinas Pariwisata", "Sistem Informasi Pariwisata Batu Pengembangan Ekonomi Kreatif", "SIP BANGET", "Pemerintah Kota Batu", "3.26.02.{}.01"),
 "02": ("Dinas Perumahan dan Kawasan Permukiman", "Sistem Informasi Program Pendataan Rumah Tidak Layak Huni", "SIGAP-RLTH", "Pemerintah Kabupaten Gresik", "1.04.03.{}.03"),
 "03": ("Dinas Kesehatan", "Pemantauan Balita Terpadu Posyandu", "PANTAU BALITA", "Pemerintah Kota Yogyakarta", "1.02.02.{}.02"),
 "04": ("Dinas Kependudukan dan Pencatatan Sipil", "Jemput Bola Administrasi Kependudukan", "JEBOL ADMINDUK", "Pemerintah Kabupaten Jember", "2.12.02.{}.01"),
 "05": ("Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", "Izin Usaha Kilat dan Transparan", "IZIN KILAT", "Pemerintah Kabupaten Sidoarjo", "2.18.04.{}.01"),
 "06": ("Dinas Sosial", "Rangkulan Keluarga Rentan Lanjut", "RANGKUL", "Pemerintah Kabupaten Garut", "1.06.04.{}.02"),
 "07": ("Dinas Lingkungan Hidup", "Komposter Komunal Kawasan Permukiman", "KOMPOS KITA", "Pemerintah Kota Depok", "2.11.11.{}.01"),
 "08": ("Dinas Perhubungan", "Angkutan Pelajar Gratis Terjadwal", "APEL PAGI", "Pemerintah Kabupaten Banyumas", "2.15.02.{}.05"),
 "09": ("Dinas Perpustakaan dan Kearsipan", "Pojok Baca Kampung", "POJOK BACA", "Pemerintah Kota Magelang", "2.23.02.{}.01"),
 "10": ("Dinas Kelautan dan Perikanan", "Lapak Ikan Nelayan Daring", "LAPAK NELAYAN", "Pemerintah Kabupaten Tuban", "3.25.03.{}.02"),
 "11": ("Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", "Sistem Pensiun Terencana", "SIPENTER", "Pemerintah Kota Tangerang", "5.03.02.{}.01"),
 "12": ("Badan Perencanaan Pembangunan Daerah", "Musyawarah Perencanaan Elektronik", "E-MUSREN", "Pemerintah Kota Surabaya", "5.01.02.{}.01"),
 "13": ("Dinas Pariwisata", "Pesona Desa Wisata Mandiri", "PESONA DESA", "Pemerintah Kabupaten Sleman", "3.26.03.{}.01"),
 "14": ("Dinas Pendidikan dan Kebudayaan", "Guru Kunjung Anak Pulau", "GURU KUNJUNG", "Pemerintah Kabupaten Bantul", "1.01.02.{}.01"),
 "99": ("Dinas Pemberdayaan Masyarakat dan Desa", "Warung Pintar Badan Usaha Milik Desa", "WARUNG PINTAR", "Pemerintah Kabupaten Ngawi", "2.13.04.{}.01")}
ROSTER = {"19": "03 05 10 12 14", "19.01": "01 03 04 07 09", "19.02": "01 02 06 08 10 11", "19.03": "02 04 05 07 12 14", "19.04": "01 03 06 07 08 11",
          "19.05": "01 02 04 07 09 14", "19.06": "01 03 05 06 10", "19.71": "01 02 03 05 08 11 13"}

# ---------------------------------------------------------------- vocabulary
ACT = ["1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "3.1", "3.2"]
ANAME = {"1.1": ["Penetapan SK Tim Replikasi OPD", "Penerbitan SK Tim Replikasi", "SK Tim Replikasi Unit/OPD"],
 "1.2": ["Komunikasi antara pemda replikator dengan pemda asal inovasi", "Komunikasi dgn Pemda Asal Inovasi", "Koordinasi dan komunikasi dengan pemda asal"],
 "1.3": ["Mendesain inovasi yg akan diadaptasi", "Penyusunan desain inovasi yang akan diadaptasi", "Desain Inovasi"],
 "2.1": ["Sosialisasi internal inovasi", "Sosialisasi Internal", "Sosialisasi internal inovasi yang akan direplikasi"],
 "2.2": ["Penguatan SDM, Proses & Sarana", "Penguatan aspek SDM serta proses dan sarana", "Penguatan sumber daya manusia, proses dan sarana"],
 "2.3": ["Ujicoba", "Uji coba inovasi", "Pelaksanaan Uji Coba"],
 "3.1": ["Monitoring tiap bulan", "Monitoring bulanan dalam rangka perbaikan pelaksanaan", "Monitoring Bulanan"],
 "3.2": ["Evaluasi per triwulan", "Evaluasi 3 bulanan dalam rangka penilaian pelaksanaan", "Evaluasi Triwulan"]}
DESC = {"1.1": ["Rapat pembentukan tim replikasi {i}", "Penyusunan konsep SK Tim Replikasi {i}", "Penandatanganan dan pembagian SK Tim"],
 "1.2": ["Penyampaian surat permohonan replikasi {i} ke {a}", "Kunjungan lapangan ke {a}", "Pertemuan daring pembahasan {i} bersama {a}", "Penyusunan nota kesepahaman dengan {a}"],
 "1.3": ["Lokakarya perancangan proses bisnis {i}", "Penyusunan konsep desain {i} sesuai kondisi daerah", "Penyusunan rancangan tampilan aplikasi {i}"],
 "2.1": ["Paparan {i} kepada seluruh bidang dan UPTD", "Sosialisasi {i} pada rapat staf", "Penyebaran leaflet {i} di lingkungan kantor"],
 "2.2": ["Pelatihan petugas pengelola {i}", "Pengadaan laptop dan jaringan internet {i}", "Penyusunan SOP pelayanan {i}", "Penyiapan ruang layanan {i}"],
 "2.3": ["Uji coba {i} pada satu kecamatan", "Simulasi dan uji coba layanan {i}", "Perbaikan hasil uji coba {i}"],
 "3.1": ["Rapat monitoring bulanan {i}", "Penyusunan laporan monitoring {i} setiap bulan", "Pemantauan kendala {i} di lapangan"],
 "3.2": ["Penilaian capaian {i} setiap tiga bulan", "Penyusunan laporan evaluasi triwulan {i}", "Rapat evaluasi triwulan {i}"]}
NEAR = {"1.1": ["Penetapan SK Tim Replikasi {i}", "Penyusunan SK Tim Replikasi {i}"], "1.2": ["Komunikasi dengan {a} sebagai pemda asal inovasi", "Koordinasi dengan pemda asal inovasi ({a})"],
 "1.3": ["Mendesain inovasi {i} yang akan diadaptasi", "Penyusunan desain inovasi {i}"], "2.1": ["Sosialisasi internal inovasi {i}", "Sosialisasi internal {i} kepada pegawai"],
 "2.2": ["Penguatan aspek SDM serta proses dan sarana {i}", "Penguatan sumber daya manusia pengelola {i}"], "2.3": ["Uji coba {i}", "Uji coba inovasi {i} di lapangan"],
 "3.1": ["Monitoring bulanan {i}", "Monitoring bulanan pelaksanaan {i}"], "3.2": ["Evaluasi 3 (tiga) bulanan {i}", "Evaluasi triwulanan pelaksanaan {i}"]}
OUTP = {"1.1": ["SK Tim", "SK Tim Replikasi ditetapkan"], "1.2": ["Berita acara pertemuan", "Nota kesepahaman"], "1.3": ["Naskah desain inovasi", "Dokumen rancangan"],
 "2.1": ["Daftar hadir dan notulen", "Pegawai paham inovasi"], "2.2": ["SOP dan petugas terlatih", "Sarana tersedia"], "2.3": ["Laporan hasil uji coba", "Catatan perbaikan"],
 "3.1": ["Laporan bulanan", "Notulen monitoring"], "3.2": ["Laporan triwulan", "Rekomendasi evaluasi"]}
TGT = {"1.1": [(1, "dokumen"), (1, "SK")], "1.2": [(2, "kali"), (1, "dokumen")], "1.3": [(1, "dokumen"), (2, "dokumen")], "2.1": [(45, "orang"), (60, "orang"), (120, "orang")],
 "2.2": [(12, "orang"), (3, "unit"), (100, "%")], "2.3": [(2, "lokasi"), (1, "laporan")], "3.1": [(5, "laporan"), (6, "laporan")], "3.2": [(2, "laporan"), (1, "laporan")]}
PJ = ["Sekretaris", "Kabid Pelayanan", "Kasubbag Umum dan Kepegawaian", "Kasubbag Program", "Kepala UPTD", "Kabid Pengembangan", "Sub Koordinator Perencanaan", "Ketua Tim Replikasi", "Kasi Pengolahan Data"]
FUND = {"19": ["APBD", "APBD Provinsi", "DAK Non Fisik"], "kab": ["APBD", "APBD Kabupaten", "PAD", "DAU", "DID", "CSR"], "19.71": ["APBD", "APBD Kota", "DAU", "DAK Non Fisik"]}
NOTE = ["Swakelola", "Daring", "Bersama Diskominfo", "Koordinasi dengan Bagian Organisasi", "Bertahap"]
BUD = [1750000, 2450000, 4300000, 5125000, 7875000, 9600000, 13250000, 18300000, 21450000, 36725000, 64900000]
BUD_J = [1500000, 2000000, 4500000, 7500000, 12000000, 25000000, 40000000, 62500000]
PH = {"a": ["Persiapan", "Pelaksanaan", "Monitoring dan Evaluasi"], "b": ["Tahap I (Persiapan)", "Tahap II (Pelaksanaan)", "Tahap III (Monitoring dan Evaluasi)"],
      "c": ["PERSIAPAN", "PELAKSANAAN", "MONITORING & EVALUASI"], "d": ["Tahap Persiapan", "Tahap Pelaksanaan", "Tahap Monev"], "e": ["1. Persiapan", "2. Pelaksanaan", "3. Monitoring dan evaluasi"]}
MF = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"]
MFA = ["Januari", "Pebruari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "Nopember", "Desember"]
MS = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"]
MSA = ["Jan", "Peb", "Mrt", "Apr", "Mei", "Jun", "Jul", "Agt", "Sept", "Okt", "Nop", "Des"]
HARI = ["Senin", "Selasa", "Rabu", "Kamis", "Jum'at", "Sabtu", "Minggu"]
ROM = ["I", "II", "III", "IV"]

# ---------------------------------------------------------------- dates
def mend(y, m): return (D(y + m // 12, m % 12 + 1, 1) - dt.timedelta(days=1))
def ym(k): return (2021 + (9 + k) // 12, (9 + k) % 12 + 1)          # k=0 is October 2021
def wk(d): return min((d.day - 1) // 7, 3)
def wspan(y, m, w): return D(y, m, 1 + 7 * w), (D(y, m, 7 + 7 * w) if w < 3 else mend(y, m))
X = lambda nf: (lambda d: ("X", dt.datetime(d.year, d.month, d.day), nf))
dash2 = lambda d: f"{d.day}-{d.month}-{d.year % 100}"
dots = lambda d: f"{d.day:02}.{d.month:02}.{d.year}"
slash = lambda d: f"{d.day:02}/{d.month:02}/{d.year}"
longd = lambda d: f"{d.day} {MF[d.month-1]} {d.year}"
altd = lambda d: f"{d.day} {MSA[d.month-1]} {d.year}"
altf = lambda d: f"{d.day} {MFA[d.month-1]} {d.year}"
hari = lambda d: f"{HARI[d.weekday()]}, {d.day} {MF[d.month-1]} {d.year}"
def mtext(names, year=True): return lambda d: f"{names[d.month-1]}" + (f" {d.year}" if year else "")
def mweek(d): return f"M{wk(d)+1} {MS[d.month-1]}"
def weekL(d): return f"Minggu {ROM[wk(d)]} {MF[d.month-1]} {d.year}"
def p_month(names, sep, year=True):
    def f(s, e):
        a, b = names[s.month-1], names[e.month-1]
        y = f" {e.year}" if year or e.year != 2022 else ""
        if (s.year, s.month) == (e.year, e.month): return a + y
        return (f"{a} {s.year}" if s.year != e.year else a) + sep + b + y
    return f
def p_week(s, e):
    if (s.year, s.month, wk(s)) == (e.year, e.month, wk(e)): return weekL(s)
    return f"{weekL(s)} s.d. {weekL(e)}"
def p_dayrange(s, e):
    if (s.year, s.month) == (e.year, e.month): return f"{s.day} s.d. {e.day} {MF[e.month-1]} {e.year}"
    if s.year == e.year: return f"{s.day} {MF[s.month-1]} s.d. {e.day} {MF[e.month-1]} {e.year}"
    return f"{longd(s)} s.d. {longd(e)}"
def p_q(kind):
    def f(s, e):
        a, b = (s.month - 1) // 3, (e.month - 1) // 3
        if kind == "Q": return f"Q{a+1}" if a == b else f"Q{a+1}-Q{b+1}"
        if kind == "TW": return f"TW-{ROM[a]}" if a == b else f"TW-{ROM[a]} s.d. TW-{ROM[b]}"
        return f"Triwulan {ROM[a]} {s.year}" if a == b else f"Triwulan {ROM[a]} s.d. Triwulan {ROM[b]} {e.year}"
    return f
def p_mulai(s, e): return f"Mulai {MF[s.month-1]} Sampai {MF[e.month-1]}" if s.month != e.month else f"{MF[s.month-1]}"

# ---------------------------------------------------------------- money
def grp(n, s="."): return f"{n:,}".replace(",", s)
m_int = lambda n, z="0": ("N", n)
def m_zero(words, f):
    def g(n, rng=None): return (rng or random).choice(words) if n == 0 else f(n)
    return g
rp00 = lambda n: f"Rp{grp(n)},00"
d00 = lambda n: f"{grp(n)},00"
rpdash = lambda n: f"Rp. {grp(n)},-"
rpsp = lambda n: f"Rp {grp(n, ' ')}"
dotn = lambda n: grp(n)
def jt(n):
    if n >= 1_000_000_000: v, u = n / 1e9, "miliar"
    else: v, u = n / 1e6, "jt"
    return f"{v:g}".replace(".", ",") + " " + u
rib = lambda n: ("N", n // 1000)
jut = lambda n: ("N", n / 1e6 if n % 1_000_000 else n // 1_000_000)

# ---------------------------------------------------------------- grid model
class Sheet:
    def __init__(s, name, hidden=False): s.name, s.hidden, s.c, s.m, s.w = name, hidden, {}, [], {}
    def put(s, r, c, v, **k):
        e = dict(v=v, **k)
        if isinstance(v, tuple):
            if v[0] == "X": e.update(v=v[1], nf=v[2])
            elif v[0] == "N": e.update(v=v[1], nf=k.get("nf", "#,##0"))
            elif v[0] == "F": e.update(v=v[2], f=v[1], nf="#,##0")
            elif v[0] == "E": e.update(v=v[1], err=True)
        s.c[r, c] = e
        return f"{L(c)}{r}"
    def merge(s, r1, c1, r2, c2):
        if (r1, c1) != (r2, c2): s.m.append((r1, c1, r2, c2))
    def size(s): return max(r for r, _ in s.c), max(c for _, c in s.c)

def w_openpyxl(path, sheets):
    wb = openpyxl.Workbook(); wb.remove(wb.active); thin = Border(*[Side(style="thin")] * 4)
    for s in sheets:
        ws = wb.create_sheet(s.name)
        if s.hidden: ws.sheet_state = "hidden"
        for (r, c), e in sorted(s.c.items()):
            x = ws.cell(r, c)
            if e.get("f"): x.value = e["f"]
            elif e["v"] is not None: x.value = e["v"]
            if e.get("err"): x.data_type = "e"
            elif isinstance(e["v"], str) and e["v"].startswith("=") and not e.get("f"): x.data_type = "s"
            if e.get("nf"): x.number_format = e["nf"]
            if e.get("fill"): x.fill = PatternFill("solid", fgColor=e["fill"])
            if e.get("bold"): x.font = Font(bold=True)
            if e.get("box"): x.border = thin; x.alignment = Alignment(wrap_text=True, vertical="top")
        for m in s.m: ws.merge_cells(start_row=m[0], start_column=m[1], end_row=m[2], end_column=m[3])
        for c, w in s.w.items(): ws.column_dimensions[L(c)].width = w
    wb.properties.created = wb.properties.modified = MODIF; wb.properties.creator = "Kasubbag Program"
    wb.save(path)

def w_xlsxwriter(path, sheets):
    wb = xlsxwriter.Workbook(path); wb.set_properties({"created": MODIF, "author": "operator"}); cache = {}
    def fm(e):
        k = (e.get("nf"), e.get("fill"), e.get("bold"), e.get("box"))
        if k not in cache:
            d = {}
            if k[0]: d["num_format"] = k[0]
            if k[1]: d["bg_color"] = "#" + k[1]
            if k[2]: d["bold"] = True
            if k[3]: d.update(border=1, text_wrap=True, valign="top")
            cache[k] = wb.add_format(d)
        return cache[k]
    for s in sheets:
        ws = wb.add_worksheet(s.name)
        if s.hidden: ws.hide()
        for m in s.m: ws.merge_range(m[0]-1, m[1]-1, m[2]-1, m[3]-1, "", fm(s.c.get((m[0], m[1]), {})))
        for (r, c), e in sorted(s.c.items()):
            a = (r - 1, c - 1)
            if any(m[0] <= r <= m[2] and m[1] <= c <= m[3] and (m[0], m[1]) != (r, c) for m in s.m): continue
            v, f = e["v"], fm(e)
            if e.get("f"): ws.write_formula(*a, e["f"], f, v)
            elif v is None: ws.write_blank(*a, None, f)
            elif isinstance(v, dt.datetime): ws.write_datetime(*a, v, f)
            elif isinstance(v, (int, float)): ws.write_number(*a, v, f)
            else: ws.write_string(*a, v, f)
        for c, w in s.w.items(): ws.set_column(c - 1, c - 1, w)
    wb.close()

def w_odf(path, sheets):
    from odf.opendocument import OpenDocumentSpreadsheet
    from odf.table import Table, TableRow, TableCell, CoveredTableCell
    from odf.text import P
    doc = OpenDocumentSpreadsheet()
    for s in sheets:
        t = Table(name=s.name); R, C = s.size()
        for r in range(1, R + 1):
            row = TableRow()
            for c in range(1, C + 1):
                own = next((m for m in s.m if m[0] <= r <= m[2] and m[1] <= c <= m[3]), None)
                if own and (own[0], own[1]) != (r, c): row.addElement(CoveredTableCell()); continue
                k = dict(numberrowsspanned=own[2]-own[0]+1, numbercolumnsspanned=own[3]-own[1]+1) if own else {}
                v = s.c.get((r, c), {}).get("v")
                if isinstance(v, dt.datetime): x = TableCell(valuetype="date", datevalue=v.date().isoformat(), **k); x.addElement(P(text=slash(v)))
                elif isinstance(v, (int, float)): x = TableCell(valuetype="float", value=v, **k); x.addElement(P(text=grp(v) if isinstance(v, int) else str(v)))
                elif v is None: x = TableCell(**k)
                else:
                    x = TableCell(valuetype="string", **k)
                    for line in v.split("\n"): x.addElement(P(text=line))
                row.addElement(x)
            t.addElement(row)
        doc.spreadsheet.addElement(t)
    doc.save(path)

def w_csv(path, sheets, sep, enc, bom=b""):
    s = sheets[0]; R, C = s.size(); b = io.StringIO(); w = csv.writer(b, delimiter=sep, lineterminator="\r\n")
    for r in range(1, R + 1):
        row = []
        for c in range(1, C + 1):
            v = s.c.get((r, c), {}).get("v")
            row.append("" if v is None else slash(v) if isinstance(v, dt.datetime) else str(v))
        w.writerow(row)
    open(path, "wb").write(bom + b.getvalue().encode(enc))

def soffice(src, ext, dst):
    tmp = os.path.join(OUT, ".tmp", "lo"); os.makedirs(tmp, exist_ok=True)
    filt = {"csv": "csv:Text - txt - csv (StarCalc):59,34,76,1", "xls": "xls:MS Excel 97", "xlsx": "xlsx:Calc MS Excel 2007 XML", "ods": "ods"}[ext]
    subprocess.run(["soffice", "-env:UserInstallation=file:///tmp/lo-corpus2", "--headless", "--convert-to", filt, "--outdir", tmp, src], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=180)
    shutil.move(os.path.join(tmp, os.path.splitext(os.path.basename(src))[0] + "." + ext), dst)

def fixzip(path):
    """same bytes each time: fixed times in the zip and in core.xml"""
    z = zipfile.ZipFile(path); items = [(i, z.read(i)) for i in z.namelist()]; z.close()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as o:
        for n, b in items:
            if n == "docProps/core.xml": b = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>2021-10-26T08:00:00Z", b)
            if n == "meta.xml": b = re.sub(rb"(<(?:dc:date|meta:creation-date)>)[^<]*", rb"\g<1>2021-10-26T08:00:00", b)
            zi = zipfile.ZipInfo(n, (2021, 10, 26, 8, 0, 0)); zi.compress_type = zipfile.ZIP_STORED if n == "mimetype" else zipfile.ZIP_DEFLATED
            o.writestr(zi, b)

# ---------------------------------------------------------------- plan
def schedule(act, g, rng, s0):
    base = {"1.1": (0, 0), "1.2": (0, 1), "1.3": (1, 3), "2.1": (3, 4), "2.2": (4, 6), "2.3": (6, 7), "3.1": (7, 99), "3.2": (8, 99)}[act]
    a, b = s0 + base[0], min(s0 + base[1] + (rng.random() < .35), 14)
    (y1, m1), (y2, m2) = ym(a), ym(b)
    if g == "month": return D(y1, m1, 1), mend(y2, m2)
    if g == "week":
        w1, w2 = rng.randrange(0, 3), rng.randrange(1, 4)
        if (y1, m1) == (y2, m2) and (w2 < w1 or rng.random() < .5): w2 = w1
        return wspan(y1, m1, w1)[0], wspan(y2, m2, w2)[1]
    if g == "quarter":
        q = {"1.1": (0, 0), "1.2": (0, 0), "1.3": (0, 1), "2.1": (1, 1), "2.2": (1, 2), "2.3": (2, 2), "3.1": (2, 3), "3.2": (3, 3)}[act]
        return D(2022, q[0] * 3 + 1, 1), mend(2022, q[1] * 3 + 3)
    d1 = D(y1, m1, rng.randint(1, 14)); d2 = D(y2, m2, rng.randint(15, mend(y2, m2).day))
    return d1, d2

def make_plan(o, rng):
    pc, oc = o["ag"].split("-"); opd, full, short, asal, pref = OPD[oc]
    inv = o.get("inv", short); lvl = "1" if pc == "19" else "2"; acts = []
    pool = NEAR if o.get("act") == "none" else DESC
    funds = FUND.get(pc, FUND["kab"])
    for a in ACT:
        n = rng.choice(o.get("n", [1, 1, 2])) if a != o.get("drop") else 0
        if a[0] == str(o.get("dropphase")): n = 0
        ds = rng.sample(pool[a], min(n, len(pool[a])))
        ds.sort(key=pool[a].index)
        for j, d in enumerate(ds):
            d = d.format(i=inv, a=asal)
            if o.get("upper"): d = d.upper()
            s, e = schedule(a, o.get("gran", "day"), rng, o.get("s0", 3))
            b = 0 if rng.random() < o.get("zero", .2) else rng.choice(o.get("bud", BUD))
            t, u = rng.choice(TGT[a])
            out = rng.choice(OUTP[a])
            acts.append(dict(phase=int(a[0]), activity=a, description=d, output=out.upper() if o.get("upper") else out, target=t, unit=u, start=s, end=e,
                 responsible=(lambda p: p.upper() if o.get("upper") else p)(rng.choice(PJ)),
                 code=f"{pref.format(lvl)}.{rng.randint(1, 9):0{o.get('sub', 2)}}", fund=rng.choice(funds) if b else None, budget=b,
                 note=rng.choice(NOTE) if rng.random() < .3 else None, ovr={}, aname=o.get("an", 0)))
    if o.get("xxx"): acts[-1]["code"] = f"X.XX.01.{lvl}.06.09"
    if o.get("nonfund"):
        for a in acts:
            if not a["budget"]: a["fund"] = "Non anggaran"
    for i, (d, b) in o.get("setbud", {}).items(): acts[i]["budget"] = b; acts[i]["fund"] = acts[i]["fund"] or funds[0]
    o["faults"] = []
    if o.get("drop"): o["faults"].append(dict(rule="S002", activity=o["drop"]))
    if o.get("dropphase"): o["faults"].append(dict(rule="S001", phase=o["dropphase"]))
    if o.get("i001"): o["faults"].append(dict(rule="I001"))
    if o.get("fault") and o["fault"][0] != "A003":
        rule, a, key, cell, tv = o["fault"]
        x = next(q for q in acts if q["activity"] == a)
        x["ovr"][key] = (rule, cell, tv)
        if rule in ("A001", "A002", "F008"): x["fund"] = x["fund"] or funds[0]
    return acts

# ---------------------------------------------------------------- tables
def aname(a, o):
    names = ANAME[a]; i = o.get("an", 0)
    s = names[i % len(names)]
    return s.upper() if o.get("upper") else s

def table(sh, r0, c0, cols, acts, o, rng, no0=1):
    """heading, numbering row, action rows, totals. Returns (last row, next number)."""
    # --- expand columns
    cc, c = [], c0
    for k, h, *x in cols:
        x = x[0] if x else {}; lv = h.split("|"); w = 1
        if k == "codes": w = 5
        if k == "mgrid": w = len(x["m"])
        if k == "wgrid": w = len(x["m"]) * 4
        cc.append(dict(k=k, lv=lv, c=c, w=w, **x)); c += w
    cend = c - 1
    nh = o.get("hrows", 0)
    for q in cc:
        n = len(q["lv"]) + (1 if q["k"] == "mgrid" else 2 if q["k"] == "wgrid" else 0) + (1 if q.get("years") else 0)
        nh = max(nh, n)
    H = dict(bold=True, box=True, fill=o.get("hfill"))
    i = 0
    while i < len(cc):
        q = cc[i]
        if q["k"] in ("mgrid", "wgrid"):
            sub = 1 if q["k"] == "mgrid" else 4
            gr = nh - (1 if sub == 1 else 2) - (1 if q.get("years") else 0)
            for l, t in enumerate(q["lv"]): sh.put(r0 + l, q["c"], t, **H); sh.merge(r0 + l, q["c"], r0 + (l if l < len(q["lv"]) - 1 else gr - 1), q["c"] + q["w"] - 1)
            r = r0 + gr
            if q.get("years"):
                ys = [y for y, _ in q["m"]]; j = 0
                for y in sorted(set(ys)):
                    n = ys.count(y); sh.put(r, q["c"] + j * sub, ("N", y), nf="0", **H); sh.merge(r, q["c"] + j * sub, r, q["c"] + (j + n) * sub - 1); j += n
                r += 1
            for j, (y, m) in enumerate(q["m"]):
                sh.put(r, q["c"] + j * sub, q["names"][m - 1], **H); sh.merge(r, q["c"] + j * sub, r, q["c"] + (j + 1) * sub - 1)
                if sub == 4:
                    for w in range(4): sh.put(r + 1, q["c"] + j * 4 + w, q.get("wn", ROM)[w], **H); sh.w[q["c"] + j * 4 + w] = 3
            i += 1; continue
        j = i
        if len(q["lv"]) > 1 and not q.get("split"):
            while j + 1 < len(cc) and len(cc[j+1]["lv"]) > 1 and cc[j+1]["lv"][0] == q["lv"][0] and not cc[j+1].get("split"): j += 1
        if q.get("split"):
            for l, t in enumerate(q["lv"]): sh.put(r0 + l, q["c"], t, **H)
        elif j > i or len(q["lv"]) > 1:
            top = nh - 1 if o.get("deep") else 1      # the group may itself be several rows high
            sh.put(r0, q["c"], q["lv"][0], **H); sh.merge(r0, q["c"], r0 + top - 1, cc[j]["c"] + cc[j]["w"] - 1)
            for z in cc[i:j+1]:
                for l, t in enumerate(z["lv"][1:]):
                    last = l == len(z["lv"]) - 2
                    sh.put(r0 + top + l, z["c"], t, **H); sh.merge(r0 + top + l, z["c"], r0 + (nh - 1 if last else top + l), z["c"] + z["w"] - 1)
        else:
            sh.put(r0, q["c"], q["lv"][0], **H)
            if not o.get("nomergehead"): sh.merge(r0, q["c"], r0 + nh - 1, q["c"] + q["w"] - 1)
            elif q["w"] > 1: sh.merge(r0, q["c"], r0, q["c"] + q["w"] - 1)
        i = j + 1
    r = r0 + nh
    # --- numbering row
    if o.get("num"):
        for n, q in enumerate(cc, 1):
            t = {"n": ("N", n), "(n)": f"({n})", "abc": "abcdefghijklmnopqrstuvwxyz"[n - 1]}[o["num"]]
            if q.get("numtext"): t = q["numtext"]
            sh.put(r, q["c"], t, nf="0", box=True); sh.merge(r, q["c"], r, q["c"] + q["w"] - 1)
        r += 1
    pos = {}
    for q in cc: pos.setdefault(q["k"], q)
    dc, bc = pos["description"]["c"], pos["budget"]["c"]
    money = o.get("money", m_int)
    sumf = lambda rows, val: ("F", "=SUM(" + (f"{L(bc)}{rows[0]}:{L(bc)}{rows[-1]}" if rows == list(range(rows[0], rows[-1] + 1)) else ",".join(f"{L(bc)}{x}" for x in rows)) + ")", val)
    def section(text, num, val=None, fill="D9D9D9"):
        nonlocal r
        st = o.get("sec", "roman")
        if st == "inline": sh.put(r, c0, f"{num}. {text}", bold=True, fill=fill); sh.merge(r, c0, r, cend)
        elif st == "plain":
            sh.put(r, dc, text, bold=True, fill=fill)
            if fill and o.get("fillsec"):
                for x in range(c0, cend + 1):
                    if x != dc: sh.put(r, x, None, fill=fill)
        else:
            sh.put(r, c0, num, bold=True, fill=fill); sh.put(r, dc, text, bold=True, fill=fill)
            if st == "sum" and val is not None: sh.put(r, bc, money(val), bold=True)
        r += 1
    ph = PH[o.get("ph", "a")]; no = no0; tots = []; arows = []; mph, mact = [], []; lastp = lasta = None
    secnum = 0
    phases = sorted({a["phase"] for a in acts})
    faults = o["faults"]
    def tot_row(label, rows, val, key):
        nonlocal r
        off = o["fault"][3] if o.get("fault") and o["fault"][0] == "A003" and o["fault"][1] == key else 0
        sh.put(r, c0, label, bold=True)
        p1 = min([q["c"] for q in cc if q["k"] in ("part", "mgrid", "wgrid")] + [bc]) if bc > c0 else bc
        if p1 > c0 + 1: sh.merge(r, c0, r, p1 - 1)
        v = sumf(rows, val) if o.get("formula") and not off and money is m_int else o.get("totmoney", money)(val + off)
        cell = sh.put(r, bc, v, bold=True)
        for q in cc:
            if q["k"] == "part":
                sh.put(r, q["c"], ("F", f"=SUM({L(q['c'])}{rows[0]}:{L(q['c'])}{rows[-1]})", sum(a["parts"][q["name"]] for a in acts if "parts" in a)), bold=True)
        if off: faults.append(dict(rule="A003", sheet=sh.name, cell=cell))
        r += 1
    for p in phases:
        pa = [a for a in acts if a["phase"] == p]; prow = []
        if o.get("phase") == "section": section(o.get("sectext", {}).get(p, ph[p-1] if not o.get("sectahap") else "TAHAP " + ph[p-1].upper()), ROM[p-1], sum(a["budget"] or 0 for a in pa)); secnum = 0
        pfirst = r
        for a in pa:
            if o.get("act") == "section" and a["activity"] != lasta:
                secnum += 1; section(aname(a["activity"], o), o.get("anum", "ABC")[secnum - 1], fill=None)
            a["sheet"], a["row"], a["cells"] = sh.name, r, {}
            fl = set()
            for q in cc:
                k, c = q["k"], q["c"]; v = None
                if k == "no": v = ("N", no) if o.get("num_as_number", True) else f"{no}."
                elif k == "phase":
                    if o.get("phase") == "col" or p != lastp: v = ph[p-1]
                    fl.add("phase")
                elif k == "activity":
                    if o.get("act", "col") == "col" or a["activity"] != lasta: v = aname(a["activity"], o)
                    fl.add("activity")
                elif k == "tu": v = f"{a['target']} {a['unit']}" if a["unit"] != "%" else f"{a['target']}%"; fl |= {"target", "unit"}; a["cells"].update(target=f"{L(c)}{r}", unit=f"{L(c)}{r}")
                elif k in ("start", "end"): v = q.get("f", o.get("date"))(a[k]); fl.add(k)
                elif k == "period": v = q.get("f", o.get("per"))(a["start"], a["end"]); fl.add("period")
                elif k == "budget": v = money(a["budget"]); fl.add(k)
                elif k == "codes":
                    u, b, pr, lv, kk, ss = a["code"].split(".")
                    for z, t in enumerate([("N", int(u)), ("N", int(b)) if b[0] != "0" else b, pr, f"{lv}.{kk}", ss]):
                        sh.put(r, c + z, t, nf="0", box=True)
                    fl.add("code"); a["cells"]["code"] = f"{L(c)}{r}"; continue
                elif k in ("mgrid", "wgrid"):
                    fc = lc = None; mk = q["mark"]
                    for j, (y, m) in enumerate(q["m"]):
                        for w in range(4 if k == "wgrid" else 1):
                            s, e = wspan(y, m, w) if k == "wgrid" else (D(y, m, 1), mend(y, m))
                            if q.get("white") and not (s >= a["start"] and e <= a["end"]): sh.put(r, c + j * (4 if k == "wgrid" else 1) + w, None, fill="FFFFFF" if q["white"] == 2 else None, box=True)
                            if s >= a["start"] and e <= a["end"]:
                                if a["activity"] == "3.2" and q.get("gaps") and m % 3: continue
                                z = c + j * (4 if k == "wgrid" else 1) + w
                                if mk.startswith("#"): sh.put(r, z, None, fill=mk[1:], box=True)
                                else: sh.put(r, z, ("N", 1) if mk == "1" else mk, box=True, nf="0")
                                if fc is None: fc = (z, s)
                                lc = (z, e)
                    a["start"], a["end"] = fc[1], lc[1]
                    a["cells"]["start"], a["cells"]["end"] = f"{L(fc[0])}{r}", f"{L(lc[0])}{r}"; fl |= {"start", "end"}; continue
                elif k == "part": v = ("N", a["parts"][q["name"]]) if a["parts"][q["name"]] else None
                elif k == "price": v = ("N", a["price"]) if a["price"] else ("N", 0)
                elif k == "qty": v = ("N", a["qty"])
                elif k == "qunit": v = a["qunit"]
                elif k == "blank": v = None
                elif k == "sub": v = "Fasilitasi pelayanan publik"
                else:
                    v = a[k]; fl.add(k)
                    if k == "target" and q.get("asnum", True): v = ("N", v)
                    if k == "description" and not o.get("noline") and rng.random() < .1: v = v.replace(" ", "\n", 1) if rng.random() < .3 else v
                if k == "budget" and o.get("rowformula"): v = ("F", o["rowformula"](cc, r), a["budget"])
                ov = a["ovr"].get(k)
                if ov:
                    v = ov[1]
                    if k == "period": a["start"] = a["end"] = ov[2]
                    elif k == "phase": a["phase_truth"] = ov[2]
                    else: a[k] = ov[2]
                cell = sh.put(r, c, v, box=True) if v is not None or k != "blank" else None
                if k in ("phase", "activity", "period", "description", "output", "target", "unit", "start", "end", "responsible", "code", "fund", "budget", "note") and v is not None: a["cells"][k] = cell
                if ov: faults.append(dict(rule=ov[0], sheet=sh.name, cell=cell)); a["cells"][k] = cell
            a["fields"] = sorted(fl); no += 1; arows.append(r); prow.append(r)
            if o.get("act") == "colmerge":
                if a["activity"] == lasta: mact[-1][1] = r
                else: mact.append([r, r])
            lasta, lastp = a["activity"], p
            r += 1
        if o.get("phase") == "colmerge": mph.append((pfirst, r - 1))
        if o.get("total") in ("sub", "both"): tot_row(f"{o.get('sublab', 'Sub Jumlah')} {ph[p-1]}", prow, sum(a["budget"] or 0 for a in pa), f"sub{p}")
    for a, b in mph: sh.merge(a, pos["phase"]["c"], b, pos["phase"]["c"])
    for a, b in mact: sh.merge(a, pos["activity"]["c"], b, pos["activity"]["c"])
    if o.get("total") in ("grand", "both"): tot_row(o.get("totlab", "JUMLAH"), arows, sum(a["budget"] or 0 for a in acts), "grand")
    sh.w[dc] = 42
    return r - 1, no

# ---------------------------------------------------------------- identity, signature
def m_sep(o): return o.get("ident") in "ABD"
def identity(sh, r, c, o):
    pc, oc = o["ag"].split("-"); opd, full, short, asal, _ = OPD[oc]
    pem = o.get("pemtxt", PEM[pc]); ot = o.get("opdtxt", opd); inv = o.get("inv", short)
    gt = random.Random("title/" + o["name"])
    for t in o["title"]:
        if t == T: t = gt.choice([T, "MATRIKS RENCANA AKSI REPLIKASI INOVASI", T + " TAHUN 2022", "FORMULIR RENCANA AKSI REPLIKASI INOVASI", "RENCANA AKSI ADAPTASI INOVASI PELAYANAN PUBLIK"])
        sh.put(r, c, t, bold=True); sh.merge(r, c, r, c + 6); r += 1
    g = random.Random("label/" + o["name"]); pick = lambda k, *x: o.get(k) or g.choice(x)
    rows = [(pick("l_pem", "Pemda", "Pemerintah Daerah", "Pemerintah Daerah Replikator", "Daerah"), pem), (pick("l_opd", "Perangkat Daerah", "OPD", "Instansi", "OPD Replikator", "Nama Perangkat Daerah"), ot),
            (pick("l_inv", "Judul Inovasi", "Inovasi", "Nama Inovasi", "Inovasi yang Direplikasi"), g.choice([f"{inv} ({full})", f"{inv} - {full}", inv, f"{full} ({inv})"])), (pick("l_asal", "Pemda Asal Inovasi", "Asal Inovasi", "Daerah Asal Inovasi"), asal)]
    if o["ag"] in ("19.71-01", "19.71-13"): rows[2] = (rows[2][0], f"{inv} ({full})")
    if g.random() < .35: rows.append((g.choice(["Tahun", "Tahun Pelaksanaan"]), ("N", 2022) if m_sep(o) else "2022"))
    if g.random() < .25: rows.append((g.choice(["Narahubung", "Kontak Person"]), "Operator OPD (0812-0000-0000)"))
    if g.random() < .3: rows = [rows[1], rows[0], *rows[2:]]
    m = o.get("ident", "A")
    if m == "title": return r
    r += o.get("gap", 1)
    if m == "one":
        sh.put(r, c, "\n".join(f"{a} : {b}" for a, b in rows)); sh.merge(r, c, r, c + 6); return r + 1
    for a, b in rows:
        if m == "A": sh.put(r, c, a); sh.put(r, c + 2, b, **({"nf": "0"} if isinstance(b, tuple) else {}))
        elif m == "B": sh.put(r, c, a); sh.put(r, c + 2, ":"); sh.put(r, c + 3, b, **({"nf": "0"} if isinstance(b, tuple) else {}))
        elif m == "C": sh.put(r, c, f"{a} : {b}")
        elif m == "D": sh.put(r, c, a + " :"); sh.put(r, c + 2, b, **({"nf": "0"} if isinstance(b, tuple) else {}))
        r += 1
    return r

def signature(sh, r, c, o, rng):
    pc, oc = o["ag"].split("-"); opd = OPD[oc][0]
    nm = rng.choice(["MELATI ANGGRAINI, S.IP", "BUDI CONTOHNYA, S.T., M.M.", "SITI UMPAMAWATI, S.Sos", "RUDI PERMISALAN, S.H."]); y = rng.randint(1968, 1984); m = rng.randint(1, 12)
    r += o.get("signgap", 2)
    sh.put(r, c, f"{PLACE[pc]}, {rng.randint(25, 29)} Oktober 2021")
    sh.put(r + 1, c, ("Kepala " + opd + ",") if rng.random() < .5 else ("Kepala Badan," if opd.startswith("Badan") else "Kepala Dinas,"))
    sh.put(r + 5, c, nm, bold=True); sh.put(r + 6, c, f"NIP. {y}{m:02}{rng.randint(1, 28):02} {y+26}{rng.randint(1, 12):02} {rng.choice('12')} {rng.randint(1, 9):03}")
    if o.get("sign2"):
        sh.put(r, 2, "Mengetahui,"); sh.put(r + 1, 2, "Sekretaris Daerah"); sh.put(r + 5, 2, "CONTOH NAMA SEKDA, S.E."); sh.put(r + 6, 2, "NIP. 19690505 199503 1 002")

# ---------------------------------------------------------------- the files
MY = [(2022, m) for m in range(1, 13)]; MY21 = [(2021, 10), (2021, 11), (2021, 12)] + MY
std = lambda *x: list(x)
def F(name, ag, w, layout, special, cols, **o): FILES.append(dict(name=name, ag=ag, w=w, layout=layout, special=special, cols=cols, **o))
FILES = []
T = "RENCANA AKSI REPLIKASI INOVASI PELAYANAN PUBLIK"
WM, WS = "Waktu Pelaksanaan|Mulai", "Waktu Pelaksanaan|Selesai"

F("Dispar Pkp - SIP BANGET 2022.xlsx", "19.71-01", "xw", "sheet-per-phase", "phase only from sheet names; identity only in the title line; abbreviated heads; own total per sheet",
  std(("no", "No"), ("activity", "Kegiatan Utama"), ("description", "Langkah-langkah"), ("output", "Hasil"), ("target", "Vol."), ("unit", "Sat."), ("start", WM), ("end", WS), ("responsible", "PJ"), ("budget", "Biaya yang dibutuhkan"), ("fund", "Sbr Dana"), ("note", "Ket.")),
  ident="title", title=["RENCANA AKSI REPLIKASI INOVASI SIP BANGET PADA DINAS PARIWISATA KOTA PANGKALPINANG TAHUN 2022"], tabs="sheets", names=["Persiapan", "Pelaksanaan", "Monev"], act="colmerge", date=altd, total="grand", totlab="Jumlah", s0=1, formula=True, an=1, sign="last")
F("Renaksi SIGAP RTLH Disperkim.xlsx", "19.71-02", "opx", "weekgrid-fill", "12 months x I-IV, marks are only a fill colour; short forms, RTLH, Pemkot, two-word Pangkal Pinang; grey section rows; one cell identity",
  std(("no", "No."), ("description", "Uraian Aksi"), ("responsible", "Pelaksana"), ("budget", "Biaya (Rp)"), ("wgrid", "Jadwal Pelaksanaan Tahun 2022", dict(m=MY, names=MF, mark="#5B9BD5", white=1))),
  ident="C", title=["RENCANA AKSI REPLIKASI INOVASI", "TAHUN ANGGARAN 2022"], pemtxt="Pemkot Pangkal Pinang", opdtxt="Disperkim", inv="SIGAP-RTLH", phase="section", act="section", sec="inline", sectahap=True, gran="week", total="grand", hfill="BDD7EE", an=0)
F("Kota Pangkal Pinang_Dinkes.xlsx", "19.71-03", "xw", "monthgrid-2years", "grid Okt 2021-Des 2022 under a year row; quarterly marks with gaps; 4-row head; upper-case identity",
  std(("no", "NO"), ("phase", "TAHAPAN"), ("activity", "JENIS KEGIATAN"), ("description", "RENCANA AKSI"), ("output", "BUKTI DUKUNG"), ("mgrid", "TIMELINE", dict(m=MY21, names=[x.upper() for x in MSA], mark="■", years=True, gaps=True)), ("responsible", "PENANGGUNG JAWAB"), ("budget", "PAGU DANA (Rp)"), ("fund", "SUMBER PENDANAAN")),
  ident="B", title=["MATRIKS RENCANA AKSI REPLIKASI INOVASI", "KOTA PANGKAL PINANG"], pemtxt="KOTA PANGKAL PINANG", opdtxt="DINAS KESEHATAN", phase="colmerge", act="colmerge", ph="c", gran="month", s0=1, hrows=4, num="n", total="grand", totlab="TOTAL", an=2)
F("Izin Kilat - DPMPTSP.xls", "19.71-05", "lo-xls", "weekgrid-mark", "12 months x 1-4, check marks; DPMPTSP only as short form; LibreOffice .xls",
  std(("no", "No"), ("phase", "Fase"), ("activity", "Aktivitas"), ("description", "Rincian Aksi"), ("tu", "Target"), ("responsible", "PIC"), ("wgrid", "Waktu Pelaksanaan", dict(m=MY, names=MS, mark="√", wn=["1", "2", "3", "4"])), ("budget", "Kebutuhan Anggaran")),
  ident="D", title=[T], pemtxt="Pemerintah Kota Pangkalpinang", opdtxt="DPMPTSP", phase="col", act="col", ph="d", gran="week", total="grand", money=m_zero(["-"], rpdash), an=1, num="(n)")
F("RENCANA AKSI DISHUB.xlsx", "19.71-08", "opx", "at-F14", "table begins at F14, title at F3; reference sheet first",
  std(("no", "No."), ("phase", "Tahap"), ("activity", "Kegiatan"), ("description", "Langkah Kegiatan"), ("output", "Output/Hasil"), ("target", "Volume"), ("unit", "Satuan"), ("start", "Mulai"), ("end", "Selesai"), ("responsible", "Penanggung Jawab"), ("code", "Kode Rekening"), ("budget", "Pagu")),
  at=(14, 6), idat=(3, 6), ident="B", title=["RENCANA AKSI"], opdtxt="Dishub", pemtxt="Pemerintah Kota Pangkalpinang", phase="colmerge", act="col", date=X("dd/mm/yyyy"), total="grand", ref=True, an=1)
F("SIPENTER.ods", "19.71-11", "lo-ods", "tables-per-phase", "three tables in one sheet, heading repeated, phase in a line above each; subtotal under each; LibreOffice .ods; BKPSDM",
  std(("no", "No"), ("activity", "Kegiatan"), ("description", "Uraian"), ("output", "Keluaran"), ("tu", "Target"), ("period", "Waktu"), ("responsible", "Unit Kerja"), ("fund", "Sumber Anggaran"), ("budget", "Anggaran (Rp)")),
  ident="A", title=[T + " TAHUN 2022"], opdtxt="BKPSDM", pemtxt="Kota Pangkalpinang", tabs="tables", sectext={1: "TAHAP I : PERSIAPAN", 2: "TAHAP II : PELAKSANAAN", 3: "TAHAP III : MONITORING DAN EVALUASI"}, act="col", gran="month", per=p_month(MSA, " s.d. "), s0=1, total="grand", totlab="Jumlah", formula=True, an=0)
F("pesona desa.xlsx", "19.71-13", "xw", "no-activity-sections", "same OPD as the first file, another innovation; no kegiatan column, phase sections numbered; activity from wording",
  std(("no", "No"), ("description", "Rencana Aksi"), ("output", "Indikator"), ("tu", "Target"), ("start", "Mulai"), ("end", "Selesai"), ("responsible", "Pelaksana"), ("budget", "Biaya"), ("note", "Catatan")),
  ident="one", title=["RENCANA AKSI REPLIKASI INOVASI PESONA DESA"], l_opd="Nama OPD", phase="section", act="none", sec="roman", ph="d", date=longd, total="grand", n=[1, 2], money=m_zero(["nihil"], d00))
F("data dispar bangka.xlsx", "19.01-01", "lo-xlsx", "code-split", "code over five cells (3|26|02|2.01|03); Kab.; LibreOffice xlsx with SUM",
  std(("no", "No"), ("codes", "Kode Rekening"), ("phase", "Tahapan"), ("activity", "Kegiatan"), ("description", "Aksi"), ("start", "Jadwal|Mulai"), ("end", "Jadwal|Selesai"), ("responsible", "PPTK"), ("budget", "Anggaran (Rp)"), ("fund", "Sumber Dana")),
  ident="A", title=["RENCANA AKSI DAERAH"], pemtxt="Kab. Bangka", opdtxt="Dinas Pariwisata", phase="col", act="col", ph="e", date=X("dd-mm-yy"), total="grand", formula=True, an=2, num="n")
F("Dinkes Kab Bangka PANTAU BALITA.ods", "19.01-03", "odf", "merged-many", "phase and activity merged over many rows (2-4 actions each); written by odfpy; trailing notes",
  std(("no", "No"), ("phase", "Tahap"), ("activity", "Kegiatan"), ("description", "Uraian Kegiatan"), ("output", "Dokumen Kelengkapan"), ("target", "Volume"), ("unit", "Satuan"), ("start", "Masa Pelaksanaan|Mulai"), ("end", "Masa Pelaksanaan|Selesai"), ("responsible", "Penanggungjawab"), ("code", "Kode Sub Kegiatan"), ("fund", "Sumber Dana"), ("budget", "Anggaran"), ("note", "Keterangan")),
  ident="B", title=[T], pemtxt="Pemkab Bangka", phase="colmerge", act="colmerge", n=[2, 3, 3], date=X("dd/mm/yyyy"), total="grand", an=1, footer=True)
F("disdukcapil 2022 (REVISI).xlsx", "19.01-04", "opx", "far-range", "a blank at Z900; heading over 4 rows; day that does not exist",
  std(("no", "No"), ("phase", "Tahapan"), ("activity", "Kegiatan"), ("description", "Langkah/Tahapan Kegiatan"), ("tu", "Target"), ("start", WM), ("end", WS), ("responsible", "Penanggung Jawab"), ("budget", "Biaya (Rp)"), ("note", "Ket.")),
  ident="C", title=[T], pemtxt="Pemkab Bangka", opdtxt="Disdukcapil", phase="col", act="col", ph="b", hrows=4, deep=True, date=longd, total="grand", far=True, an=0, num="(n)", fault=("W001", "2.3", "end", "31 September 2022", None))
F("renaksi_kompos_kita.csv", "19.01-07", "csv1252", "csv-semicolon", "Windows-1252 with en dash and curly apostrophe; period column; budget in words",
  std(("no", "No"), ("phase", "Tahap"), ("activity", "Kegiatan"), ("description", "Rencana Aksi"), ("output", "Keluaran"), ("tu", "Target"), ("period", "Waktu Pelaksanaan"), ("responsible", "Penanggung Jawab"), ("fund", "Sumber Dana"), ("budget", "Anggaran (Rp)")),
  ident="C", title=[T + " \u2013 TAHUN 2022"], pemtxt="Kab. Bangka", opdtxt="DLH", phase="col", act="col", gran="month", per=p_month(MSA, "\u2013"), money=m_zero(["0"], dotn), total=None, noline=True, an=2, fault=("A001", "2.2", "budget", "menyesuaikan DPA", None))
F("pojok baca bangka.csv", "19.01-09", "csv16", "csv-tab-utf16", "UTF-16 LE with BOM, tabs; dates 01.11.2021; money Rp...,00",
  std(("no", "No"), ("phase", "Tahapan"), ("activity", "Kegiatan"), ("description", "Uraian Kegiatan"), ("target", "Volume"), ("unit", "Satuan"), ("start", "Mulai"), ("end", "Selesai"), ("responsible", "PIC"), ("code", "Kode Sub Kegiatan"), ("fund", "Sumber Dana"), ("budget", "Pagu Dana (Rp)"), ("note", "Catatan")),
  ident="A", title=[T], phase="col", act="col", ph="c", date=dots, s0=1, money=m_zero(["nihil", "-"], rp00), total="grand", noline=True, an=0)
F("RA Dispar Kab. Belitung.xlsx", "19.02-01", "xw", "misspelt-heads", "headings misspelt by a letter or two; title line plus identity",
  std(("no", "Nomor"), ("phase", "Tahapn"), ("activity", "Kegitan"), ("description", "Uraian Rencana Aksi"), ("output", "Keluran"), ("target", "Targt"), ("unit", "Satuan"), ("start", "Waktu Pelaksanan|Mulai"), ("end", "Waktu Pelaksanan|Selesai"), ("responsible", "Penangung Jawab"), ("fund", "Sumber Dna"), ("budget", "Anggarn (Rp)"), ("note", "Keterngan")),
  ident="B", title=[T, "DINAS PARIWISATA KABUPATEN BELITUNG"], phase="colmerge", act="col", date=X("d mmm yyyy"), total="grand", an=0, num="abc")
F("Book1.xlsx", "19.02-02", "xw", "abbrev-heads", "abbreviated headings; RLTH; thousands heading (Rp. 000); negative amount",
  std(("no", "No."), ("phase", "Thp."), ("activity", "Keg."), ("description", "Uraian"), ("target", "Vol."), ("unit", "Sat."), ("start", "Tgl Mulai"), ("end", "Tgl Selesai"), ("responsible", "PJ"), ("fund", "Sbr Dana"), ("budget", "Angg. (Rp. 000)"), ("note", "Ket.")),
  ident="A", title=["RENCANA AKSI REPLIKASI SIGAP-RLTH"], pemtxt="Pemkab Belitung", opdtxt="Disperkim", phase="col", act="col", ph="a", date=slash, money=rib, total="grand", an=1, fault=("A002", "2.1", "budget", ("N", -4300), -4300000))
F("Renaksi Dinsos Belitung.xls", "19.02-06", "xw", "xlsx-named-xls", "xlsx under the name .xls; mixed & ; empty responsible",
  std(("no", "No"), ("phase", "Tahap"), ("activity", "Kegiatan"), ("description", "Rencana Aksi"), ("output", "Output"), ("period", "Periode"), ("responsible", "Perangkat Daerah Penanggung Jawab"), ("code", "Kode Sub Kegiatan"), ("budget", "Kebutuhan Anggaran (Rp)")),
  ident="C", title=[T], pemtxt="Kabupaten Belitung", opdtxt="Dinsos", phase="col", act="col", ph="c", gran="day", per=p_dayrange, total="grand", an=1, fault=("S009", "1.3", "responsible", None, None))
F("APEL PAGI Kab. Belitung.xlsx", "19.02-08", "opx", "plain-sections", "section rows without any number, phase and activity in the description column",
  std(("no", "No"), ("description", "Uraian Kegiatan"), ("output", "Hasil"), ("target", "Target"), ("unit", "Satuan"), ("start", WM), ("end", WS), ("responsible", "Pelaksana"), ("fund", "Sumber Biaya"), ("budget", "Biaya (Rp)"), ("note", "Ket")),
  ident="B", title=[T], opdtxt="Dinas Perhubungan", phase="section", act="section", sec="plain", fillsec=True, sectahap=True, date=X("dd/mm/yy"), total="both", sublab="Jumlah Tahap", totlab="Jumlah Total", an=0, n=[1, 2, 2])
F("LAPAK NELAYAN belitung.xlsx", "19.02-10", "xw", "fund-columns", "money in four source columns and a sum column; numbering row 11 = 7+8+9+10; subtotals; live formulas with cache",
  std(("no", "No"), ("phase", "Tahapan"), ("activity", "Kegiatan"), ("description", "Uraian Kegiatan"), ("period", "Waktu Pelaksanaan"), ("responsible", "Penanggung Jawab"), ("part", "Biaya (Rp)|APBD Kabupaten", dict(name="A")), ("part", "Biaya (Rp)|DAK", dict(name="B")), ("part", "Biaya (Rp)|CSR", dict(name="C")), ("part", "Biaya (Rp)|Lainnya", dict(name="D")), ("budget", "Jumlah Anggaran (Rp)", dict(numtext="11 = 7+8+9+10")), ("note", "Keterangan")),
  ident="A", title=[T], phase="col", act="col", gran="month", per=p_month(MF, " s/d "), total="grand", formula=True, parts=True, num="n", an=2,
  rowformula=lambda cc, r: "=SUM({}{}:{}{})".format(L([q for q in cc if q['k'] == 'part'][0]['c']), r, L([q for q in cc if q['k'] == 'part'][-1]['c']), r))
F("BKPSDM_Kab Belitung_SIPENTER.xlsx", "19.02-11", "opx", "identity-sheet", "identity only on its own sheet 'Data Umum'; subtotals and grand total; one subtotal wrong",
  std(("no", "No"), ("phase", "Tahap"), ("activity", "Kegiatan"), ("description", "Rencana Aksi"), ("output", "Keluaran"), ("target", "Target"), ("unit", "Satuan"), ("start", "Mulai"), ("end", "Selesai"), ("responsible", "Penanggung Jawab"), ("code", "Kode"), ("fund", "Sumber Dana"), ("budget", "Anggaran (Rp)")),
  ident="B", title=["DATA UMUM REPLIKASI INOVASI"], idsheet="Data Umum", main="Matriks", phase="colmerge", act="colmerge", date=X("dd/mm/yyyy"), total="both", sublab="Sub Jumlah Tahap", an=1, zero=0, fault=("A003", "sub2", None, 1500000, None))
F("SIGAP-RLTH Basel.xlsx", "19.03-02", "xw", "hidden-old", "hidden sheet 'v3 (old)' with a complete older plan, visible sheet 'Referensi'; Basel; upper heads",
  std(("no", "NO"), ("phase", "TAHAPAN"), ("activity", "KEGIATAN"), ("description", "AKSI"), ("output", "OUTPUT"), ("tu", "TARGET"), ("start", "MASA PELAKSANAAN|MULAI"), ("end", "MASA PELAKSANAAN|SELESAI"), ("responsible", "PIC"), ("code", "KODE SUB KEGIATAN"), ("budget", "PAGU (Rp)"), ("note", "KETERANGAN")),
  ident="D", title=[T], pemtxt="Pemkab Basel", opdtxt="Dinas Perumahan & Kawasan Permukiman", phase="col", act="col", ph="a", date=X("dd mmmm yyyy"), total="grand", ref=True, hidden=True, an=2)
F("JEBOL ADMINDUK - Bangka Selatan.xlsx", "19.03-04", "opx", "quarters", "Triwulan II 2022; 1.3 missing",
  std(("no", "No"), ("phase", "Tahap"), ("activity", "Kegiatan"), ("description", "Uraian Rencana Aksi"), ("output", "Bukti Dukung"), ("period", "Target Waktu"), ("responsible", "Penanggung Jawab"), ("fund", "Sumber Dana"), ("budget", "Biaya (Rp)")),
  ident="A", title=[T], pemtxt="Kab. Bangka Selatan", opdtxt="Disdukcapil", phase="colmerge", act="col", gran="quarter", per=p_q("L"), total="grand", an=1, drop="1.3", num="(n)")
F("renaksi dpmptsp toboali.xls", "19.03-05", "lo-xls", "juta-rupiah", "heading 'Anggaran (dalam juta rupiah)' with decimals; LibreOffice .xls",
  std(("no", "No"), ("phase", "Tahap"), ("activity", "Kegiatan"), ("description", "Rencana Aksi"), ("target", "Target"), ("unit", "Satuan"), ("start", "Mulai"), ("end", "Selesai"), ("responsible", "PIC"), ("budget", "Anggaran (dalam juta rupiah)"), ("fund", "Sumber Dana")),
  ident="C", title=[T], pemtxt="Pemkab Bangka Selatan", opdtxt="DPMPTSP", phase="colmerge", act="colmerge", date=X("dd/mm/yyyy"), money=jut, bud=BUD_J, total="grand", an=0)
F("dlh basel kompos kita.xlsx", "19.03-07", "xw", "monthgrid-fill", "month grid marked only by fill; grey section rows across the grid; phase 3 missing",
  std(("no", "No"), ("description", "Rencana Aksi"), ("responsible", "Penanggung Jawab"), ("mgrid", "Bulan", dict(m=MY, names=MS, mark="#92D050", white=2)), ("budget", "Anggaran (Rp)"), ("note", "Ket.")),
  ident="B", title=["RENCANA AKSI REPLIKASI INOVASI KOMPOS KITA"], pemtxt="Kabupaten Bangka Selatan", opdtxt="Dinas Lingkungan Hidup", phase="section", act="section", sec="plain", fillsec=True, sectahap=True, gran="month", total="grand", hfill="FFE699", an=1, dropphase=3)
F("e-musren bappeda.csv", "19.03-12", "csv8", "csv-comma", "UTF-8 without BOM, commas; text month ranges without year; Bappeda",
  std(("no", "No"), ("phase", "Tahap"), ("activity", "Kegiatan"), ("description", "Langkah-langkah"), ("output", "Hasil"), ("period", "Jadwal"), ("responsible", "Pelaksana"), ("budget", "Biaya"), ("fund", "Sumber Pendanaan")),
  ident="C", title=[T], pemtxt="Kab. Bangka Selatan", opdtxt="Bappeda", phase="col", act="col", ph="d", gran="month", per=p_mulai, money=m_zero(["0"], dotn), total="grand", noline=True, an=0)
F("Renaksi Fix SIP BANGET Bateng.xlsx", "19.04-01", "xw", "jt-words", "money '25 jt', '1,5 miliar'; dates 1-11-21; end before start",
  std(("no", "No"), ("phase", "Tahap"), ("activity", "Kegiatan"), ("description", "Rencana Aksi"), ("output", "Output"), ("tu", "Target"), ("start", WM), ("end", WS), ("responsible", "Penanggung Jawab"), ("budget", "Kebutuhan Anggaran"), ("fund", "Sumber Dana")),
  ident="A", title=[T], pemtxt="Bateng", l_pem="Kabupaten", opdtxt="Dispar", phase="col", act="col", date=dash2, s0=1, money=m_zero(["nihil"], jt), bud=BUD_J, setbud={4: ("", 1500000000)}, totmoney=lambda n: "Rp " + grp(n), total="grand", an=2, fault=("W002", "2.2", "end", "3-2-22", D(2022, 2, 3)))
F("PANTAU BALITA Bateng.ods", "19.04-03", "lo-ods", "period-alt", "Nop 2021 - Jan 2022 spellings with en dash; heading split over two unmerged cells; LibreOffice .ods",
  std(("no", "No"), ("phase", "Tahapan"), ("activity", "Kegiatan"), ("description", "Uraian|Kegiatan", dict(split=True)), ("tu", "Target"), ("period", "Waktu|Pelaksanaan", dict(split=True)), ("responsible", "Penanggung|Jawab", dict(split=True)), ("fund", "Sumber|Dana", dict(split=True)), ("budget", "Anggaran|(Rp)", dict(split=True)), ("note", "Ket.")),
  ident="C", title=[T], pemtxt="Pemkab Bateng", opdtxt="Dinkes", phase="col", act="col", ph="b", gran="month", s0=1, per=p_month(MSA, " \u2013 "), total="grand", an=0)
F("Rangkul_Dinsos_BangkaTengah.xlsx", "19.04-06", "lo-xlsx", "unit-price", "kebutuhan as volume x harga satuan = jumlah (live formulas, LibreOffice values); numbering '10 = 7 x 9'",
  std(("no", "No"), ("phase", "Tahap"), ("activity", "Kegiatan"), ("description", "Rencana Aksi"), ("period", "Periode"), ("responsible", "Penanggung Jawab"), ("qty", "Kebutuhan Anggaran|Volume"), ("qunit", "Kebutuhan Anggaran|Satuan"), ("price", "Kebutuhan Anggaran|Harga Satuan (Rp)"), ("budget", "Kebutuhan Anggaran|Jumlah (Rp)", dict(numtext="10 = 7 x 9")), ("fund", "Sumber Dana")),
  ident="B", title=[T], opdtxt="Dinas Sosial", pemtxt="Kab. Bangka Tengah", phase="colmerge", act="col", gran="month", per=p_month(MS, " s.d. "), total="grand", formula=True, price=True, num="n", an=1,
  rowformula=lambda cc, r: "={}{}*{}{}".format(L(next(q for q in cc if q['k'] == 'qty')['c']), r, L(next(q for q in cc if q['k'] == 'price')['c']), r))
F("DLH KOBA.xlsx", "19.04-07", "opx", "dot-dates", "dates 01.11.2021; money 'Rp 25.000.000,00'-like; end outside the programme",
  std(("no", "No"), ("phase", "Tahap"), ("activity", "Kegiatan"), ("description", "Uraian Kegiatan"), ("output", "Keluaran"), ("target", "Volume"), ("unit", "Satuan"), ("start", "Mulai"), ("end", "Selesai"), ("responsible", "Unit Kerja"), ("code", "Kode Rekening"), ("fund", "Sumber Dana"), ("budget", "Pagu Dana (Rp)")),
  ident="A", title=[T], pemtxt="Kabupaten Bangka Tengah", opdtxt="DLH", phase="col", act="col", ph="a", date=dots, s0=1, money=m_zero(["-"], d00), total="grand", an=1, fault=("W003", "3.1", "end", "28.02.2023", D(2023, 2, 28)))
F("Dishub Bateng - APEL PAGI.xlsx", "19.04-08", "opx", "ref-error", "#REF! in one budget; kendala and tindak lanjut columns left empty; blank-only cells",
  std(("no", "No"), ("phase", "Tahapan"), ("activity", "Kegiatan"), ("description", "Rencana Aksi"), ("output", "Keluaran"), ("period", "Waktu"), ("responsible", "Penanggung Jawab"), ("fund", "Sumber Dana"), ("budget", "Anggaran"), ("blank", "Kendala"), ("blank", "Tindak Lanjut"), ("note", "Keterangan")),
  ident="D", title=[T], pemtxt="Kabupaten Bangka Tengah", opdtxt="Dinas Perhubungan", phase="colmerge", act="col", gran="month", per=p_month(MFA, " sampai dengan "), total="grand", an=0, fault=("F008", "3.1", "budget", ("E", "#REF!"), None))
F("SIPENTER BKPSDM BATENG.xlsx", "19.04-11", "xw", "sections-with-sums", "all upper case; phase section rows carry the phase's sum in the budget column; activity sections a-c",
  std(("no", "NO"), ("description", "URAIAN KEGIATAN"), ("output", "INDIKATOR"), ("target", "TARGET"), ("unit", "SATUAN"), ("start", "WAKTU PELAKSANAAN|MULAI"), ("end", "WAKTU PELAKSANAAN|SELESAI"), ("responsible", "PENANGGUNG JAWAB"), ("code", "KODE SUB KEGIATAN"), ("budget", "ANGGARAN (RP)"), ("fund", "SUMBER DANA")),
  ident="B", title=[T], pemtxt="KABUPATEN BANGKA TENGAH", opdtxt="BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA", phase="section", act="section", sec="sum", anum="ABC", upper=True, ph="c", date=X("dd/mm/yyyy"), total="grand", totlab="JUMLAH TOTAL", zero=0.1, an=1)
F("Kab. Bangka Barat - Dispar.xlsx", "19.05-01", "xw", "quarters-tw", "TW-I; one action under the wrong phase; Pemkab Babar",
  std(("no", "No"), ("phase", "Tahap"), ("activity", "Kegiatan"), ("description", "Rencana Aksi"), ("output", "Output"), ("period", "Periode"), ("responsible", "PIC"), ("budget", "Anggaran (Rp)"), ("fund", "Sumber Dana")),
  ident="C", title=[T], pemtxt="Pemkab Babar", opdtxt="Dinas Pariwisata", phase="col", act="col", ph="a", gran="quarter", per=p_q("TW"), total="grand", an=0, n=[2, 2, 1], fault=("S005", "2.1", "phase", "Persiapan", 1))
F("sigap babar.xls", "19.05-02", "lo-xls", "week-words", "'Minggu II Januari 2022' in one period cell; LibreOffice .xls; title-line identity",
  std(("no", "No"), ("phase", "Tahapan"), ("activity", "Kegiatan"), ("description", "Uraian Kegiatan"), ("period", "Waktu Pelaksanaan"), ("responsible", "Pelaksana"), ("budget", "Biaya (Rp)"), ("note", "Ket.")),
  ident="title", title=["RENCANA AKSI REPLIKASI INOVASI SIGAP-RTLH", "DINAS PERUMAHAN & KAWASAN PERMUKIMAN KABUPATEN BANGKA BARAT TAHUN 2022"], inv="SIGAP-RTLH", phase="colmerge", act="colmerge", gran="week", per=p_week, total="grand", an=2)
F("Disdukcapil Muntok.xlsx", "19.05-04", "lo-xlsx", "account-code", "an account code (5.1.02…) where a sub kegiatan code belongs; LibreOffice xlsx; group head over three rows",
  std(("no", "No"), ("phase", "Tahap"), ("activity", "Kegiatan"), ("description", "Rencana Aksi"), ("output", "Keluaran"), ("tu", "Target"), ("start", WM), ("end", WS), ("responsible", "Penanggung Jawab"), ("code", "Kode Sub Kegiatan"), ("fund", "Sumber Dana"), ("budget", "Anggaran (Rp)")),
  ident="A", title=[T], pemtxt="Kab. Bangka Barat", opdtxt="Dinas Kependudukan & Pencatatan Sipil", phase="col", act="col", ph="b", hrows=3, date=X("dd/mm/yyyy"), total="grand", formula=True, an=1, fault=("A005", "2.2", "code", "5.1.02.01.001.00024", "5.1.02.01.001.00024"))
F("POJOK BACA BABAR.ods", "19.05-09", "lo-ods", "sheet-per-phase", "sheets 'I. Persiapan', 'II. Pelaksanaan', 'III. Monitoring & Evaluasi'; activity as section rows; identity on first sheet only; LibreOffice .ods",
  std(("no", "No"), ("description", "Langkah-langkah"), ("output", "Bukti Dukung"), ("target", "Volume"), ("unit", "Satuan"), ("start", "Mulai"), ("end", "Selesai"), ("responsible", "Penanggung Jawab"), ("fund", "Sumber Dana"), ("budget", "Biaya (Rp)")),
  ident="B", title=[T], pemtxt="Kabupaten Bangka Barat", tabs="sheets", idonce=True, names=["I. Persiapan", "II. Pelaksanaan", "III. Monitoring & Evaluasi"], act="section", sec="roman", anum="ABC", date=X("dd/mm/yyyy"), total="grand", totlab="Jumlah", formula=True, an=0, sign="last")
F("guru kunjung.xlsx", "19.05-14", "xw", "quarters-q", "Q1-Q2; money 'Rp918.886.900,00'; table at C9; two signature blocks",
  std(("no", "No"), ("phase", "Tahap"), ("activity", "Kegiatan"), ("description", "Rencana Aksi"), ("output", "Keluaran"), ("tu", "Target"), ("period", "Timeline"), ("responsible", "Penanggung Jawab"), ("fund", "Sumber Dana"), ("budget", "Anggaran")),
  at=(10, 3), idat=(2, 3), ident="A", title=[T], l_opd="Instansi", pemtxt="Bangka Barat", l_pem="Kabupaten", phase="colmerge", act="col", gran="quarter", per=p_q("Q"), money=m_zero(["Rp0,00"], rp00), bud=BUD + [918886900], total="grand", an=2, sign2=True)
F("Dispar Beltim.xlsx", "19.06-01", "opx", "m2-jan", "'M2 Jan' under Mulai and Selesai; grand total wrong",
  std(("no", "No"), ("phase", "Tahapan"), ("activity", "Kegiatan"), ("description", "Uraian Aksi"), ("output", "Keluaran"), ("start", WM), ("end", WS), ("responsible", "PJ"), ("fund", "Sbr Dana"), ("budget", "Biaya (Rp)")),
  ident="C", title=[T], pemtxt="Pemkab Beltim", opdtxt="Dispar", phase="col", act="col", ph="d", gran="week", date=mweek, total="grand", totlab="Total", zero=0.1, an=1, fault=("A003", "grand", None, -2450000, None))
F("Kab Belitung Timur Dinkes.xlsx", "19.06-03", "xw", "no-activity-weekgrid", "no kegiatan column, phase merged, week grid marked 1; activity from wording",
  std(("no", "No"), ("phase", "Tahap"), ("description", "Rencana Aksi"), ("responsible", "Pelaksana"), ("wgrid", "Waktu Pelaksanaan (Minggu ke-)", dict(m=MY, names=MF, mark="1")), ("budget", "Pagu Dana (Rp)")),
  ident="B", title=[T], pemtxt="Kab. Belitung Timur", opdtxt="Dinkes", phase="colmerge", act="none", ph="c", gran="week", total="grand", n=[1, 2])
F("izin kilat manggar.csv", "19.06-05", "lo-csv", "csv-libreoffice", "exported by LibreOffice (semicolons, UTF-8, dates as shown)",
  std(("no", "No"), ("phase", "Tahap"), ("activity", "Kegiatan"), ("description", "Rencana Aksi"), ("output", "Output"), ("tu", "Target"), ("start", "Mulai"), ("end", "Selesai"), ("responsible", "Penanggung Jawab"), ("code", "Kode Sub Kegiatan"), ("budget", "Anggaran (Rp)")),
  ident="A", title=[T], pemtxt="Pemkab Belitung Timur", opdtxt="DPMPTSP", phase="col", act="col", ph="a", date=X("dd/mm/yyyy"), total="grand", noline=True, an=2)
F("RANGKUL - Dinsos Beltim.xlsx", "19.06-06", "opx", "weekday-dates", "'Senin, 3 Januari 2022'; Non anggaran as amount and as fund; 1 dok.",
  std(("no", "No"), ("phase", "Tahap"), ("activity", "Kegiatan"), ("description", "Rencana Aksi"), ("target", "Target"), ("unit", "Satuan"), ("start", "Jadwal|Mulai"), ("end", "Jadwal|Selesai"), ("responsible", "Penanggung Jawab"), ("fund", "Sumber Dana"), ("budget", "Anggaran (Rp)")),
  ident="one", title=[T], pemtxt="Kabupaten Belitung Timur", opdtxt="Dinas Sosial", phase="colmerge", act="colmerge", date=hari, s0=1, money=m_zero(["Non anggaran"], m_int), nonfund=True, zero=.35, total="grand", an=0)
F("Prov Dinkes.xlsx", "19-03", "xw", "province-code", "province: codes with L = 1, one with L = 2",
  std(("no", "No"), ("phase", "Tahap"), ("activity", "Kegiatan"), ("description", "Rencana Aksi"), ("output", "Keluaran"), ("target", "Target"), ("unit", "Satuan"), ("start", "Mulai"), ("end", "Selesai"), ("responsible", "Penanggung Jawab"), ("code", "Kode Sub Kegiatan"), ("fund", "Sumber Dana"), ("budget", "Anggaran (Rp)"), ("note", "Catatan")),
  ident="A", title=[T], pemtxt="Pemprov Kep. Bangka Belitung", opdtxt="Dinas Kesehatan", phase="col", act="col", ph="b", date=altf, total="grand", formula=True, an=2, fault=("A005", "2.3", "code", "1.02.02.2.02.07", "1.02.02.2.02.07"))
F("DPMPTSP PROVINSI.xlsx", "19-05", "lo-xlsx", "split-head", "sub kegiatan with 4 digits, one X.XX code; headings split over unmerged rows; LibreOffice xlsx",
  std(("no", "No"), ("phase", "Tahapan"), ("activity", "Kegiatan"), ("description", "Rencana|Aksi", dict(split=True)), ("output", "Output/|Hasil", dict(split=True)), ("start", "Tanggal|Mulai", dict(split=True)), ("end", "Tanggal|Selesai", dict(split=True)), ("responsible", "Penanggung|Jawab", dict(split=True)), ("code", "Kode Sub|Kegiatan", dict(split=True)), ("budget", "Kebutuhan|Anggaran|(Rp)", dict(split=True))),
  ident="C", title=[T], pemtxt="Provinsi Kepulauan Bangka Belitung", opdtxt="DPMPTSP", phase="colmerge", act="colmerge", nomergehead=True, sub=4, xxx=True, date=X("dd/mm/yyyy"), total="grand", formula=True, an=0)
F("dkp babel lapak nelayan.xlsx", "19-10", "xw", "spaces-money", "money 'Rp 25 000 000'; day ranges; Pemprov Babel; rows above the table with a legend",
  std(("no", "No"), ("phase", "Fase"), ("activity", "Kegiatan"), ("description", "Uraian Rencana Aksi"), ("output", "Indikator"), ("tu", "Target"), ("period", "Masa Pelaksanaan"), ("responsible", "Penanggung Jawab"), ("code", "Kode Sub Kegiatan"), ("fund", "Sumber Dana"), ("budget", "Pagu (Rp)")),
  ident="D", title=[T], pemtxt="Pemprov Babel", opdtxt="Dinas Kelautan & Perikanan", phase="col", act="col", ph="a", per=p_dayrange, s0=1, money=m_zero(["-"], rpsp), total="both", sublab="Sub Total", totlab="GRAND TOTAL", an=1)
F("warung pintar.xlsx", "19.04-99", "opx", "not-in-roster", "an agency that is not in the roster",
  std(("no", "No"), ("phase", "Tahap"), ("activity", "Kegiatan"), ("description", "Rencana Aksi"), ("output", "Keluaran"), ("period", "Waktu Pelaksanaan"), ("responsible", "Penanggung Jawab"), ("budget", "Anggaran (Rp)")),
  ident="B", title=[T], pemtxt="Kabupaten Bangka Tengah", phase="col", act="col", ph="a", gran="month", per=p_month(MF, " - "), total="grand", an=1, i001=True)
SUBDIR = {"19-03": "2021-10-28", "19-05": "2021-10-28", "19-10": "2021-10-29", "19.06-01": "Beltim", "19.06-03": "Beltim"}

# ---------------------------------------------------------------- build
def build(o, rng):
    acts = make_plan(o, rng); sheets = []
    if o["name"].startswith("RANGKUL -"):
        for a in acts:
            if a["unit"] == "dokumen": a["unit"] = "dok."
    if o.get("parts"):
        for a in acts:
            b = a["budget"]; k = rng.choice("ABCD") if b else None; p = dict.fromkeys("ABCD", 0)
            if b and rng.random() < .4: p["A"] = b - 750000; p["C"] = 750000
            elif b: p[k] = b
            a["parts"] = p
    if o.get("price"):
        for a in acts:
            if a["budget"]:
                a["qty"], a["qunit"] = rng.choice([(2, "paket"), (12, "OH"), (5, "unit"), (3, "kali"), (40, "orang")]); a["price"] = rng.choice([75000, 150000, 425000, 1250000]); a["budget"] = a["qty"] * a["price"]
            else: a["qty"], a["qunit"], a["price"] = 0, "paket", 0
    main = o.get("main", rng.choice(["RA", "Renaksi", "Lembar1", "Matriks RA", "Rencana Aksi 2022"]))
    if o.get("ref") and o["w"] == "opx": sheets.append(refsheet())
    at, idat = o.get("at"), o.get("idat", (1, 1))
    if o.get("idsheet"):
        s = Sheet(o["idsheet"]); identity(s, 1, 1, o); s.put(9, 1, "Nomor telepon"); s.put(9, 3, ":"); s.put(9, 4, "(0719) 000000"); sheets.append(s)
    if o.get("tabs") == "sheets":
        no = 1
        for p in (1, 2, 3):
            s = Sheet(o["names"][p - 1]); sheets.append(s)
            r = identity(s, 1, 1, o) + 1 if p == 1 or not o.get("idonce") else 1
            r, no = table(s, r, 1, o["cols"], [a for a in acts if a["phase"] == p], o, rng, 1)
        signature(s, r, len(o["cols"]) - 2, o, rng)
    elif o.get("tabs") == "tables":
        s = Sheet(main); sheets.append(s); r = identity(s, 1, 1, o) + 1
        for p in (1, 2, 3):
            s.put(r, 1, o["sectext"][p], bold=True); r += 1
            r, _ = table(s, r, 1, o["cols"], [a for a in acts if a["phase"] == p], o, rng, 1); r += 3
        signature(s, r - 2, len(o["cols"]) - 2, o, rng)
    else:
        s = Sheet(main); sheets.append(s)
        if o.get("idsheet"): s.put(1, 1, "MATRIKS RENCANA AKSI", bold=True); r = 3
        else: r = identity(s, *idat, o) + 1
        if at: r, c = at
        else: c = 1
        r, _ = table(s, r, c, o["cols"], acts, o, rng)
        if o.get("footer"): s.put(r + 2, c, "Catatan: anggaran bersumber dari DPA Tahun 2022"); r += 2
        signature(s, r, c + max(3, len(o["cols"]) - 3), o, rng)
    if o.get("far"): s.put(900, 26, " ")
    if o["name"].startswith("Dishub Bateng"): s.put(3, 9, " "); s.put(5, 12, "  ")
    if o.get("ref") and o["w"] != "opx": sheets.append(refsheet())
    if o.get("hidden"):
        h = Sheet("v3 (old)", hidden=True); o2 = dict(o, faults=[]); a2 = make_plan(dict(o, faults=[]), random.Random(99))
        r = identity(h, 1, 1, o2) + 1; table(h, r, 1, o["cols"], a2, o2, rng); sheets.append(h)
    return acts, sheets

def refsheet():
    s = Sheet("Referensi"); s.put(1, 1, "Daftar Satuan"); s.put(1, 3, "Daftar Sumber Dana")
    for i, t in enumerate(["orang", "dokumen", "laporan", "unit", "kali"]): s.put(2 + i, 1, t)
    for i, t in enumerate(["APBD", "DAU", "DAK Non Fisik", "DID", "CSR"]): s.put(2 + i, 3, t)
    return s

def main():
    mas = os.path.join(OUT, "masuk"); shutil.rmtree(mas, ignore_errors=True); shutil.rmtree(os.path.join(OUT, ".tmp"), ignore_errors=True); os.makedirs(mas); os.makedirs(os.path.join(OUT, ".tmp", "src"))
    truth = {"year": 2022, "missing": [], "files": {}}; have = set()
    rows = [(f"{p}-{n}", PEM[p], *OPD[n][:4]) for p, ns in ROSTER.items() for n in ns.split()]
    for i, o in enumerate(FILES):
        rng = random.Random(f"{SEED}/{o['name']}")
        random.seed(f"{SEED}/m/{o['name']}")
        acts, sheets = build(o, rng)
        sd = SUBDIR.get(o["ag"]); d = os.path.join(mas, sd) if sd else mas; os.makedirs(d, exist_ok=True)
        path = os.path.join(d, o["name"]); w = o["w"]; csvf = "csv" in w
        if w == "opx": w_openpyxl(path, sheets)
        elif w == "xw":
            w_xlsxwriter(path + ".x.xlsx", sheets); os.rename(path + ".x.xlsx", path)
        elif w == "odf": w_odf(path if path.endswith(".ods") else path + ".ods", sheets)
        elif w == "csv1252": w_csv(path, sheets, ";", "cp1252")
        elif w == "csv16": w_csv(path, sheets, "\t", "utf-16-le", b"\xff\xfe")
        elif w == "csv8": w_csv(path, sheets, ",", "utf-8")
        else:
            ext = w[3:]; src = os.path.join(OUT, ".tmp", "src", os.path.splitext(o["name"])[0] + ".xlsx"); w_openpyxl(src, sheets); soffice(src, ext, path)
        if zipfile.is_zipfile(path) and w != "lo-xls": fixzip(path)
        agency = None if o.get("i001") else o["ag"]; have.add(agency)
        keep = ["phase", "activity", "description", "output", "target", "unit", "start", "end", "responsible", "code", "fund", "budget", "note"]
        A = []
        for a in acts:
            x = {k: a[k] for k in keep}; x["phase"] = a.get("phase_truth", a["phase"])
            for k in ("start", "end"): x[k] = x[k].isoformat() if x[k] else None
            x["sheet"] = None if csvf else a["sheet"]; x["row"] = a["row"]; x["cells"] = a["cells"]; x["fields"] = a["fields"]; A.append(x)
        fs = o["faults"]
        if csvf: fs = [{k: v for k, v in f.items() if k != "sheet"} for f in fs]
        truth["files"][o["name"]] = dict(layout=o["layout"], agency=agency, actions=A, faults=fs)
    truth["missing"] = [r[0] for r in rows if r[0] not in have]
    json.dump(truth, open(os.path.join(OUT, "truth.json"), "w"), ensure_ascii=False, indent=1)
    with open(os.path.join(OUT, "daftar-opd.csv"), "w", newline="", encoding="utf-8") as f:
        w = csv.writer(f, lineterminator="\n"); w.writerow("kode pemda opd inovasi singkatan asal_inovasi".split()); w.writerows(rows)
    open(os.path.join(OUT, "ripp.toml"), "w").write('[program]\nnama = "Replikasi Inovasi Pelayanan Publik"\ntahun = 2022\nprovinsi = "Provinsi Kepulauan Bangka Belitung"\nunit = "Biro Organisasi"\nbatas_rencana_aksi = 2021-11-01\n')
    shutil.rmtree(os.path.join(OUT, ".tmp"))
    nf = sum(len(t["faults"]) for t in truth["files"].values())
    print(len(FILES), "files,", sum(len(t["actions"]) for t in truth["files"].values()), "actions,", nf, "faults, missing", truth["missing"])
    return truth
if __name__ == "__main__": main()
