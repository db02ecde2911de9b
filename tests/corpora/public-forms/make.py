"""Pembangkit korpus k9: rupa tabel dinas yang sebenarnya. Jalankan ulang: isi sama."""
import json, os, shutil, csv
from mesin import *
HERE = os.path.dirname(os.path.abspath(__file__)); OUT = os.path.join(HERE, "masuk")
DOCS = []
def lay(f): DOCS.append(f); return f
NO = lambda h="No", w=5: C(h, v=lambda a: a["n"], w=w, center=True)
QIV = [(D(2022, 1, 1), D(2022, 3, 31)), (D(2022, 4, 1), D(2022, 6, 30)), (D(2022, 7, 1), D(2022, 9, 30)), (D(2022, 10, 1), D(2022, 12, 31))]
FUNDC = lambda h="Sumber Dana": C(h, "fund", lambda a: a["fund"] or "-", w=13)
tot100 = lambda s: sum(a["bobot"] for a in s)
def unit_too(doc):
    for a in doc.acts:
        if "target" in a["fields"]: a["fields"].append("unit"); a["cells"]["unit"] = a["cells"]["target"]
def pjact(doc):
    for a in doc.acts: a["responsible"] = a["apj"]
def bobot(doc):
    T = sum(a["budget"] for a in doc.acts) or 1
    for a in doc.acts: a["bobot"] = round(a["budget"] * 100 / T, 2)
def months(lo, hi): return [(i, m1(i), m2(i)) for i in range(lo, hi + 1)]
def jarang(doc):
    for a in doc.acts: a["jarang"] = a["activity"] == "3.2"
def realisasi(doc, upto):
    """phys[m], spent[m] kumulatif untuk bulan 1..upto; None sebelum mulai."""
    rng = doc.rng
    for a in doc.acts:
        a["phys"], a["sp"] = {}, {}; last = 0; ls = 0; s, e = a["start"], a["end"]
        for m in range(1, upto + 1):
            x = m2(m)
            if s > x: a["phys"][m] = a["sp"][m] = None; continue
            f = min(1, ((x - s).days + 1) / ((e - s).days + 1))
            v = 100.0 if f == 1 and rng.random() < .8 else round(min(99, 100 * f * rng.uniform(.75, 1.0)) * 2) / 2
            if a["activity"][0] == "3": v = round(100 * f * 2) / 2
            v = max(last, v, 5.0 if f > 0 else 0); last = v; a["phys"][m] = float(v)
            ls = max(ls, int(a["budget"] * v / 100 * rng.uniform(.8, 1.0) // 1000 * 1000)); a["sp"][m] = ls
def take(doc, t, keys, what="phys"):
    """keys: {nama kolom: bulan}"""
    for a in doc.acts:
        for k, m in keys.items():
            v = a["phys"][m] if what == "phys" else a["sp"][m]
            if v is None or (what == "sp" and not a["budget"]): continue
            doc.progress.append(dict(cell=ad(a["row"], t["X"][k]), month=m, physical=a["phys"][m] if what == "phys" else None))
n0 = lambda v: None if v is None else (int(v) if float(v).is_integer() else v)
pct = lambda a, m: n0(a["phys"][m])

# =============================================================== XLSX
@lay
def f01(ri):
    d = Doc("Renaksi RB - Replikasi SIP BANGET Dispar PKP.xlsx", "xlsx", ri, "rb-b03-teks", "Q1", (11, 14)); pjact(d)
    g = d.grid("Renaksi"); g.title(1, ["MATRIKS RENCANA AKSI REFORMASI BIROKRASI", f"REPLIKASI INOVASI PELAYANAN PUBLIK {d.i}", f"{d.full().upper()}", "TAHUN 2022"], 1, 14)
    bm = lambda a, k, n: (f"{a['target']} {a['unit']}" if k == n - 1 else ["Proses", "Draf", "Berjalan"][k % 3])
    u = Uang("angka", 0); d.habits.update(period="B03-B12 berisi teks", money="angka")
    cols = [NO("NO"), C("TAHAPAN", "phase", lambda a: PH["f"][a["phase"]], merge="phase", w=16), C("KEGIATAN", "activity", lambda a: AC["b"][a["activity"]], merge="act", w=22), C("RENCANA AKSI", "description", w=36), C("OUTPUT", "output", w=22), C("INDIKATOR", v=lambda a: "Tersedianya " + a["output"][0].lower() + a["output"][1:], w=22)]
    cols += [C(f"TARGET KELUARAN|B{3*k+3:02d}", iv=QIV[k], mark=bm, w=12) for k in range(4)]
    cols += [Bud("ANGGARAN (Rp)", u, w=15), C("PENANGGUNG JAWAB", "responsible", merge="act", w=20), C("UNIT TERKAIT", v=lambda a: MITRA[a["n"] % 7]), C("KET", "note", w=18)]
    t = table(d, g, 6, cols, num=lambda k: str(k + 1), tot="JUMLAH", formula=True)
    g.put(t["next"], 1, "Keterangan: B03 = Triwulan I (Januari-Maret), B06 = Triwulan II (April-Juni), B09 = Triwulan III (Juli-September), B12 = Triwulan IV (Oktober-Desember)", italic=True, noborder=True)
    d.ttd(g, t["next"] + 2, 11); g.freeze = (9, 0); return d
@lay
def f02(ri):
    d = Doc("RENAKSI SIGAP-RLTH 2022 format B03-B12.xlsx", "xlsx", ri, "stranas-b03-centang", "Q3", (13, 17))
    g = d.grid("FORM RENAKSI"); r = g.title(1, ["RENCANA AKSI DAERAH", "REPLIKASI INOVASI SIGAP-RLTH", "PEMERINTAH KOTA PANGKALPINANG TAHUN 2022"], 1, 12)
    r = g.ident(r + 1, [("Perangkat Daerah", d.opd), ("Pemda Asal", "Pemerintah " + d.asal), ("Nama Inovasi", f"{d.i} ({d.nama})")], "tiga")
    u = Uang("rpstrip", "-"); d.habits.update(period="B03-B12 centang", money="Rp …,-")
    cols = [C("No.", v=lambda a: f"{a['np']}.", w=5), C("Kegiatan", "activity", lambda a: AC["a"][a["activity"]], once="act", w=28), C("Aksi", "description", w=36), C("Keluaran", "output", w=24), C("Ukuran Keberhasilan", v=lambda a: f"Tersedianya {a['target']} {a['unit']} tepat waktu", w=24), C("Penanggung Jawab", "responsible", w=20), C("Instansi Terkait", v=lambda a: MITRA[(a["n"] * 3) % 7])]
    cols += [C(f"Target Waktu|B{3*k+3:02d}", iv=QIV[k], mark="√", w=6) for k in range(4)] + [Bud("Kebutuhan Anggaran", u, w=18)]
    t = table(d, g, r + 1, cols, prow=lambda p: [(0, PH["b"][p])], num=[f"({k+1})" for k in range(12)], tot="Total", sub={1: "Sub Total Tahap I", 2: "Sub Total Tahap II", 3: "Sub Total Tahap III"})
    g.put(t["next"] + 1, 1, "Catatan: B03 s.d. B12 adalah bulan pelaporan (akhir triwulan I s.d. IV).", noborder=True); d.ttd(g, t["next"] + 3, 10); return d
@lay
def f03(ri):
    d = Doc("Rencana Aksi Perjanjian Kinerja - GANDENG IBU (Dinkes Prov).xlsx", "xlsx", ri, "pk-target-triwulan", "Q1", (12, 16)); pjact(d)
    g = d.grid("RA-PK"); r = g.title(1, ["RENCANA AKSI ATAS PERJANJIAN KINERJA TAHUN 2022", d.opd.upper(), d.pemda.upper(), f"(Replikasi Inovasi {d.i})"], 1, 16)
    u = Uang("angka", 0); d.habits.update(period="Target Triwulan I-IV angka", money="angka")
    sas = {1: "Tersedianya dasar pelaksanaan replikasi", 2: "Terlaksananya layanan hasil replikasi", 3: "Terjaganya mutu layanan hasil replikasi"}
    cols = [NO("No"), C("Sasaran Strategis", v=lambda a: sas[a["phase"]], merge="phase", w=18), C("Indikator Kinerja|Uraian", v=lambda a: {1: "Persentase dokumen persiapan lengkap", 2: "Persentase layanan berjalan", 3: "Indeks penerapan inovasi"}[a["phase"]], merge="phase", w=18), C("Indikator Kinerja|Target", v=lambda a: {1: "100%", 2: "80%", 3: "85 (Baik)"}[a["phase"]], merge="phase", w=9),
        C("Tahap", "phase", lambda a: PH["c"][a["phase"]], merge="phase", w=14), C("Kegiatan", "activity", lambda a: AC["c"][a["activity"]], merge="act", w=22), C("Rencana Aksi", "description", w=36), C("Output", "output", w=22), C("Satuan", "unit", w=10)]
    q = lambda a, k, n: a["target"] // n + (1 if k >= n - a["target"] % n else 0) if a["target"] >= n else (a["target"] if k == n - 1 else "proses")
    cols += [C(f"Target Triwulan|{ROM[k+1]}", iv=QIV[k], mark=q, w=7) for k in range(4)] + [Bud("Anggaran (Rp)", u, w=16), FUNDC(), C("Penanggung Jawab", "responsible", merge="act", w=20)]
    t = table(d, g, r + 1, cols, num=[f"({k+1})" for k in range(16)], formula=True, tot="J U M L A H")
    d.ttd(g, t["next"] + 2, 13, kiri=None)
    h = d.grid("Salinan dari RA-PK (lama)"); h.hidden = True; h.title(1, ["RENCANA AKSI (KONSEP LAMA)", d.full().upper()], 1, 6)
    for k, x in enumerate(["No", "Tahap", "Kegiatan", "Rencana Aksi", "Waktu", "Penanggung Jawab", "Anggaran (Rp)"]): h.put(4, 1 + k, x, bold=True)
    for k, a in enumerate(d.acts[:5]): [h.put(5 + k, 1 + j, v) for j, v in enumerate([k + 1, PH["c"][a["phase"]], AC["c"][a["activity"]], a["description"] + " (konsep)", "Januari 2022", "Sekretaris", 1000000])]
    return d
@lay
def f04(ri):
    d = Doc("RKA Replikasi PASTI JADI Dukcapil Bangka.xlsx", "xlsx", ri, "rka-hierarki", "V1", (14, 20), zero=0.05); d.period("bulansd")
    g = d.grid("RKA Rincian"); g.put(1, 1, "RENCANA KERJA DAN ANGGARAN", bold=True, center=True); g.merge(1, 1, 1, 8); g.put(1, 9, "Formulir\nRKA - RINCIAN BELANJA\nSKPD", center=True); g.merge(1, 9, 3, 11)
    g.put(2, 1, "SATUAN KERJA PERANGKAT DAERAH", bold=True, center=True); g.merge(2, 1, 2, 8); g.put(3, 1, "Pemerintah Kabupaten Bangka Tahun Anggaran 2022", center=True); g.merge(3, 1, 3, 8)
    r = g.ident(4, [("Organisasi", "Dinas Kependudukan dan Pencatatan Sipil"), ("Pekerjaan", f"Replikasi Inovasi {d.i} dari {d.asal}"), ("Lokasi", "Kabupaten Bangka"), ("Kelompok Sasaran", "Penduduk Kabupaten Bangka")], "tiga")
    u = Uang("angka", 0); rek = ["5.1.02.01.01.0024", "5.1.02.04.01.0001", "5.1.02.02.01.0003", "5.2.02.10.01.0002"]; d.habits.update(money="angka, subtotal pada baris tahap dan kegiatan")
    def kf(a): a["kf"] = d.rng.choice([1, 2, 3, 4, 5]) if a["budget"] % 5 == 0 else 1; return a["kf"]
    for a in d.acts:
        kf(a)
        while a["kf"] > 1 and a["budget"] % a["kf"]: a["kf"] -= 1
    cols = [C("Kode Sub Kegiatan", "code", w=18), C("Kode Rekening Belanja", v=lambda a: rek[a["n"] % 4], w=18), C("Uraian", "description", lambda a: f"{chr(96 + a['na'])}. {a['description']}", w=44), C("Rincian Perhitungan|Koefisien", v=lambda a: f"{a['kf']} {['Orang/Kali', 'Paket', 'Kali', 'OH'][a['n'] % 4]}", w=13), C("Rincian Perhitungan|Satuan", v=lambda a: ["Orang/Kali", "Paket", "Kali", "OH"][a["n"] % 4], w=11), C("Rincian Perhitungan|Harga", v=lambda a: a["budget"] // a["kf"], num="#,##0", w=14), C("Rincian Perhitungan|PPN", v=lambda a: "0%", w=6), Bud("Jumlah (Rp)", u, psum=True, w=16), C("Jadwal Pelaksanaan", "period", lambda a: a["ptext"], w=22), C("PPTK", "responsible", w=22), C("Keterangan", "note", w=18)]
    t = table(d, g, r + 1, cols, prow=lambda p: [(2, PH["c"][p])], arow=lambda k: [(2, AC["a"][k])], num=[str(k + 1) if k != 7 else "8 = 4 x 6" for k in range(11)], tot="Jumlah Anggaran Replikasi")
    d.ttd(g, t["next"] + 1, 9, tgl="25 Oktober 2021"); b = t["next"] + 10
    g.put(b, 1, "Tim Anggaran Pemerintah Daerah", bold=True)
    for k, h in enumerate(["No", "Nama", "Jabatan", "Tanda Tangan"]): g.put(b + 1, 1 + k, h, bold=True)
    for k in range(3): g.put(b + 2 + k, 1, f"{k+1}")
    return d
@lay
def f05(ri):
    d = Doc("KAK TABUNG SAMPAH lampiran time schedule.xlsx", "xlsx", ri, "kak-minggu-warna", "V1", (10, 14)); d.weeks(); 
    k0 = d.grid("KAK"); k0.put(1, 1, "KERANGKA ACUAN KERJA (KAK)", bold=True, noborder=True); k0.put(3, 1, "A. Latar Belakang", noborder=True); k0.put(4, 1, f"Dinas Lingkungan Hidup Kabupaten Belitung mereplikasi inovasi {d.i} dari {d.asal}.", noborder=True); k0.put(5, 1, "B. Jadwal: lihat lembar Time Schedule", noborder=True)
    g = d.grid("Time Schedule"); r = g.title(1, ["LAMPIRAN KAK", "JADWAL PELAKSANAAN (TIME SCHEDULE) REPLIKASI INOVASI TABUNG SAMPAH", "DINAS LINGKUNGAN HIDUP KABUPATEN BELITUNG TA. 2022"], 1, 20)
    u = Uang("angka", 0); d.habits.update(period="bulan x minggu, hanya warna", money="angka")
    cols = [NO(), C("Tahap", "phase", lambda a: PH["d"][a["phase"]], merge="phase", w=12), C("Kegiatan", "activity", lambda a: AC["b"][a["activity"]], merge="act", w=20), C("Uraian Kegiatan", "description", w=34), C("Output", "output", w=20), C("PIC", "responsible", w=18), Bud("Biaya (Rp)", u, w=14)]
    cols += [C(f"Waktu Pelaksanaan Tahun 2022|{BL[i]}|{ROM[w]}", iv=(wk(i, w), wk(i, w, True)), mark="FILL", w=3) for i in range(1, 13) for w in range(1, 5)]
    t = table(d, g, r + 1, cols, formula=True, tot="JUMLAH", totc=0); d.ttd(g, t["next"] + 2, 6); return d
@lay
def f06(ri):
    d = Doc("PROPER PKA - LANSIA BAHAGIA Basel.xlsx", "xlsx", ri, "proper-milestone-minggu", "V1", (10, 13)); d.period("minggu")
    g = d.grid("Milestone"); r = g.title(1, ["TAHAPAN (MILESTONE) AKSI PERUBAHAN", f"REPLIKASI INOVASI {d.i}", "DINAS SOSIAL KABUPATEN BANGKA SELATAN"], 1, 10)
    u = Uang("rp00", "Rp0,00"); d.habits.update(money="Rp …,00")
    mil = {1: "MILESTONE JANGKA PENDEK - TAHAP PERSIAPAN", 2: "MILESTONE JANGKA MENENGAH - TAHAP PELAKSANAAN", 3: "MILESTONE JANGKA PANJANG - TAHAP MONITORING DAN EVALUASI"}
    cols = [C("No", v=lambda a: a["np"], w=5), C("Kegiatan", "activity", lambda a: AC["b"][a["activity"]], merge="act", w=22), C("Tahapan Kegiatan", "description", w=38), C("Output", "output", w=24), C("Bukti", v=lambda a: "Lampiran " + str(a["n"]), w=11), C("Waktu", "period", lambda a: a["ptext"], w=30), C("Penanggung Jawab", "responsible", w=20), C("Stakeholder", v=lambda a: MITRA[a["n"] % 7]), Bud("Biaya", u, w=18), C("Ket.", "note", w=16)]
    t = table(d, g, r + 1, cols, prow=lambda p: [(0, mil[p])], tot="TOTAL BIAYA")
    b = t["next"] + 1
    for k, (h, n) in enumerate([("Mentor,", "Drs. Kamarudin"), ("Coach,", "Dr. Ir. Hastuti, M.M."), ("Peserta / Reformer,", "Rizal Effendi, S.Sos.")]): g.put(b + 1, 2 + 3 * k, h); g.put(b + 5, 2 + 3 * k, n, bold=True)
    g.put(b, 8, "Toboali, 20 Oktober 2021"); return d
@lay
def f07(ri):
    d = Doc("RFK Maret 2022 Dishub Bateng.xlsx", "xlsx", ri, "rfk-satu-bulan", "V1", (14, 18), zero=0.0, modified=D(2022, 4, 4)); d.period("singkatth"); realisasi(d, 3); bobot(d)
    g = d.grid("RFK MARET"); r = g.title(1, ["LAPORAN REALISASI FISIK DAN KEUANGAN", f"REPLIKASI INOVASI {d.i}", "DINAS PERHUBUNGAN KABUPATEN BANGKA TENGAH", "KEADAAN S.D. BULAN : MARET 2022"], 1, 17)
    u = Uang("angka", 0); d.habits.update(money="angka", progress="satu bulan, dari judul: Maret")
    rt = lambda a: round(a["bobot"] * (a["phys"][3] or 0) / 100, 2)
    plan = lambda a: min(100, max(0, round(((D(2022, 3, 31) - a["start"]).days + 1) * 100 / ((a["end"] - a["start"]).days + 1), 1))) if a["start"] <= D(2022, 3, 31) else 0
    cols = [C("NO", v=lambda a: a["na"], w=5), C("KEGIATAN / RENCANA AKSI", "description", w=42), C("KODE SUB KEGIATAN", "code", w=18), C("JADWAL", "period", lambda a: a["ptext"], w=20), C("PPTK", "responsible", w=20), FUNDC("SUMBER DANA"), Bud("PAGU (Rp)", u, psum=True, w=16), C("BOBOT (%)", v=lambda a: a["bobot"], num="0.00", tot=lambda s: round(sum(a["bobot"] for a in s), 2), psum=True, w=9),
        C("TARGET|FISIK (%)", v=plan, num="0.0", w=9), C("TARGET|KEUANGAN (Rp)", v=lambda a: int(a["budget"] * plan(a) / 100), num="#,##0", tot=lambda s: sum(int(a["budget"] * plan(a) / 100) for a in s), psum=True, w=15),
        C("REALISASI|FISIK|%", v=lambda a: pct(a, 3), key="p3", num="0.00", w=9), C("REALISASI|FISIK|TERTIMBANG", v=lambda a: rt(a), num="0.00", tot=lambda s: round(sum(rt(a) for a in s), 2), psum=True, w=10),
        C("REALISASI|KEUANGAN|Rp", v=lambda a: a["sp"][3], num="#,##0", tot=lambda s: sum(a["sp"][3] or 0 for a in s), psum=True, w=15), C("REALISASI|KEUANGAN|%", v=lambda a: None if a["sp"][3] is None else round(a["sp"][3] * 100 / a["budget"], 2), num="0.00", w=8),
        C("SISA ANGGARAN (Rp)", v=lambda a: a["budget"] - (a["sp"][3] or 0), num="#,##0", tot=lambda s: sum(a["budget"] - (a["sp"][3] or 0) for a in s), psum=True, w=15), C("PERMASALAHAN", v=lambda a: KEND[a["n"] % 7] if a["phys"][3] not in (None, 100.0) else None, w=20), C("TINDAK LANJUT", v=lambda a: TL[a["n"] % 7] if a["phys"][3] not in (None, 100.0) else None, w=20)]
    t = table(d, g, r + 1, cols, prow=lambda p: [(0, ROM[p]), (1, PH["f"][p])], arow=lambda k: [(0, "ABC"[int(k[2]) - 1]), (1, AC["b"][k])], num=[str(k + 1) for k in range(17)], tot="JUMLAH")
    take(d, t, {"p3": 3}); d.ttd(g, t["next"] + 1, 13, tgl="4 April 2022"); return d
@lay
def f08(ri):
    d = Doc("Progres fisik SIP BANGET Dispar Babar jan-agt.xlsx", "xlsx", ri, "realisasi-12-bulan", "V1", (11, 15), modified=D(2022, 9, 6)); d.days(); realisasi(d, 8)
    g = d.grid("Progres"); r = g.title(1, [f"REKAPITULASI PROGRES FISIK RENCANA AKSI REPLIKASI INOVASI {d.i}", d.full().upper(), "TAHUN ANGGARAN 2022"], 1, 22)
    u = Uang("angka", 0); d.habits.update(period="dua kolom tanggal", money="angka", progress="12 bulan kumulatif, kosong sebelum mulai")
    cols = [NO(), C("Tahap", "phase", lambda a: PH["e"][a["phase"]], merge="phase", w=13), C("Kegiatan", "activity", lambda a: AC["c"][a["activity"]], merge="act", w=20), C("Rencana Aksi", "description", w=36), C("Target", "target", w=7), C("Satuan", "unit", w=10), C("Waktu|Mulai", "start", num="dd-mm-yyyy", w=11), C("Waktu|Selesai", "end", num="dd-mm-yyyy", w=11), C("Penanggung Jawab", "responsible", w=20), Bud("Pagu (Rp)", u, w=14)]
    cols += [C(f"Realisasi Fisik Kumulatif s.d. Bulan (%)|{BA[m]}", v=(lambda m: lambda a: pct(a, m) if m <= 8 else None)(m), key=f"p{m}", w=6) for m in range(1, 13)]
    t = table(d, g, r + 1, cols, formula=True, tot="Jumlah")
    take(d, t, {f"p{m}": m for m in range(1, 9)})
    a = next(a for a in d.acts if a["activity"] == "2.2"); c = t["X"]["p8"]; g.c[(a["row"], c)] = 120; cell = ad(a["row"], c)
    for p in d.progress:
        if p["cell"] == cell: p["physical"] = 120.0
    d.fault("M001", g.name, cell); d.ttd(g, t["next"] + 2, 9, tgl="6 September 2022"); return d
@lay
def f09(ri):
    d = Doc("Kurva S - LELANG IKAN DARING - DKP Beltim.xlsx", "xlsx", ri, "rencana-realisasi-berpasangan", "V1", (10, 13), modified=D(2022, 7, 5), zero=.1); d.period("bulan"); realisasi(d, 6); bobot(d)
    g = d.grid("Ren-Real"); r = g.title(1, ["RENCANA DAN REALISASI FISIK BULANAN", f"REPLIKASI {d.i}", f"{d.opd} {d.pemda}".upper()], 1, 20)
    g.put(r, 1, "Posisi : 30 Juni 2022", noborder=True)
    u = Uang("titik", "0"); d.habits.update(money="teks titik ribuan", progress="R/T berpasangan per bulan, teks persen dengan koma")
    pl = lambda a, m: f"{min(100, max(0, ((m2(m) - a['start']).days + 1) * 100 // ((a['end'] - a['start']).days + 1)))}%" if a["start"] <= m2(m) else "0%"
    fm = lambda v: None if v is None else f"{v:g}%".replace(".", ",")
    cols = [NO("No."), C("Uraian", "description", lambda a: f"{a['np']}) {a['description']}", w=38), C("Keluaran", "output", w=22), C("Jadwal", "period", lambda a: a["ptext"], w=22), C("Pelaksana", "responsible", w=18), Bud("Anggaran (Rp)", u, w=15), C("Bobot", v=lambda a: a["bobot"], num="0.00", w=8)]
    for m in range(1, 7): cols += [C(f"{BL[m]}|Rencana", v=(lambda m: lambda a: pl(a, m))(m), w=8), C(f"{BL[m]}|Realisasi", v=(lambda m: lambda a: fm(a["phys"][m]))(m), key=f"p{m}", w=8)]
    t = table(d, g, r + 2, cols, prow=lambda p: [(0, PH["c"][p])], arow=lambda k: [(1, AC["b"][k])], tot="Jumlah", totc=0)
    take(d, t, {f"p{m}": m for m in range(1, 7)}); g.put(t["next"], 1, "*) Realisasi dihitung kumulatif sejak awal tahun", noborder=True); d.ttd(g, t["next"] + 2, 16, tgl="5 Juli 2022"); return d
@lay
def f10(ri):
    d = Doc("Evaluasi Renaksi TW I-II GERCEP LAPOR Diskominfo Prov Babel.xlsx", "xlsx", ri, "triwulan-target-realisasi", "Q3", (12, 15), modified=D(2022, 7, 7), zero=.1); realisasi(d, 6)
    g = d.grid("TW"); r = g.title(1, ["PENGUKURAN RENCANA AKSI PER TRIWULAN", f"REPLIKASI {d.i}", f"{d.opd.upper()} {d.pemda.upper()}", "TAHUN 2022"], 1, 23)
    u = Uang("angka", 0); d.period("triwulan"); d.habits.update(money="angka", progress="TW I-IV: target (%), fisik (%), keuangan (Rp); hanya TW I-II terisi")
    pl = lambda a, q: None if a["start"] > QIV[q][1] else min(100, ((QIV[q][1] - a["start"]).days + 1) * 100 // ((a["end"] - a["start"]).days + 1))
    cols = [NO("NO"), C("TAHAP", "phase", lambda a: PH["f"][a["phase"]], once="phase", w=14), C("KEGIATAN", "activity", lambda a: AC["b"][a["activity"]], once="act", w=22), C("RENCANA AKSI", "description", w=36), C("OUTPUT", "output", w=20), C("WAKTU", "period", lambda a: a["ptext"], w=22), C("PENANGGUNG JAWAB", "responsible", w=20), FUNDC("SUMBER ANGGARAN"), Bud("ANGGARAN (Rp)", u, w=15)]
    for q in range(4):
        m = 3 * q + 3; f = (lambda q, m: (lambda a: a["phys"][m] if q < 2 else None, lambda a: a["sp"][m] if q < 2 and a["budget"] else None))(q, m)
        cols += [C(f"TRIWULAN {ROM[q+1]}|TARGET (%)", v=(lambda q: lambda a: pl(a, q))(q), w=8), C(f"TRIWULAN {ROM[q+1]}|REALISASI|FISIK (%)", v=f[0], key=f"p{m}", num="0.0", w=8), C(f"TRIWULAN {ROM[q+1]}|REALISASI|KEUANGAN (Rp)", v=f[1], num="#,##0", w=14)]
    t = table(d, g, r + 1, cols, num=[f"{k+1}" for k in range(len(cols))], tot="TOTAL", formula=True); take(d, t, {"p3": 3, "p6": 6})
    b = t["next"] + 1
    for k, (h, x) in enumerate([("Rata-rata capaian kinerja (%)", None), ("Predikat kinerja", None), ("Faktor pendorong keberhasilan kinerja :", "Dukungan pimpinan"), ("Faktor penghambat pencapaian kinerja :", "Petugas terbatas"), ("Tindak lanjut yang diperlukan dalam triwulan berikutnya :", "Penambahan petugas aduan")]): g.put(b + k, 1, h); g.merge(b + k, 1, b + k, 4); g.put(b + k, 5, x); g.merge(b + k, 5, b + k, 12)
    g.put(b + 7, 3, "Disusun"); g.put(b + 7, 8, "Dievaluasi"); g.put(b + 11, 3, "Rahmat Hidayat, S.Kom."); g.put(b + 11, 8, "Drs. Sofyan Arif"); return d
@lay
def f11(ri):
    d = Doc("IZIN SEKEJAP - renaksi dan RFK DPMPTSP Kab Bangka.xlsx", "xlsx", ri, "lembar-rencana-dan-lembar-rfk", "V2", (11, 14), zero=0.05, modified=D(2022, 5, 9)); d.period("tanggal"); realisasi(d, 4)
    g = d.grid("Rencana Aksi"); r = g.title(1, ["RENCANA AKSI REPLIKASI INOVASI", f"{d.i}", f"{d.full().upper()} TAHUN 2022"], 1, 10)
    u = Uang("rptitik", "Rp. 0"); d.habits.update(money="Rp. …", progress="lembar RFK APRIL terpisah")
    cols = [NO(), C("Tahapan", "phase", lambda a: PH["a"][a["phase"]], merge="phase", w=14), C("Jenis Kegiatan", "activity", lambda a: AC["a"][a["activity"]], merge="act", w=26), C("Uraian Kegiatan", "description", w=38), C("Volume", "target", w=8), C("Satuan", "unit", w=10), C("Waktu Pelaksanaan", "period", lambda a: a["ptext"], w=28), C("PIC", "responsible", w=20), Bud("Pagu Dana", u, w=17), C("Keterangan", "note", w=18)]
    t = table(d, g, r + 1, cols, tot="Jumlah"); d.ttd(g, t["next"] + 1, 8, tgl="27 Oktober 2021")
    h = d.grid("RFK APRIL"); rr = h.title(1, ["LAPORAN REALISASI FISIK DAN KEUANGAN (RFK)", f"{d.opd.upper()} {d.pemda.upper()}", "SAMPAI DENGAN BULAN APRIL 2022"], 1, 8)
    X = [NO("No."), C("Uraian Kegiatan", v=lambda a: a["description"], w=40), C("Pagu (Rp)", v=lambda a: a["budget"], num="#,##0", w=15), C("Realisasi s.d. April 2022|Keuangan (Rp)", v=lambda a: a["sp"][4], num="#,##0", w=15), C("Realisasi s.d. April 2022|Keuangan (%)", v=lambda a: None if a["sp"][4] is None or not a["budget"] else round(a["sp"][4] / a["budget"], 4), num="0.00%", w=10), C("Realisasi s.d. April 2022|Fisik (%)", v=lambda a: None if a["phys"][4] is None else a["phys"][4] / 100, num="0.0%", key="p4", w=10), C("Kendala", v=lambda a: KEND[a["n"] % 7] if a["phys"][4] not in (None, 100.0) else None, w=22), C("Ket", v=lambda a: None)]
    keep = [(dict(a["cells"]), list(a["fields"]), a["row"], a["sheet"], a["start"], a["end"]) for a in d.acts]
    t2 = table(d, h, rr + 2, X, tot="", num=list("abcdefgh")); take(d, t2, {"p4": 4})
    for a, k in zip(d.acts, keep): a["cells"], a["fields"], a["row"], a["sheet"], a["start"], a["end"] = k
    h.put(t2["next"] + 1, 6, "Sungailiat, 9 Mei 2022"); return d
@lay
def f12(ri):
    d = Doc("Serapan anggaran replikasi WARUNG NAIK KELAS DKUKM Belitung.xlsx", "xlsx", ri, "serapan-rupiah-bulanan", "V3", (10, 13), zero=0.0, modified=D(2022, 6, 8)); d.period("singkat"); realisasi(d, 5)
    g = d.grid("Serapan"); r = g.title(1, ["LAPORAN PENYERAPAN ANGGARAN", f"KEGIATAN REPLIKASI INOVASI {d.i}"], 1, 16)
    r = g.ident(r + 1, [("SKPD", d.full()), ("Inovasi", d.nama), ("Asal Inovasi", "Pemerintah " + d.asal)], "dua")
    u = Uang("angka", 0); d.habits.update(money="angka", progress="hanya rupiah kumulatif per bulan")
    cols = [C("Kode Sub Kegiatan", "code", w=18), C("Tahap", "phase", lambda a: PH["d"][a["phase"]], w=14), C("Kegiatan", "activity", lambda a: AC["c"][a["activity"]], w=24), C("Rencana Aksi", "description", w=36), C("Jadwal", "period", lambda a: a["ptext"], w=14), C("PPTK", "responsible", w=20), FUNDC("Sumber Dana"), Bud("Pagu Anggaran (Rp)", u, w=15)]
    cols += [C(f"Realisasi Anggaran Kumulatif (Rp)|{BL[m]}", v=(lambda m: lambda a: a["sp"][m])(m), key=f"s{m}", num="#,##0", tot=(lambda m: lambda s: sum(a["sp"][m] or 0 for a in s))(m), w=14) for m in range(1, 6)]
    cols += [C("Sisa Pagu (Rp)", v=lambda a: a["budget"] - (a["sp"][5] or 0), num="#,##0", tot=lambda s: sum(a["budget"] - (a["sp"][5] or 0) for a in s), w=15), C("% Serapan", v=lambda a: round((a["sp"][5] or 0) / a["budget"], 4), num="0.00%", w=9), C("Keterangan", "note", w=16)]
    t = table(d, g, r + 1, cols, tot="TOTAL", formula=True)
    take(d, t, {f"s{m}": m for m in range(1, 6)}, "sp")
    a = next(a for a in d.acts if a["activity"] == "1.3"); c = t["X"]["s5"]; v = a["budget"] + 1500000; old = a["sp"][5]; a["sp"][5] = v; g.c[(a["row"], c)] = v; d.fault("M003", g.name, ad(a["row"], c))
    for q in cols:
        if q.tot:
            x = t["xs"][id(q)]; cell = g.c[(t["next"] - 1, x)]; g.c[(t["next"] - 1, x)] = ("F", cell[1], q.tot(d.acts))
    for q in cols:
        if q.path[0].startswith(("Sisa", "% S")): g.c[(a["row"], t["xs"][id(q)])] = q.v(a)
    d.ttd(g, t["next"] + 2, 11, tgl="8 Juni 2022"); return d
@lay
def f13(ri):
    d = Doc("Roadmap KLINIK TANI Dinas Pertanian Basel okt21-des22.xlsx", "xlsx", ri, "roadmap-okt21-des22", "V2", (12, 15)); jarang(d); pjact(d)
    g = d.grid("ROADMAP"); r = g.title(1, [f"ROADMAP PENERAPAN INOVASI {d.i}", f"{d.full().upper()}"], 1, 22)
    u = Uang("juta", 0); d.habits.update(period="grid bulan dua tahun", money="juta rupiah", scale=1000000)
    cols = [NO("NO"), C("FASE", "phase", lambda a: PH["f"][a["phase"]], merge="phase", w=13), C("KEGIATAN", "activity", lambda a: AC["b"][a["activity"]], merge="act", w=20), C("LANGKAH", "description", w=36), C("LUARAN", "output", w=22)]
    for i in range(-2, 13): y, m = ym(i); cols.append(C(f"TAHUN {y}|{BA[m].upper()}", iv=(m1(i), m2(i)), mark="X", w=5))
    cols += [C("PENANGGUNG JAWAB", "responsible", merge="act", w=20), Bud("ANGGARAN (Juta Rp)", u, w=12)]
    t = table(d, g, r + 1, cols, tot="JUMLAH", formula=True); d.ttd(g, t["next"] + 1, 18); return d
@lay
def f14(ri):
    d = Doc("IGA - form tahapan ANTREAN NOL RSUD Bangka Tengah.xlsx", "xlsx", ri, "iga-tahapan", "V4", (10, 14)); d.period("garing")
    g = d.grid("Tahapan Inovasi"); g.put(1, 1, "FORMULIR INOVASI DAERAH", bold=True, noborder=True)
    r = g.ident(3, [("1. Nama Inovasi", f"{d.i} - {d.nama}"), ("2. Inisiator", f"{d.opd} {d.pemda}"), ("3. Bentuk Inovasi", "Inovasi pelayanan publik (replikasi)"), ("4. Pemda Asal", d.asal), ("5. Tahun", "2022")], "tiga")
    u = Uang("rpstrip", "Non anggaran"); d.habits.update(money="Rp …,- ; nol = Non anggaran")
    cols = [C("No", v=lambda a: f"{ROM[a['phase']]}.{a['np']}", w=6), C("Tahapan", "phase", lambda a: PH["d"][a["phase"]], w=16), C("Jenis Kegiatan", "activity", lambda a: AC["a"][a["activity"]], w=28), C("Rincian Aksi", "description", w=38), C("Hasil", "output", w=22), C("Waktu Pelaksanaan", "period", lambda a: a["ptext"], w=24), C("Pelaksana", "responsible", w=20), C("Anggaran", "budget", lambda a: u.t(a["budget"]), w=17), C("Parameter IGA", v=lambda a: ["Regulasi", "Ketersediaan SDM", "Dukungan anggaran", "Kemanfaatan"][a["n"] % 4], w=16), C("Skor", v=lambda a: [1, 2, 3][a["n"] % 3], w=6)]
    t = table(d, g, r + 1, cols, tot=""); d.ttd(g, t["next"] + 1, 7)
    e = d.grid("Ref"); [e.put(k + 1, 1, x) for k, x in enumerate(["Inisiatif", "Uji Coba", "Penerapan"])]; e.hidden = True; return d
@lay
def f15(ri):
    d = Doc("RUP dan renaksi SIAGA RT BPBD Bangka Barat.xlsx", "xlsx", ri, "rup-paket", "V1", (10, 14), zero=.1); d.days()
    g = d.grid("RUP Swakelola+Penyedia"); r = g.title(1, ["RENCANA UMUM PENGADAAN DAN RENCANA AKSI", f"REPLIKASI INOVASI {d.i}", f"SATUAN KERJA : {d.full().upper()}", "TAHUN ANGGARAN 2022"], 1, 14)
    u = Uang("angka", 0); d.habits.update(period="awal/akhir tanggal teks", money="angka")
    tx = lambda k: lambda a: f"{a[k].day} {BA[a[k].month]} {a[k].year}"
    for a in d.acts: a["tx"] = 1
    cols = [NO(), C("ID RUP", v=lambda a: str(31000000 + a["n"] * 137), w=11), C("Tahap", "phase", lambda a: PH["e"][a["phase"]], merge="phase", w=15), C("Kegiatan", "activity", lambda a: AC["c"][a["activity"]], merge="act", w=22), C("Uraian Pekerjaan", "description", w=38), C("Volume", "target", lambda a: f"{a['target']} {a['unit']}", w=13), C("Cara Pengadaan", v=lambda a: ["Swakelola", "Penyedia", "Swakelola"][a["n"] % 3], w=12), C("Metode Pemilihan", v=lambda a: ["-", "Pengadaan Langsung", "E-Purchasing"][a["n"] % 3], w=14), C("Lokasi", v=lambda a: ["Muntok", "Kelapa", "Jebus"][a["n"] % 3], w=10), C("Jadwal Pelaksanaan|Awal", "start", tx("start"), w=14), C("Jadwal Pelaksanaan|Akhir", "end", tx("end"), w=14), C("Sumber Dana", "fund", lambda a: a["fund"] or "-", w=12), Bud("Pagu (Rp)", u, w=15), C("PPTK / Penanggung Jawab", "responsible", w=22)]
    a = [a for a in d.acts if a["activity"] == "2.2"][0]; a["ov"]["end"] = "31 Apr 2022"; a["tv"]["end"] = None
    t = table(d, g, r + 1, cols, tot="TOTAL PAGU", formula=True); unit_too(d); d.afault("W001", a, "end"); d.ttd(g, t["next"] + 2, 11, tgl="29 Oktober 2021"); return d
@lay
def f16(ri):
    d = Doc("LKE Eviden KELAS PERAHU Disdik Beltim.xlsx", "xlsx", ri, "lke-eviden", "V1", (12, 16)); d.period("bulansd")
    g = d.grid("LKE"); r = g.title(1, ["LEMBAR KERJA RENCANA AKSI DAN EVIDEN", f"REPLIKASI INOVASI {d.i}", "DINAS PENDIDIKAN KABUPATEN BELITUNG TIMUR"], 1, 12)
    u = Uang("titik00", "0,00"); d.habits.update(money="titik dan ,00", numbering="A / 1 / a)")
    cols = [C("Penilaian|", v=lambda a: None, w=4), C("Penilaian| ", v=lambda a: None, w=4), C("Uraian", "description", lambda a: f"{chr(96 + a['na'])}) {a['description']}", w=44), C("Bobot", v=lambda a: [1, 1.5, 2, 2.5][a["n"] % 4], w=7), C("Output", "output", w=22), C("Bukti Dukung", v=lambda a: "Scan/foto " + a["output"].lower(), w=22), C("Waktu", "period", lambda a: a["ptext"], w=24), C("PIC", "responsible", w=20), Bud("Anggaran (Rp)", u, w=17), C("Y/T", v=lambda a: None, w=5), C("Catatan", "note", w=18)]
    cols[0].path, cols[1].path = ["No"], ["Sub"]
    t = table(d, g, r + 1, cols, prow=lambda p: [(0, "ABC"[p - 1]), (2, PH["f"][p])], arow=lambda k: [(1, k[2]), (2, AC["a"][k])], tot="Jumlah"); d.ttd(g, t["next"] + 2, 8); return d
@lay
def f17(ri):
    d = Doc("RTP SPIP replikasi PAJAK MAMPIR Bakeuda Pangkalpinang.xlsx", "xlsx", ri, "rtp-spip", "V1", (10, 13)); d.period("bulan"); pjact(d)
    g = d.grid("RTP"); r = g.title(1, ["RENCANA TINDAK PENGENDALIAN (RTP)", f"DALAM RANGKA REPLIKASI INOVASI {d.i} TAHUN 2022"], 1, 12)
    r = g.ident(r + 1, [("Nama Pemda", "Kota Pangkalpinang"), ("Nama OPD", d.opd), ("Tahun Penilaian", "2022"), ("Inovasi", d.nama)], "tiga")
    u = Uang("rpstrip", "-"); d.habits.update(money="Rp …,-")
    kx = list(A); rk = lambda L: lambda a: L[kx.index(a["activity"])]
    cols = [NO(), C("Tahapan", "phase", lambda a: PH["a"][a["phase"]], merge="phase", w=14), C("Kegiatan Utama", "activity", lambda a: AC["b"][a["activity"]], merge="act", w=22), C("Risiko|Pernyataan Risiko", v=rk(RISK), merge="act", w=20), C("Risiko|Penyebab", v=rk(SEBAB), merge="act", w=18), C("Risiko|Skala", v=lambda a: [6, 8, 12, 9][a["n"] % 4], w=7), C("Rencana Aksi Pengendalian", "description", w=38), C("Keluaran", "output", w=22), C("Target Waktu", "period", lambda a: a["ptext"], w=24), C("Penanggung Jawab", "responsible", merge="act", w=20), Bud("Anggaran", u, w=17), C("Keterangan", "note", w=16)]
    t = table(d, g, r + 1, cols, num=list("abcdefghijkl"), tot="Jumlah")
    a = [a for a in d.acts if a["budget"]][1]; x = t["total"]; g.c[x] = u.t(sum(a["budget"] for a in d.acts) + 2500000); d.fault("A003", g.name, ad(*x)); d.ttd(g, t["next"] + 1, 9, kiri=3); return d
@lay
def f18(ri):
    d = Doc("RKTL Replikasi Dinsos Prov.xlsx", "xlsx", ri, "rktl", "V1", (11, 14)); d.period("minggupendek")
    g = d.grid("RKTL"); r = g.title(1, ["RENCANA KERJA TINDAK LANJUT (RKTL)", "BIMTEK REPLIKASI INOVASI PELAYANAN PUBLIK", f"{d.opd.upper()} {d.pemda.upper()}"], 1, 12)
    g.put(r, 1, f"Inovasi yang direplikasi : {d.i} dari {d.asal}", noborder=True)
    u = Uang("jutateks", "nihil"); d.habits.update(money="juta, teks koma", scale=1000000)
    for a in d.acts: a["budget"] = a["budget"] // 100000 * 100000 or (100000 if a["budget"] else 0)
    for a in d.acts:
        if not a["budget"]: a["fund"] = None
    cols = [NO(), C("Kegiatan", "activity", lambda a: AC["c"][a["activity"]], once="act", w=24), C("Uraian", "description", w=38), C("Tujuan", v=lambda a: "Agar " + ["layanan siap", "pelaksana paham", "data tersedia", "mutu terjaga"][a["n"] % 4], w=16), C("Sasaran", v=lambda a: ["Pegawai", "Masyarakat", "Pimpinan"][a["n"] % 3], w=12), C("Metode", v=lambda a: ["Rapat", "Kunjungan", "Daring"][a["n"] % 3], w=10), C("Tempat", v=lambda a: ["Aula", "Ruang rapat", "Kecamatan"][a["n"] % 3], w=11), C("Waktu", "period", lambda a: a["ptext"], w=26), C("Hasil yang Diharapkan", "output", w=22), C("Penanggung Jawab", "responsible", w=20), Bud("Biaya (juta Rp)", u, w=12), C("Ket", "note", w=16)]
    t = table(d, g, r + 2, cols, prow=lambda p: [(0, PH["c"][p])], tot="Jumlah"); d.ttd(g, t["next"] + 1, 9); return d
@lay
def f19(ri):
    d = Doc("Matriks LUBANG TERTUTUP - PUPR Bangka (ekspor).xlsx", "xlsx", ri, "kode-terpisah", "V1", (13, 18), zero=.1); d.days()
    g = d.grid("Sheet1"); r = g.title(1, ["MATRIKS RENCANA AKSI SUB KEGIATAN", f"REPLIKASI {d.i}"], 1, 18); r = g.ident(r + 1, [("Nama OPD", d.full()), ("Asal Inovasi", d.asal)], "satu")
    u = Uang("ribu", 0); d.habits.update(period="dua kolom tanggal", money="ribuan, judul (Rp.000)", scale=1000, code="lima sel")
    for a in d.acts: a["budget"] = a["budget"] // 1000 * 1000
    part = lambda k: lambda a: (lambda p: [p[0], p[1], p[2], f"{p[3]}.{p[4]}", p[5]][k])(a["code"].split("."))
    cols = [NO()] + [C(f"Kode|{h}", "code" if k == 0 else None, part(k), w=6) for k, h in enumerate(["Urusan", "Bidang", "Program", "Kegiatan", "Sub Keg"])]
    cols += [C("Tahap", "phase", lambda a: PH["f"][a["phase"]], w=14), C("Kegiatan", "activity", lambda a: AC["a"][a["activity"]], w=30), C("Rencana Aksi", "description", w=38), C("Keluaran|Uraian", "output", w=22), C("Keluaran|Target", "target", w=7), C("Keluaran|Satuan", "unit", w=10), C("Waktu Pelaksanaan|Mulai", "start", num="d mmmm yyyy", w=16), C("Waktu Pelaksanaan|Selesai", "end", num="d mmmm yyyy", w=16), C("Penanggung Jawab", "responsible", w=20), C("Sumber Dana", "fund", lambda a: a["fund"] or "-", w=12), Bud("Pagu Dana\nRp. (000)", u, w=13), C("Ket", "note", w=15)]
    t = table(d, g, r + 1, cols, tot="Jumlah", formula=True)
    g.hcols = set(); d.ttd(g, t["next"] + 2, 14); return d
@lay
def f20(ri):
    d = Doc("SAPA CEPAT DP3A Belitung - Gantt Chart.xlsx", "xlsx", ri, "gantt-warna-bulan", "V1", (10, 14)); jarang(d)
    g = d.grid("Gantt"); r = g.title(1, [f"GANTT CHART REPLIKASI INOVASI {d.i}", f"{d.opd}", d.pemda, "Tahun 2022"], 2, 19)
    u = Uang("angka", 0); d.habits.update(period="grid bulan, hanya warna", money="angka")
    cols = [C("WBS", v=lambda a: f"{a['activity']}.{a['na']}", w=7), C("Uraian Kegiatan", "description", w=42), C("PIC", "responsible", w=20), Bud("Biaya (Rp)", u, w=14)] + [C(f"2022|{BA[i]}", iv=(m1(i), m2(i)), mark="FILL", w=4) for i in range(1, 13)] + [C("Keterangan", "note", w=16)]
    t = table(d, g, r + 1, cols, c0=2, prow=lambda p: [(0, f"{p}"), (1, PH["f"][p])], arow=lambda k: [(0, k), (1, AC["b"][k])], tot="Total biaya", formula=True); g.put(t["next"] + 1, 2, "Sumber: Tim Replikasi SAPA CEPAT, diolah", italic=True, noborder=True); d.ttd(g, t["next"] + 3, 14); return d
@lay
def f21(ri):
    d = Doc("DPA - rencana penarikan GANDENG IBU Basel.xlsx", "xlsx", ri, "dpa-penarikan-tw", "V1", (11, 15), zero=.1); d.period("singkatth")
    g = d.grid("DPA"); g.put(1, 1, "DOKUMEN PELAKSANAAN ANGGARAN", bold=True, center=True); g.merge(1, 1, 1, 13); g.put(2, 1, "KABUPATEN BANGKA SELATAN TAHUN ANGGARAN 2022", center=True); g.merge(2, 1, 2, 13)
    r = g.ident(4, [("Organisasi", "Dinas Kesehatan"), ("Keterangan", f"Rincian rencana aksi replikasi {d.i} ({d.asal})")], "tiga")
    u = Uang("angka", 0); d.habits.update(money="angka; rencana penarikan per triwulan bukan realisasi")
    def tw(a, q):
        x = [k for k in range(4) if QIV[k][0] <= a["end"] and QIV[k][1] >= a["start"]] or [0]
        if q not in x or not a["budget"]: return 0
        p = a["budget"] // len(x); return a["budget"] - p * (len(x) - 1) if q == x[-1] else p
    cols = [C("Kode", "code", w=18), C("Tahap", "phase", lambda a: PH["d"][a["phase"]], merge="phase", w=14), C("Kegiatan", "activity", lambda a: AC["b"][a["activity"]], merge="act", w=22), C("Uraian", "description", w=38), C("Indikator Keluaran|Tolok Ukur", v=lambda a: "Jumlah " + a["unit"], w=16), C("Jadwal", "period", lambda a: a["ptext"], w=22), C("PPTK", "responsible", w=20), C("Sumber Pendanaan", "fund", lambda a: a["fund"] or "-", w=12), Bud("Jumlah (Rp)", u, w=15)]
    cols += [C(f"Rencana Penarikan Dana (Rp)|Triwulan {ROM[q+1]}", v=(lambda q: lambda a: tw(a, q))(q), num="#,##0", tot=(lambda q: lambda s: sum(tw(a, q) for a in s))(q), w=14) for q in range(4)]
    t = table(d, g, r + 1, cols, num=[f"{k+1}" for k in range(8)] + ["9=10+11+12+13"] + [str(k) for k in range(10, 14)], tot="JUMLAH", formula=True)
    a = [a for a in d.acts if a["activity"] == "2.3"][0]; x = t["X"]["code"]; g.c[(a["row"], x)] = "1.02.02.2.1"; a["tv"]["code"] = "1.02.02.2.1"; d.afault("A005", a, "code"); d.ttd(g, t["next"] + 2, 10); return d
@lay
def f22(ri):
    d = Doc("RENAKSI MUTASI KILAT BKPSDM Bateng rev.xlsx", "xlsx", ri, "rad-tanggal-bulanan", "V1", (12, 16)); d.days()
    g = d.grid("RA"); r = g.title(1, [f"PEMERINTAH {d.pemda.upper()}", d.opd.upper(), "RENCANA AKSI DAERAH REPLIKASI INOVASI TAHUN 2022"], 1, 11)
    r = g.ident(r + 1, [("Nama Inovasi", d.i), ("Asal", d.asal)], "dua")
    u = Uang("rp00", "Rp0,00"); d.habits.update(period="teks tanggal dua kolom", money="Rp …,00")
    tx = lambda k: lambda a: f"{a[k].day} {BP[a[k].month]} {a[k].year}"
    cols = [C("NO", v=lambda a: a["np"], w=5), C("URAIAN", "description", w=42), C("KELUARAN", "output", w=24), C("TARGET", "target", lambda a: f"{a['target']} {a['unit']}", w=14), C("MULAI", "start", tx("start"), w=17), C("SELESAI", "end", tx("end"), w=17), C("PENANGGUNGJAWAB", "responsible", w=22), C("MITRA", v=lambda a: MITRA[a["n"] % 7], w=16), FUNDC("SUMBER PENDANAAN"), Bud("ANGGARAN", u, w=18), C("KETERANGAN", "note", w=16)]
    ph = [a for a in d.acts if a["activity"] == "1.3"][0]
    ph["start"], ph["end"] = D(2022, 3, 21), D(2022, 3, 4)
    t = table(d, g, r + 1, cols, prow=lambda p: [(0, ROM[p]), (1, f"TAHAP {PH['f'][p]}")], arow=lambda k: [(1, AC["a"][k])], sub="Sub Jumlah", tot="JUMLAH TOTAL", rep=8, num=[str(k + 1) for k in range(11)])
    unit_too(d); d.afault("W002", ph, "end"); d.ttd(g, t["next"] + 1, 8); return d
@lay
def f23(ri):
    d = Doc("Tim replikasi Dukcapil Babar - kertas kerja (3 lembar).xlsx", "xlsx", ri, "lembar-per-tahap-triwulan", "Q1", (12, 16))
    u = Uang("angka", 0); d.habits.update(period="TW per tahap-lembar", money="angka"); d.period("tw")
    for p in (1, 2, 3):
        g = d.grid(["Tahap 1 Persiapan", "Tahap 2 Pelaksanaan", "Tahap 3 Monev"][p - 1]); r = g.title(1, [f"KERTAS KERJA REPLIKASI {d.i}", f"{d.full().upper()}", f"TAHAP {PH['f'][p]}"], 1, 10)
        cols = [C("No", v=lambda a: a["np"], w=5), C("Kegiatan", "activity", lambda a: AC["a"][a["activity"]], merge="act", w=28), C("Rencana Aksi", "description", w=40), C("Output/Hasil", "output", w=22), C("Target", "target", w=7), C("Satuan", "unit", w=10), C("Waktu", "period", lambda a: a["ptext"], w=16), C("Penanggung Jawab", "responsible", w=20), Bud("Anggaran (Rp)", u, w=15), C("Catatan", "note", w=16)]
        acts = [a for a in d.acts if a["phase"] == p]
        if p == 2: s9 = acts[-1]; s9["ov"]["responsible"] = None; s9["tv"]["responsible"] = None
        t = table(d, g, r + 1, cols, acts, tot="Jumlah", formula=True)
        if p == 3: d.ttd(g, t["next"] + 1, 7)
    d.afault("S009", s9, "responsible"); return d
# =============================================================== XLS
@lay
def x01(ri):
    d = Doc("tabung sampah dlh beltim jadwal.xls", "xls", ri, "xls-minggu-x", "V1", (10, 13)); d.weeks()
    g = d.grid("JADWAL"); r = g.title(1, ["JADWAL RENCANA AKSI REPLIKASI INOVASI TABUNG SAMPAH", "DINAS LINGKUNGAN HIDUP KABUPATEN BELITUNG TIMUR", "TAHUN 2022"], 1, 30)
    u = Uang("angka", 0); d.habits.update(period="bulan x minggu, x", money="angka")
    cols = [NO("No."), C("Tahap / Kegiatan / Rencana Aksi", "description", w=40), C("Penanggung Jawab", "responsible", w=20)] + [C(f"{BL[i]}|{w}", iv=(wk(i, w), wk(i, w, True)), mark="x", w=3) for i in range(1, 13) for w in range(1, 5)] + [Bud("Anggaran (Rp.)", u, w=14)]
    t = table(d, g, r + 1, cols, prow=lambda p: [(0, ROM[p]), (1, PH["f"][p])], arow=lambda k: [(0, "abc"[int(k[2]) - 1]), (1, AC["a"][k])], tot="Jumlah"); d.ttd(g, t["next"] + 2, 30); return d
@lay
def x02(ri):
    d = Doc("RA PARKIR TERANG kota pangkalpinang.xls", "xls", ri, "xls-pk-tw-centang", "Q2", (12, 15)); pjact(d)
    g = d.grid("Sheet1"); r = g.title(1, ["RENCANA AKSI PENCAPAIAN KINERJA", "DINAS PERHUBUNGAN KOTA PANGKALPINANG", f"REPLIKASI {d.i} DARI {d.asal.upper()}"], 1, 13)
    u = Uang("angka", 0); d.habits.update(period="TW I-IV v", money="angka")
    cols = [NO(), C("Tahapan", "phase", lambda a: PH["d"][a["phase"]], merge="phase"), C("Kegiatan", "activity", lambda a: AC["b"][a["activity"]], merge="act"), C("Rencana Aksi", "description"), C("Keluaran", "output"), C("Target|Vol", "target"), C("Target|Satuan", "unit")] + [C(f"Waktu Pelaksanaan (Triwulan)|TW {ROM[q+1]}", iv=QIV[q], mark="v") for q in range(4)] + [Bud("Pagu Anggaran (Rp)", u), C("Penanggung Jawab", "responsible", merge="act")]
    t = table(d, g, r + 1, cols, tot="Total", num=[f"({k+1})" for k in range(13)]); d.ttd(g, t["next"] + 1, 10); return d
@lay
def x03(ri):
    d = Doc("renaksi disnaker prov babel (BURSA DESA).xls", "xls", ri, "xls-matriks-dinas", "V5", (12, 16)); d.days()
    g = d.grid("Renaksi BURSA DESA"); g.title(1, ["DINAS TENAGA KERJA", PROV.upper(), "MATRIK RENCANA AKSI REPLIKASI"], 1, 12)
    u = Uang("titik", "-"); d.habits.update(period="tanggal sel", money="teks titik")
    cols = [NO("Nomor"), C("Kegiatan", "activity", lambda a: AC["a"][a["activity"]], once="act"), C("Aksi", "description"), C("Hasil", "output"), C("Masa Pelaksanaan|dari", "start"), C("Masa Pelaksanaan|s/d", "end"), C("Pelaksana", "responsible"), C("Kode Rekening", "code"), C("Sumber Anggaran", "fund", lambda a: a["fund"] or "-"), Bud("Kebutuhan Anggaran (Rp)", u), C("Risiko", v=lambda a: RISK[list(A).index(a["activity"])]), C("Catatan", "note")]
    a = [a for a in d.acts if a["activity"] == "3.2"][-1]; a["end"] = D(2023, 1, 15)
    t = table(d, g, 5, cols, prow=lambda p: [(0, PH["b"][p])], tot="JUMLAH", rep=7); d.afault("W003", a, "end"); d.ttd(g, t["next"] + 2, 9); return d
@lay
def x04(ri):
    d = Doc("Monev PUSTAKA KELILING PULAU Dispusip Bangka.xls", "xls", ri, "xls-b03-target-realisasi", "Q3", (11, 14), modified=D(2022, 7, 6), zero=.1); realisasi(d, 6)
    g = d.grid("MONEV"); r = g.title(1, ["MONITORING DAN EVALUASI RENCANA AKSI", f"REPLIKASI INOVASI {d.i}", f"{d.opd.upper()}", d.pemda.upper(), "PERIODE B06 TAHUN 2022"], 1, 15)
    u = Uang("angka", 0); d.period("triwulan"); d.habits.update(money="angka", progress="Capaian B03 dan B06 (%)")
    pl = lambda a, q: None if a["start"] > QIV[q][1] else min(100, ((QIV[q][1] - a["start"]).days + 1) * 100 // ((a["end"] - a["start"]).days + 1))
    cols = [NO(), C("Tahap", "phase", lambda a: PH["e"][a["phase"]], merge="phase"), C("Kegiatan", "activity", lambda a: AC["c"][a["activity"]], merge="act"), C("Rencana Aksi", "description"), C("Penanggung Jawab", "responsible"), C("Waktu", "period", lambda a: a["ptext"]), Bud("Anggaran (Rp)", u)]
    cols += [C(f"Target (%)|B{3*q+3:02d}", v=(lambda q: lambda a: pl(a, q))(q)) for q in range(4)] + [C("Realisasi (%)|B03", v=lambda a: pct(a, 3), key="p3"), C("Realisasi (%)|B06", v=lambda a: pct(a, 6), key="p6"), C("Kendala", v=lambda a: KEND[a["n"] % 7] if a["phys"][6] not in (None, 100.0) else None), C("Tindak Lanjut", v=lambda a: TL[a["n"] % 7] if a["phys"][6] not in (None, 100.0) else None)]
    t = table(d, g, r + 1, cols, tot="Jumlah"); take(d, t, {"p3": 3, "p6": 6})
    a = [a for a in d.acts if a["activity"] == "1.2"][0]; c3, c6 = ad(a["row"], t["X"]["p3"]), ad(a["row"], t["X"]["p6"])
    g.c[(a["row"], t["X"]["p3"])] = 90; g.c[(a["row"], t["X"]["p6"])] = 75
    for p in d.progress: p["physical"] = 90.0 if p["cell"] == c3 else 75.0 if p["cell"] == c6 else p["physical"]
    d.fault("M002", g.name, c6); g.put(t["next"], 1, "Ket: B03 = s.d. Maret, B06 = s.d. Juni", noborder=True); d.ttd(g, t["next"] + 2, 12, tgl="6 Juli 2022"); return d
# =============================================================== ODS
@lay
def o01(ri):
    d = Doc("RAD SIGAP-RLTH Perkim Belitung.ods", "ods", ri, "ods-rad", "V1", (13, 17)); d.period("bulan")
    g = d.grid("RAD"); r = g.title(1, ["MATRIKS RENCANA AKSI DAERAH (RAD)", f"REPLIKASI INOVASI {d.i}", f"DINAS PERUMAHAN DAN KAWASAN PERMUKIMAN", "KABUPATEN BELITUNG TAHUN 2022"], 1, 11)
    u = Uang("ribu", 0); d.habits.update(money="dalam ribuan rupiah (baris di atas tabel)", scale=1000)
    for a in d.acts: a["budget"] = a["budget"] // 1000 * 1000
    g.put(r + 1, 9, "(dalam ribuan rupiah)", italic=True, noborder=True)
    cols = [C("No", v=lambda a: f"{a['activity']}.{a['na']}"), C("Program Aksi", v=lambda a: "Penyediaan data rumah", merge="phase"), C("Kegiatan", "activity", lambda a: AC["a"][a["activity"]], merge="act"), C("Rencana Aksi", "description"), C("Output", "output"), C("Target", "target"), C("Satuan", "unit"), C("Waktu", "period", lambda a: a["ptext"]), Bud("Anggaran", u), C("Sumber Dana", "fund", lambda a: a["fund"] or "-"), C("Perangkat Daerah/Unit Penanggung Jawab", "responsible")]
    t = table(d, g, r + 2, cols, prow=lambda p: [(0, PH["c"][p])], num=[f"({k+1})" for k in range(11)], tot="Jumlah", sub="Jumlah per tahap"); d.ttd(g, t["next"] + 1, 8); return d
@lay
def o02(ri):
    d = Doc("izin sekejap basel renaksi b03 b06.ods", "ods", ri, "ods-b-daftar", "Q1", (12, 15)); d.period("b"); pjact(d)
    g = d.grid("Renaksi RB"); r = g.title(1, ["RENCANA AKSI REFORMASI BIROKRASI TEMATIK", f"REPLIKASI {d.i}"], 1, 12); r = g.ident(r, [("Unit Kerja", d.full()), ("Asal Inovasi", d.asal)], "tiga")
    u = Uang("rpstrip", "-"); d.habits.update(money="Rp …,-", period="teks B03, B06")
    cols = [NO(), C("Tahapan", "phase", lambda a: PH["a"][a["phase"]], merge="phase"), C("Kegiatan", "activity", lambda a: AC["b"][a["activity"]], merge="act"), C("Rincian Kegiatan", "description"), C("Indikator Output", v=lambda a: "Jumlah " + a["unit"] + " tersedia"), C("Output", "output"), C("Target Output|Jumlah", "target"), C("Target Output|Satuan", "unit"), C("Waktu Pelaksanaan", "period", lambda a: a["ptext"]), Bud("Anggaran", u), C("Pelaksana", "responsible", merge="act"), C("Koordinator", v=lambda a: "Bagian Organisasi")]
    t = table(d, g, r + 1, cols, tot="JUMLAH"); g.put(t["next"], 1, "Catatan: B03 = triwulan I, B06 = triwulan II, B09 = triwulan III, B12 = triwulan IV tahun 2022", noborder=True); d.ttd(g, t["next"] + 2, 9); return d
@lay
def o03(ri):
    d = Doc("RFK Juni GERCEP LAPOR Kominfo Bateng.ods", "ods", ri, "ods-rfk-dua-bulan", "V4", (11, 14), zero=0.0, modified=D(2022, 7, 4)); d.period("bulan"); realisasi(d, 6); bobot(d)
    g = d.grid("RFK"); r = g.title(1, ["LAPORAN KEMAJUAN FISIK DAN KEUANGAN", f"REPLIKASI {d.i}", f"{d.full().upper()}", "BULAN JUNI 2022"], 1, 16)
    u = Uang("angka", 0); d.habits.update(money="angka", progress="s.d. bulan lalu (Mei) dan s.d. bulan ini (Juni)")
    P = lambda m: lambda a: None if a["phys"][m] is None else a["phys"][m] / 100
    cols = [NO("No"), C("Tahap", "phase", lambda a: PH["f"][a["phase"]], merge="phase"), C("Kegiatan", "activity", lambda a: AC["b"][a["activity"]], merge="act"), C("Uraian Aksi", "description"), C("Jadwal", "period", lambda a: a["ptext"]), C("PPTK", "responsible"), C("Kode Sub Kegiatan", "code"), Bud("Pagu Dana (Rp)", u), C("Bobot (%)", v=lambda a: a["bobot"]), C("Realisasi s.d. Mei 2022|Fisik", v=P(5), num="0.0%", key="p5"), C("Realisasi s.d. Mei 2022|Keuangan (Rp)", v=lambda a: a["sp"][5], num="#,##0", tot=lambda s: sum(a["sp"][5] or 0 for a in s)), C("Realisasi s.d. Juni 2022|Fisik", v=P(6), num="0.0%", key="p6"), C("Realisasi s.d. Juni 2022|Keuangan (Rp)", v=lambda a: a["sp"][6], num="#,##0", tot=lambda s: sum(a["sp"][6] or 0 for a in s)), C("Permasalahan", v=lambda a: KEND[a["n"] % 7] if a["phys"][6] not in (None, 100.0) else None), C("Solusi", v=lambda a: TL[a["n"] % 7] if a["phys"][6] not in (None, 100.0) else None)]
    t = table(d, g, r + 1, cols, tot="JUMLAH", num=[str(k + 1) for k in range(15)]); take(d, t, {"p5": 5, "p6": 6}); d.ttd(g, t["next"] + 1, 11, tgl="4 Juli 2022"); return d
@lay
def o04(ri):
    d = Doc("WARUNG NAIK KELAS koperasi babar rencana pengendalian.ods", "ods", ri, "ods-bulan-bertanda", "V1", (10, 14), omit=("2.1",)); jarang(d)
    g = d.grid("Jadwal"); r = g.title(1, [f"RENCANA PENGENDALIAN REPLIKASI {d.i}", f"{d.full()}", "Tahun Anggaran 2022"], 1, 20)
    u = Uang("angka", 0); d.habits.update(period="grid bulan ✓", money="angka")
    cols = [NO("No."), C("Tahap", "phase", lambda a: PH["c"][a["phase"]], once="phase"), C("Kegiatan Utama", "activity", lambda a: AC["c"][a["activity"]], once="act"), C("Langkah Kegiatan", "description"), C("Keluaran", "output"), C("Penanggungjawab", "responsible")] + [C(f"Bulan|{i}", iv=(m1(i), m2(i)), mark="✓") for i in range(1, 13)] + [Bud("Biaya (Rp)", u), C("Ket.", "note")]
    t = table(d, g, r + 1, cols, tot="Jumlah"); d.fault("S002", activity="2.1"); d.ttd(g, t["next"] + 1, 14); return d
# =============================================================== CSV
@lay
def c01(ri):
    d = Doc("Renaksi_KLINIK_TANI_Beltim.csv", "csv", ri, "csv-titik-koma", "V1", (12, 16)); d.days(); d.csv = (";", "utf-8-sig")
    g = d.grid(None); g.put(1, 1, f"RENCANA AKSI REPLIKASI INOVASI {d.i}"); g.put(2, 1, "Nama OPD"); g.put(2, 2, d.opd); g.put(3, 1, "Pemda"); g.put(3, 2, "Kabupaten Belitung Timur"); g.put(4, 1, "Asal Inovasi"); g.put(4, 2, d.asal)
    u = Uang("rpstrip", "-"); d.habits.update(period="tanggal dd/mm/yyyy", money="Rp …,-")
    cols = [NO(), C("Tahap", "phase", lambda a: PH["a"][a["phase"]]), C("Kegiatan", "activity", lambda a: AC["b"][a["activity"]]), C("Sasaran", v=lambda a: "Petani"), C("Rencana Aksi", "description"), C("Keluaran", "output"), C("Target", "target"), C("Satuan", "unit"), C("Tanggal Mulai", "start"), C("Tanggal Selesai", "end"), C("Penanggung Jawab", "responsible"), C("Kode Sub Kegiatan", "code"), C("Sumber Dana", "fund", lambda a: a["fund"] or "-"), Bud("Anggaran (Rp)", u), C("Keterangan", "note")]
    a = [a for a in d.acts if a["activity"] == "2.2"][0]; a["budget"] = -12500000; a["fund"] = a["fund"] or "APBD"
    t = table(d, g, 6, cols, tot="Jumlah", tsheet=None); d.afault("A002", a, "budget"); d.ttd(g, t["next"] + 1, 10); return d
@lay
def c02(ri):
    d = Doc("gandeng ibu dinkes pangkalpinang (b03).csv", "csv", ri, "csv-koma-b", "Q1", (11, 14)); d.csv = (",", "utf-8"); pjact(d)
    g = d.grid(None); g.put(1, 1, "RENCANA AKSI REPLIKASI " + d.i); g.put(2, 1, "DINAS KESEHATAN KOTA PANGKALPINANG"); g.put(3, 1, "TAHUN 2022")
    u = Uang("mentah", "0"); d.habits.update(period="kolom B03..B12 berisi teks", money="angka mentah")
    cols = [NO("NO"), C("TAHAP", "phase", lambda a: PH["f"][a["phase"]], once="phase"), C("KEGIATAN", "activity", lambda a: AC["c"][a["activity"]], once="act"), C("RENCANA AKSI", "description"), C("OUTPUT", "output"), C("PENANGGUNG JAWAB", "responsible")] + [C(f"B{3*q+3:02d} (TW {ROM[q+1]})", iv=QIV[q], mark=lambda a, k, n: f"{a['target']} {a['unit']}" if k == n - 1 else "proses") for q in range(4)] + [Bud("ANGGARAN (Rp)", u)]
    for a in d.acts: a["apj"] = a["responsible"]
    t = table(d, g, 5, cols, tot="JUMLAH", tsheet=None); g.put(t["next"] + 1, 1, "Catatan: angka pada kolom B adalah target keluaran; bukan realisasi"); return d
@lay
def c03(ri):
    d = Doc("LELANG_IKAN_DKP_Prov.csv", "csv", ri, "csv-tab-utf16", "V4", (11, 15)); d.period("bulansd"); d.csv = ("\t", "utf-16")
    g = d.grid(None); g.put(1, 1, "RENCANA KERJA TINDAK LANJUT REPLIKASI INOVASI"); g.put(2, 1, f"OPD : {d.opd} {d.pemda}"); g.put(3, 1, f"INOVASI : {d.i}")
    u = Uang("titik", "nihil"); d.habits.update(money="teks titik; nihil")
    cols = [C("Nomor", v=lambda a: a["np"]), C("Uraian", "description"), C("Hasil", "output"), C("Volume", "target", lambda a: f"{a['target']} {a['unit']}"), C("Jadwal", "period", lambda a: a["ptext"]), C("PJ", "responsible"), C("Mitra", v=lambda a: MITRA[a["n"] % 7]), C("Biaya (Rp)", "budget", lambda a: u.t(a["budget"]), tot=lambda s: u.t(sum(a["budget"] for a in s))), C("Catatan", "note")]
    t = table(d, g, 5, cols, prow=lambda p: [(0, ROM[p]), (1, PH["d"][p])], arow=lambda k: [(0, "ABC"[int(k[2]) - 1]), (1, AC["a"][k])], tot="Total", tsheet=None); unit_too(d); d.ttd(g, t["next"] + 1, 6, tgl="30 Oktober 2021"); return d
@lay
def c04(ri):
    d = Doc("laporan rfk dinsos bangka april.csv", "csv", ri, "csv-cp1252-rfk", "V4", (10, 13), zero=0.0, modified=D(2022, 5, 5)); d.period("singkat" if 0 else "bulan"); realisasi(d, 4); bobot(d); d.csv = (";", "cp1252")
    g = d.grid(None); g.put(1, 1, "LAPORAN REALISASI FISIK DAN KEUANGAN"); g.put(2, 1, f"REPLIKASI INOVASI {d.i}"); g.put(3, 1, "DINAS SOSIAL KABUPATEN BANGKA"); g.put(4, 1, "s.d. Bulan April 2022")
    u = Uang("titik", "0"); d.habits.update(money="teks titik", progress="s.d. April, dari judul", period="bulan")
    cols = [NO("No"), C("Tahap", "phase", lambda a: PH["a"][a["phase"]]), C("Kegiatan", "activity", lambda a: AC["b"][a["activity"]]), C("Rencana Aksi", "description"), C("Waktu", "period", lambda a: a["ptext"].replace(" - ", " – ")), C("Penanggung Jawab", "responsible"), Bud("Pagu (Rp)", u), C("Bobot (%)", v=lambda a: a["bobot"]), C("Realisasi Fisik (%)", v=lambda a: pct(a, 4), key="p4"), C("Realisasi Keuangan (Rp)", v=lambda a: None if a["sp"][4] is None else u.t(a["sp"][4]), tot=lambda s: u.t(sum(a["sp"][4] or 0 for a in s))), C("Realisasi Keuangan (%)", v=lambda a: None if a["sp"][4] is None else round(a["sp"][4] * 100 / a["budget"], 2)), C("Kendala", v=lambda a: KEND[a["n"] % 7] if a["phys"][4] not in (None, 100.0) else None)]
    t = table(d, g, 6, cols, tot="JUMLAH", tsheet=None); take(d, t, {"p4": 4}); d.ttd(g, t["next"] + 1, 9, tgl="5 Mei 2022"); return d
# =============================================================== DOCX
@lay
def d01(ri):
    d = Doc("KAK Replikasi SIAGA RT BPBD Belitung.docx", "docx", ri, "docx-kak-bulan", "V1", (10, 13)); jarang(d)
    g = d.grid("Tabel 1"); u = Uang("titik", "-"); d.habits.update(period="grid bulan v", money="teks titik")
    cols = [NO(), C("Tahap", "phase", lambda a: PH["d"][a["phase"]], merge="phase"), C("Kegiatan", "activity", lambda a: AC["b"][a["activity"]], merge="act"), C("Uraian Kegiatan", "description"), C("Penanggung Jawab", "responsible")] + [C(f"Bulan|{BA[i]}", iv=(m1(i), m2(i)), mark="v") for i in range(1, 13)] + [Bud("Biaya (Rp)", u)]
    table(d, g, 1, cols, tot="Jumlah")
    d.par = [("t", "KERANGKA ACUAN KERJA"), ("t", f"REPLIKASI INOVASI {d.i}"), ("t", d.full().upper()), ("t", "TAHUN ANGGARAN 2022"), ("p", "A. Latar Belakang"), ("p", f"Banjir masih terjadi setiap musim hujan. {d.opd} {d.pemda} bermaksud mereplikasi inovasi {d.i} dari {d.asal}."), ("p", "B. Jadwal Pelaksanaan"), ("p", "Tabel 1. Tahapan, jadwal, dan biaya"), ("g", g), ("p", "Tanjungpandan, 22 Oktober 2021"), ("p", "Kepala Pelaksana"), ("p", "Suherman, S.T.")]; return d
@lay
def d02(ri):
    d = Doc("Renaksi LUBANG TERTUTUP - PUPR Bangka Selatan.docx", "docx", ri, "docx-rb-b", "Q1", (11, 14)); d.period("triwulan")
    g = d.grid("Tabel 2"); u = Uang("rpstrip", "-"); d.habits.update(period="kolom Waktu triwulan; B03..B12 target persen", money="Rp …,-")
    pl = lambda a, q: f"{min(100, ((QIV[q][1] - a['start']).days + 1) * 100 // ((a['end'] - a['start']).days + 1))}%" if a["start"] <= QIV[q][1] and a["end"] >= QIV[q][0] else "-"
    cols = [NO(), C("Kegiatan", "activity", lambda a: AC["a"][a["activity"]], merge="act"), C("Rencana Aksi", "description"), C("Output", "output"), C("Waktu", "period", lambda a: a["ptext"])] + [C(f"Target Capaian|B{3*q+3:02d}", v=(lambda q: lambda a: pl(a, q))(q)) for q in range(4)] + [C("PIC", "responsible"), Bud("Anggaran", u), C("Ket.", "note")]
    a = [a for a in d.acts if a["activity"] == "2.2"][0]; a["ov"]["budget"] = "sesuai DPA"; a["tv"]["budget"] = None; a["budget"] = 0; 
    table(d, g, 1, cols, prow=lambda p: [(0, PH["b"][p])], tot="Jumlah"); d.afault("A001", a, "budget")
    h = Grid("Tabel 1"); [(h.put(k + 1, 1, x), h.put(k + 1, 2, ":"), h.put(k + 1, 3, y)) for k, (x, y) in enumerate([("Nama OPD", d.opd), ("Pemerintah Daerah", d.pemda), ("Inovasi yang direplikasi", d.i), ("Pemda asal inovasi", d.asal)])]
    d.par = [("t", "RENCANA AKSI REPLIKASI INOVASI PELAYANAN PUBLIK"), ("t", "TAHUN 2022"), ("g", h), ("p", ""), ("g", g), ("p", "Keterangan: B03, B06, B09, B12 = capaian pada akhir bulan ke-3, 6, 9, dan 12."), ("p", "Toboali, 28 Oktober 2021"), ("p", "Kepala Dinas Pekerjaan Umum dan Penataan Ruang"), ("p", "Ir. Gunawan Saleh")]; d.gs = [g]; return d
@lay
def d03(ri):
    d = Doc("RKTL KELAS PERAHU Dinas Pendidikan Bateng.docx", "docx", ri, "docx-rktl-satuan-tak-disebut", "V1", (10, 13), zero=0.0); d.period("bulan")
    g = d.grid("Tabel 1"); u = Uang("ributeks", "0"); d.habits.update(money="seribu kali terlalu kecil, tanpa keterangan satuan")
    cols = [NO("No."), C("Tahapan", "phase", lambda a: PH["e"][a["phase"]], merge="phase"), C("Kegiatan", "activity", lambda a: AC["c"][a["activity"]], merge="act"), C("Uraian", "description"), C("Sasaran", v=lambda a: ["Guru", "Siswa", "Orang tua"][a["n"] % 3]), C("Hasil", "output"), C("Waktu", "period", lambda a: a["ptext"]), C("Penanggung Jawab", "responsible"), Bud("Anggaran (Rp)", u)]
    for a in d.acts: a["budget"] = min(a["budget"], 99000000) // 1000 * 1000; a["tv"]["budget"] = None
    table(d, g, 1, cols, tot="JUMLAH"); d.fault("A009")
    d.par = [("t", "RENCANA KERJA TINDAK LANJUT"), ("t", f"REPLIKASI INOVASI {d.i} DI {d.pemda.upper()}"), ("p", f"Perangkat Daerah : {d.opd} {d.pemda}"), ("p", f"Pemda asal inovasi : {d.asal}"), ("g", g), ("p", "Koba, 26 Oktober 2021"), ("p", "Kepala Dinas Pendidikan Kabupaten Bangka Tengah"), ("p", "Hj. Suryani, M.Pd.")]; return d
@lay
def d04(ri):
    d = Doc("BURSA DESA Disnaker Bangka Barat - dua tahap saja.docx", "docx", ri, "docx-tabel-per-tahap", "V1", (9, 12), omit=("3.1", "3.2")); d.days()
    u = Uang("rp00", "Rp0,00"); d.habits.update(period="tanggal teks", money="Rp …,00"); d.gs = []; par = [("t", "MATRIKS RENCANA AKSI REPLIKASI INOVASI"), ("t", f"{d.i}"), ("t", d.full().upper())]
    tx = lambda k: lambda a: f"{a[k].day:02d}-{a[k].month:02d}-{a[k].year}"
    for p in (1, 2):
        g = Grid(f"Tabel {p}"); d.gs.append(g); par += [("p", PH["c"][p]), ("g", g)]
        cols = [C("No", v=lambda a: a["np"]), C("Kegiatan", "activity", lambda a: AC["a"][a["activity"]], merge="act"), C("Rencana Aksi", "description"), C("Keluaran", "output"), C("Target", "target", lambda a: f"{a['target']} {a['unit']}"), C("Jadwal|Mulai", "start", tx("start")), C("Jadwal|Selesai", "end", tx("end")), C("Penanggung Jawab", "responsible"), C("Sumber Dana", "fund", lambda a: a["fund"] or "-"), Bud("Anggaran", u)]
        table(d, g, 1, cols, [a for a in d.acts if a["phase"] == p], tot="Jumlah")
    unit_too(d); d.fault("S001", phase=3); d.par = par + [("p", "Muntok, 27 Oktober 2021"), ("p", "Kepala Dinas Tenaga Kerja Kabupaten Bangka Barat,"), ("p", "Ahmad Yani, S.H.")]; return d
@lay
def d05(ri):
    d = Doc("Laporan kemajuan SAPA CEPAT DP3A Beltim TW II.docx", "docx", ri, "docx-laporan-kemajuan", "V3", (9, 12), zero=0.0, modified=D(2022, 7, 8)); d.period("singkatth"); realisasi(d, 6)
    g = d.grid("Tabel 1"); u = Uang("titik", "0"); d.habits.update(money="teks titik", progress="s.d. Maret dan s.d. Juni, fisik % dan Rp")
    cols = [NO(), C("Tahap", "phase", lambda a: PH["d"][a["phase"]], merge="phase"), C("Kegiatan", "activity", lambda a: AC["b"][a["activity"]], merge="act"), C("Rencana Aksi", "description"), C("Waktu", "period", lambda a: a["ptext"]), C("Penanggung Jawab", "responsible"), Bud("Pagu (Rp)", u)]
    for m in (3, 6): cols += [C(f"Realisasi s.d. {BL[m]} 2022|Fisik (%)", v=(lambda m: lambda a: None if a["phys"][m] is None else f"{a['phys'][m]:g}".replace(".", ","))(m), key=f"p{m}"), C(f"Realisasi s.d. {BL[m]} 2022|Keuangan (Rp)", v=(lambda m: lambda a: None if a["sp"][m] is None else u.t(a["sp"][m]))(m), tot=(lambda m: lambda s: u.t(sum(a["sp"][m] or 0 for a in s)))(m))]
    t = table(d, g, 1, cols, tot="Jumlah", num=[str(k + 1) for k in range(11)]); take(d, t, {"p3": 3, "p6": 6})
    d.par = [("t", "LAPORAN KEMAJUAN RENCANA AKSI REPLIKASI INOVASI"), ("t", f"{d.i}"), ("t", d.opd.upper()), ("t", d.pemda.upper()), ("p", "Posisi sampai dengan 30 Juni 2022"), ("g", g), ("p", "Manggar, 8 Juli 2022"), ("p", "Kepala Dinas"), ("p", "Ratna Dewi, S.Psi.")]; return d

def main():
    shutil.rmtree(OUT, ignore_errors=True); os.makedirs(OUT); T = {}
    agencies = []
    for i, f in enumerate(DOCS): d = f(i); save(d, OUT); T[d.name] = truth(d); (d.layout in ("rb-b03-teks", "pk-target-triwulan", "dpa-penarikan-tw", "csv-koma-b", "docx-rb-b")) and T[d.name].setdefault("progress", []); agencies.append(d.kode)
    rows = []
    for i, (kp, ki) in enumerate(ROSTER):
        k = f"{kp}-{[r for r in range(len(ROSTER)) if ROSTER[r][0] == kp].index(i) + 1:02d}"; v = INOV[ki]; rows.append([k, PEMDA[kp][0], v[0], v[2], v[1], "Pemerintah " + v[3]])
    rows.sort()
    with open(os.path.join(HERE, "daftar-opd.csv"), "w", newline="", encoding="utf-8") as h: w = csv.writer(h); w.writerow("kode,pemda,opd,inovasi,singkatan,asal_inovasi".split(",")); w.writerows(rows)
    open(os.path.join(HERE, "ripp.toml"), "w").write('[program]\nnama = "Replikasi Inovasi Pelayanan Publik"\ntahun = 2022\nprovinsi = "Provinsi Kepulauan Bangka Belitung"\nunit = "Biro Organisasi"\n')
    miss = sorted(r[0] for r in rows if r[0] not in agencies)
    json.dump({"year": 2022, "missing": miss, "files": T}, open(os.path.join(HERE, "truth.json"), "w"), ensure_ascii=False, indent=1)
    A_ = [a for f in T.values() for a in f["actions"]]
    print(len(T), "berkas", len(A_), "aksi", sum(len(a["fields"]) for a in A_), "bidang", sum(len(f.get("progress", [])) for f in T.values()), "progres", sum(len(f["faults"]) for f in T.values()), "cacat; belum:", miss)
if __name__ == "__main__": main()
