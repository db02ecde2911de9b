"""Files 1-20 (xlsx): each function makes one office's file."""
import datetime as dt
from base import *
from words import *
NAMA = ["Rahmadi Sutisna", "Yuliana Hartati", "Suherman Effendi", "Ratna Dewi Lestari", "Zulkarnain Basri", "Mardiana Kusuma", "Firdaus Alamsyah", "Endang Purwanti", "Bambang Irawan", "Sri Wahyuningsih", "Hendra Gunawan", "Nurlaila Safitri", "Agus Priyatna", "Dian Permata"]
PANG = ["Pembina Utama Muda", "Pembina Tk. I", "Pembina"]
def head_of(o): return ("Direktur " if o["opd"].startswith("RS") else "Kepala ") + o["opd"] + ("" if o["opd"].startswith("RS") else "")
def sig(sh, r, c, o, i, nip="NIP. ..............................", day=None, post=None, pem=True):
    day = day or ["25 Oktober 2021", "21 Oktober 2021", "28 Oktober 2021", "Oktober 2021", "29 Oktober 2021", "1 Nopember 2021", "    Oktober 2021"][i % 7]
    sh.put(r, c, f"{o['kota']}, {day}"); sh.put(r + 1, c, post or head_of(o)); k = r + 2
    if pem: sh.put(k, c, o["pemda"]); k += 1
    sh.put(k + 3, c, NAMA[i % 14].upper() if i % 2 else NAMA[i % 14] + ", S.Sos., M.Si", b=True); sh.put(k + 4, c, PANG[i % 3])
    if nip: sh.put(k + 5, c, nip)
    return k + 6
def kn(v, pre=lambda a: ""): return lambda a: pre(a) + KEG[a["activity"]][v]
def months(y0=2022, m0=1, n=12):
    o = []
    for k in range(n): y, m = divmod(m0 - 1 + k, 12); o.append((y0 + y, m + 1))
    return o
def cover_m(a, k):
    y, m = map(int, k[2:].split("-")); return a["start"] <= D(y, m, 1) and D(y, m, last(y, m)) <= a["end"]
def cover_w(a, k):
    y, m, w = map(int, k[2:].split("-")); return a["start"] <= wstart(y, m, w) and wend(y, m, w) <= a["end"]
def planpct(a, m):
    me = D(2022, m, last(2022, m)); t = (a["end"] - a["start"]).days + 1; d = (me - a["start"]).days + 1
    return max(0, min(100, round(100 * d / t)))
PLAN_DAY = dt.datetime(2021, 11, 1, 9, 15)

def f01(o):   # the accountant: by source, thousands, subtotal in every section and activity
    L_ = Layer("akuntan-sumber", o, {"money": "ribu", "period": "dates", "k": 1000}); a = plan(101, o, "day", funds=["APBD", "DAK Non Fisik", "CSR"], opt="A", n={"1.1": 2, "1.2": 2, "1.3": 2, "2.1": 2, "2.2": 4, "2.3": 2, "3.1": 2, "3.2": 2})
    s = Sh("RKA Replikasi"); s.put(1, 1, "RENCANA AKSI DAN KEBUTUHAN ANGGARAN REPLIKASI INOVASI", 1, 11, b=True); s.put(2, 1, f"{o['opd'].upper()} {o['pemda'].upper()}", 1, 11, b=True); s.put(3, 1, "TAHUN ANGGARAN 2022", 1, 11, b=True)
    s.put(5, 1, "Inovasi"); s.put(5, 3, f": {o['inov']} ({o['sing']})"); s.put(6, 1, "Asal"); s.put(6, 3, f": {o['asal']}"); s.put(7, 11, "(dalam ribuan rupiah)", i=True)
    H = [["No.", "Rencana Aksi", "Keluaran", "Waktu Pelaksanaan", "<", "Penanggung\nJawab", "Sumber Dana Rp. (000)", "<", "<", "Jumlah\nRp. (000)", "Ket."], ["^", "^", "^", "Mulai", "Selesai", "^", "APBD", "DAK Non Fisik", "CSR", "^", "^"]]
    e = L_.lay(s, 8, H, ["no", "desc", "output", "start", "end", "resp", "bf:APBD", "bf:DAK Non Fisik", "bf:CSR", "budget", "note"], a, phase="section", act="section", sec_merge=False, sec_act_col=2, no="in", phase_word=lambda p: f"{ROM[p]}. TAHAP {TAHAP[p].upper()}", act_word=kn(0, lambda x: f"{x['activity']} "), money=m_div(1000),
        mnf='_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)', sub="both", sub_word=lambda x, k: f"Jumlah {x['activity']}" if k == "activity" else f"SUB TOTAL TAHAP {ROM[x['phase']]}", total="TOTAL", numbering=lambda j: str(j) if j < 10 else "10 = 7+8+9" if j == 10 else "11", formula=True, fmt={"start": lambda x: x["start"], "end": lambda x: x["end"]})
    r, c = L_.total_cells["budget"]; v = s.cells[r, c][0]; s.put(r, c, v.val + 2500, b=True, nf="#,##0"); L_.fault("A003", s.name, A(r, c))
    sig(s, e + 2, 8, o, 1); s.widths = {2: 45, 3: 22, 6: 24}
    return f"RKA replikasi {o['sing']} {o['short']} {o['kota']}.xlsx", [s], PLAN_DAY, L_
def f02(o):   # the engineer: weekly Gantt in colours only, weights, critical path
    L_ = Layer("gantt-minggu-warna", o, {"period": "grid", "grid": "fill"}); a = plan(102, o, "week", opt="C", funds=["APBD"], step=100000)
    s = Sh("Gantt"); s.put(1, 2, "TIME SCHEDULE REPLIKASI INOVASI PELAYANAN PUBLIK", 1, 30, b=True); s.put(2, 2, "INOVASI :"); s.put(2, 4, o["inov"] + " / " + o["sing"]); s.put(3, 2, "INSTANSI :"); s.put(3, 4, o["opd"] + " " + o["pemda"]); s.put(4, 2, "TAHUN :"); s.put(4, 4, 2022)
    G = [f"g:2022-{m}-{w}" for m in range(1, 13) for w in range(1, 5)]
    H = [["No", "Uraian Pekerjaan / Rencana Aksi", "Bobot (%)", "Lintasan\nKritis", "PIC", "Biaya (Rp)"] + sum([[x.upper(), "<", "<", "<"] for x in SH[1:]], []) + ["Output"], ["^"] * 6 + [1, 2, 3, 4] * 12 + ["^"]]
    tot = sum(x["budget"] for x in a); kr = {"1.1", "1.3", "2.2", "2.3"}
    col = {1: "#5B9BD5", 2: "#70AD47", 3: "#FFC000"}
    e = L_.lay(s, 6, H, ["no", "desc", "bobot", "kritis", "resp", "budget"] + G + ["output"], a, c0=2, act="section", sec_act_col=3, sec_merge=False, phase_word=lambda p: f"{'ABC'[p-1]}. {TAHAP[p].upper()}", act_word=kn(1, lambda x: f"{'ABC'[x['phase']-1]}.{x['activity'][2]} "),
        fmt={"no": lambda x: f"{'ABC'[x['phase']-1]}.{x['activity'][2]}.{x['_i']}", "bobot": lambda x: round(100 / len(a), 2), "kritis": lambda x: "Ya" if x["activity"] in kr else None}, marks=lambda x, k: (None, {"fill": "#C00000" if x["activity"] in kr else col[x["phase"]]}) if cover_w(x, k) else None, total="Jumlah Biaya")
    s.put(e + 1, 3, "Keterangan:"); s.put(e + 2, 2, None, fill="#C00000"); s.put(e + 2, 3, "lintasan kritis"); s.put(e + 3, 2, None, fill="#5B9BD5"); s.put(e + 3, 3, "persiapan"); s.put(e + 4, 2, None, fill="#70AD47"); s.put(e + 4, 3, "pelaksanaan")
    sig(s, e + 6, 40, o, 2); s.widths = {1: 2, 3: 48, 6: 24, **{c: 2.5 for c in range(8, 56)}}
    return "Time schedule replikasi rev1.xlsx", [s], PLAN_DAY, L_
def f03(o):   # engineer 2: month grid over two years, signs with a legend, three tiers
    L_ = Layer("gantt-bulan-tanda", o, {"period": "grid", "grid": "sign"}); a = plan(103, o, "month", opt="B", step=100000)
    s = Sh("Jadwal"); s.put(1, 1, f"MATRIKS RENCANA AKSI REPLIKASI {o['sing']}", 1, 22, b=True); s.put(2, 1, f"{o['opd']} {o['pemda']}", 1, 22)
    G = [f"g:{y}-{m}" for y, m in months(2021, 11, 14)]
    H = [["NO", "TAHAPAN", "KEGIATAN", "RENCANA AKSI", "KELUARAN", "JADWAL PELAKSANAAN"] + ["<"] * 13 + ["PELAKSANA", "ANGGARAN\n(Rp)", "SUMBER\nDANA"], ["^"] * 5 + ["2021", "<", "2022"] + ["<"] * 11 + ["^"] * 3, ["^"] * 5 + ["NOP", "DES", "JAN", "PEB", "MAR", "APR", "MEI", "JUN", "JUL", "AGT", "SEP", "OKT", "NOP", "DES"] + ["^"] * 3]
    def mk(x, k):
        if not cover_m(x, k): return None
        y, m = map(int, k[2:].split("-")); return "◆" if (y, m) == (x["end"].year, x["end"].month) and x["phase"] < 3 else "■"
    e = L_.lay(s, 4, H, ["no", "phase", "activity", "desc", "output"] + G + ["resp", "budget", "fund"], a, phase="merge", act="merge", phase_word=lambda p: f"{ROM[p]}. {TAHAP[p]}", act_word=kn(0), marks=mk, numbering=lambda j: f"({j})", total="J U M L A H", fmt={"fund": lambda x: x["fund"] or "-"})
    s.put(e + 1, 2, "■ = kegiatan berjalan"); s.put(e + 2, 2, "◆ = tonggak (selesai)"); sig(s, e + 4, 17, o, 3); s.widths = {2: 16, 3: 28, 4: 40, 5: 24}
    return f"Matriks renaksi {o['short']}.xlsx", [s], PLAN_DAY, L_
def f04(o):   # the clerk with a form of 2018 of another programme
    L_ = Layer("formulir-lama-2018", o, {"period": "two", "date": "long"}); a = plan(104, o, "day", opt="E")
    s = Sh("Form QW-02"); s.put(1, 10, "Form QW-02/2018", i=True); s.put(2, 1, "RENCANA AKSI QUICK WINS REFORMASI BIROKRASI", 1, 11, b=True); s.put(3, 1, "(digunakan untuk Replikasi Inovasi Pelayanan Publik Tahun 2022)", 1, 11)
    s.line(5, 1, ["K/L/Pemda", None, ":", o["pemda"]]); s.line(6, 1, ["Unit Kerja", None, ":", o["opd"]]); s.line(7, 1, ["Judul Quick Wins", None, ":", f"{o['sing']} – {o['inov']}"])
    H = [["No", "Tahapan Quick Wins", "Jenis Kegiatan", "Uraian Kegiatan", "Indikator Output", "Target", "Satuan", "Jangka Waktu", "<", "Penanggungjawab", "Pagu Indikatif (Rp)"], ["^"] * 7 + ["Mulai", "Selesai", "^", "^"]]
    e = L_.lay(s, 9, H, ["no", "phase", "activity", "desc", "output", "target", "unit", "start", "end", "resp", "budget"], a, phase="first", act="first", phase_word=lambda p: TAHAP[p], act_word=kn(1), fmt={"start": lambda x: d_long(x["start"]), "end": lambda x: d_long(x["end"])}, numbering=lambda j: j, money=rp("", ",00", "0,00"), total="Total Pagu")
    s.put(e + 1, 1, "*) coret yang tidak perlu"); sig(s, e + 3, 8, o, 4, post=f"Ketua Tim Quick Wins\n{o['opd']}")
    return f"QW02 {o['short']} {o['kota']}.xlsx", [s], PLAN_DAY, L_
def f05(o):   # the planner: plan and realisation side by side, month by month
    L_ = Layer("rencana-realisasi-bulan", o, {"period": "text", "text": "month", "percent": "0-100"}); a = grow(plan(105, o, "month", opt="C"), 6, 5)
    x = next(q for q in a if sum(1 for m in q["prog"] if q["prog"][m][0]) >= 3 and q["phase"] < 3); m = max(x["prog"]); x["prog"][m] = (x["prog"][m - 1][0] - 15, x["prog"][m][1])
    s = Sh("Renaksi+Realisasi"); s.put(1, 1, "RENCANA DAN REALISASI AKSI REPLIKASI", 1, 20, b=True); s.put(2, 1, f"OPD : {o['opd']} {o['pemda']}"); s.put(3, 1, f"Inovasi : {o['inov']} ({o['sing']})"); s.put(4, 1, "Keadaan s.d. Juni 2022; persen kumulatif")
    C = sum([[f"pl:{m}", f"re:{m}"] for m in range(1, 7)], [])
    H = [["No", "Kegiatan", "Rencana Aksi", "Waktu", "PJ", "Anggaran (Rp)", "Rencana (R) dan Realisasi (F) fisik kumulatif (%)"] + ["<"] * 11 + ["Kendala"], ["^"] * 6 + sum([[BULAN[m], "<"] for m in range(1, 7)], []) + ["^"], ["^"] * 6 + ["Renc.", "Real."] * 6 + ["^"]]
    F = {f"pl:{m}": (lambda q, m=m: planpct(q, m)) for m in range(1, 7)}; F["period"] = lambda q: p_month(" - ", SH2)(q["start"], q["end"])
    e = L_.lay(s, 6, H, ["no", "activity", "desc", "period", "resp", "budget"] + C + ["blank"], a, phase_word=lambda p: f"{ROM[p]}. {TAHAP[p]}", act="merge", act_word=kn(2), fmt=F, total="Jumlah")
    L_.fault("M002", s.name, A(x["_row"], L_.col[f"re:{m}"])); sig(s, e + 2, 12, o, 5, day="6 Juli 2022")
    return f"{o['short']}_{o['sing']}_renc-real Juni.xlsx", [s], dt.datetime(2022, 7, 6, 10, 0), L_
def f06(o):   # the planner by quarter: target, physical, money
    L_ = Layer("rencana-realisasi-triwulan", o, {"period": "two", "date": "real", "percent": "0-100"}); a = grow(plan(106, o, "day", opt="A"), 6, 6)
    for x in a: x["prog"] = {m: v for m, v in x["prog"].items() if m in (3, 6)}
    s = Sh("Lembar Pantau"); s.line(1, 2, ["LEMBAR PEMANTAUAN RENCANA AKSI PER TRIWULAN"], b=True); s.line(2, 2, ["Perangkat Daerah", None, None, o["opd"]]); s.line(3, 2, ["Pemerintah Daerah", None, None, o["pemda"]]); s.line(4, 2, ["Nama Inovasi", None, None, o["sing"]])
    C = []; F = {}
    for q in (1, 2, 3, 4): C += [f"pl:{3*q}", f"re:{3*q}", f"rk:{3*q}"]; F[f"pl:{3*q}"] = lambda x, q=q: planpct(x, 3 * q)
    H = [["No", "Tahap", "Rencana Aksi", "Anggaran\n(Rp)", "Sumber\nAnggaran", "Mulai", "Selesai", "Penanggung Jawab"] + sum([[f"Triwulan {ROM[q]}", "<", "<"] for q in (1, 2, 3, 4)], []), ["^"] * 8 + ["Target\n(%)", "Realisasi\nFisik (%)", "Realisasi\nKeu. (Rp)"] * 4]
    e = L_.lay(s, 6, H, ["no", "phase", "desc", "budget", "fund", "start", "end", "resp"] + C, a, c0=2, phase="merge", act="section", sec_act_col=4, sec_merge=False, phase_word=lambda p: TAHAP[p].upper(), act_word=kn(1, lambda x: x["activity"] + ". "), fmt=F, total="TOTAL", outline=lambda x: f"{'abcdef'[x['_i']-1]}. ")
    sig(s, e + 2, 15, o, 6, day="11 Juli 2022"); s.widths = {4: 44, 9: 26}
    return f"Pantau TW II {o['opd']}.xlsx", [s], dt.datetime(2022, 7, 11, 8, 0), L_
def f07(o):   # the lazy one
    L_ = Layer("malas", o, {"period": "text", "text": "month"}); a = plan(107, o, "month", opt="E", step=500000, lo=2)
    s = Sh("Sheet1"); s.put(1, 1, f"renaksi {o['sing'].lower()} {o['short'].lower()} {o['pemda'].replace('Kabupaten', 'Kab.')}")
    e = L_.lay(s, 3, [["no", "thp", "keg", "uraian keg.", "hsl/output", "vol", "sat", "wkt pelaks.", "pj", "angg", "sbr dana", "ket"]], ["no", "phase", "activity", "desc", "output", "target", "unit", "period", "resp", "budget", "fund", "note"], a, phase="first", act="first", phase_word=lambda p: ["", "persiapan", "pelaksanaan", "monev"][p], act_word=lambda x: {"1.1": "SK tim", "1.2": "komunikasi dg pemda asal", "1.3": "desain inovasi", "2.1": "sosialisasi internal", "2.2": "penguatan sdm, proses & sarana", "2.3": "uji coba", "3.1": "monitoring bln", "3.2": "evaluasi 3 bln"}[x["activity"]],
        fmt={"period": lambda x: p_month("-", SH, False)(x["start"], x["end"]).lower(), "fund": lambda x: x["fund"] or "-"}, ditto={"resp": '"', "period": '"', "unit": '"', "fund": '"'}, money=m_jt(), total="jml")
    s.put(e + 1, 2, "mengetahui,"); s.put(e + 2, 2, f"a.n. kepala {o['short'].lower()}"); s.put(e + 5, 2, NAMA[7])
    return f"renaksi {o['short'].lower()}.xlsx", [s], PLAN_DAY, L_
def f08(o):   # the careful one
    L_ = Layer("teliti", o, {"period": "text", "text": "day"}); a = plan(108, o, "day", opt="B", nonang="Non anggaran")
    s = Sh("Rencana Aksi Rinci"); s.put(1, 1, "RENCANA AKSI REPLIKASI INOVASI PELAYANAN PUBLIK TAHUN 2022", 1, 10, b=True)
    for i, (k, v) in enumerate([("Nama Perangkat Daerah", o["opd"]), ("Pemerintah Daerah", o["pemda"]), ("Nama Inovasi yang Direplikasi", f"{o['inov']} ({o['sing']})"), ("Pemda Asal Inovasi", o["asal"]), ("Tanggal penyusunan", "20 Oktober 2021")]): s.put(3 + i, 1, f"{i+1}. {k}", 1, 3); s.put(3 + i, 4, ":"); s.put(3 + i, 5, v)
    H = [["No. Urut", "Tahapan ¹)", "Kegiatan Utama ²)", "Uraian Rencana Aksi", "Keluaran dan Volume", "<", "Waktu Pelaksanaan ³)\n(tanggal s.d. tanggal)", "Penanggung Jawab", "Kebutuhan Anggaran\n(dalam rupiah) ⁴)", "Sumber\nPembiayaan"], ["^"] * 4 + ["Keluaran", "Volume (angka dan huruf)", "^", "^", "^", "^"]]
    W = {1: "satu", 2: "dua", 3: "tiga", 4: "empat", 5: "lima", 6: "enam", 7: "tujuh", 8: "delapan", 9: "sembilan", 10: "sepuluh"}
    st = {q["desc"] for q in a if q["budget"] and q["activity"] in ("1.2", "2.2")}
    e = L_.lay(s, 9, H, ["no", "phase", "activity", "desc", "output", "tu", "period", "resp", "budget", "fund"], a, phase="col", act="col", phase_word=lambda p: f"Tahap {p}: {TAHAP[p]}", act_word=kn(0), fmt={"period": lambda x: p_day(" s.d. ")(x["start"], x["end"]), "tu": lambda x: f"{x['target']} ({W[x['target']]}) {x['unit']}" if x["target"] in W else f"{x['target']} {x['unit']}", "budget": lambda x: (rp("Rp ", ",-", "Rp 0,-")(x["budget"]) + (" *)" if x["desc"] in st else ""))},
        money=rp("Rp ", ",-"), total="Jumlah seluruhnya **)", numbering=lambda j: f"({j})", ditto={})
    for i, t in enumerate(["Catatan:", "¹) sesuai pedoman Biro Organisasi.", "²) delapan kegiatan baku.", "³) hari libur nasional tidak dihitung.", "⁴) termasuk pajak.", "*) angka masih dapat berubah sesuai DPA 2022.", "**) satuan: rupiah penuh."]): s.put(e + 1 + i, 1, t)
    sig(s, e + 9, 7, o, 8); s.widths = {2: 18, 3: 30, 4: 44, 7: 30}
    return f"Rencana Aksi {o['opd']} {o['pemda']} (lengkap).xlsx", [s], PLAN_DAY, L_
def f09(o):   # the copyist: merges everywhere, three tiers, headings again on each page
    L_ = Layer("penyalin-tiga-tingkat", o, {"period": "two", "date": "text2"}); a = plan(109, o, "day", opt="A", n={"1.1": 3, "1.2": 2, "1.3": 3, "2.1": 3, "2.2": 4, "2.3": 2, "3.1": 2, "3.2": 2}, funds=["APBD Kabupaten", "DID"])
    s = Sh("RENAKSI"); s.put(1, 1, f"PEMERINTAH {o['pemda'].upper()}", 1, 13, b=True); s.put(2, 1, o["opd"].upper(), 1, 13, b=True); s.put(3, 1, f"RENCANA AKSI REPLIKASI INOVASI “{o['sing']}”", 2, 13, b=True)
    H = [["NO", "TAHAPAN", "RENCANA AKSI REPLIKASI", "<", "<", "<", "<", "PELAKSANAAN", "<", "<", "PEMBIAYAAN", "<", "KET"], ["^", "^", "KEGIATAN", "URAIAN", "HASIL", "<", "<", "JADWAL", "<", "PENANGGUNG\nJAWAB", "SUMBER DANA", "PAGU DANA (Rp)", "^"], ["^", "^", "^", "^", "KELUARAN", "TARGET", "SATUAN", "MULAI", "SELESAI", "^", "^", "^", "^"]]
    e = L_.lay(s, 6, H, ["no", "phase", "activity", "desc", "output", "target", "unit", "start", "end", "resp", "fund", "budget", "note"], a, phase="merge", act="merge", merge=("resp", "fund", "unit"), phase_word=lambda p: f"{TAHAP[p].upper()}", act_word=kn(0), numbering=lambda j: str(j), repeat=9, sub="phase", sub_word=lambda x, k: f"SUB JUMLAH {TAHAP[x['phase']].upper()}", total="JUMLAH TOTAL", fmt={"start": lambda x: x["start"].strftime("%d-%m-%Y"), "end": lambda x: x["end"].strftime("%d-%m-%Y"), "fund": lambda x: x["fund"] or "-"})
    r, c = L_.sub_cells[2]["budget"]; s.put(r, c, s.cells[r, c][0] + 1500000, b=True, nf="#,##0"); L_.fault("A003", s.name, A(r, c))
    sig(s, e + 2, 9, o, 9); s.widths = {2: 16, 3: 26, 4: 40, 10: 24}
    return f"009_{o['sing']}_{o['pemda']}.xlsx", [s], PLAN_DAY, L_
def report_tables(L_, s, r, a, upto, first=1, head=None, title=None, cols=("no", "desc", "p", "k", "obst"), fmtp=lambda p: p, nf=None, skip_empty=False):
    for m in range(first, upto + 1):
        s.put(r, 1, title(m), b=True)
        r = L_.heads(s, r + 1, 1, head(m)); n = 0
        for x in a:
            p = x["prog"].get(m)
            if skip_empty and not p: continue
            n += 1
            for j, k in enumerate(cols):
                v = {"no": n, "act": KEG[x["activity"]][2], "desc": x["desc"], "p": fmtp(p[0]) if p else None, "k": p[1] if p and p[1] is not None else None, "obst": x.get("obst") if p else None, "budget": x["budget"], "-": None}[k]
                if v is not None: s.put(r, 1 + j, v, box=True, nf=nf if k == "p" else "#,##0" if k in ("k", "budget") else None)
            if p:
                cell = A(r, 1 + cols.index("p")) if "p" in cols else A(r, 1 + cols.index("k"))
                L_.progress.append({"cell": cell, "month": m, "physical": float(p[0]) if "p" in cols else None})
            r += 1
        r += 1
    L_.carries = True; return r
def f10(o):   # a table of its own for every month below the plan
    L_ = Layer("laporan-bulanan-di-bawah", o, {"period": "text", "text": "week", "percent": "0-100"}); a = grow(plan(110, o, "week", opt="C", step=100000), 4, 10)
    s = Sh("Rencana Aksi"); s.put(1, 1, "RENCANA AKSI REPLIKASI INOVASI", b=True); s.put(2, 1, f"{o['sing']} pada {o['opd']} {o['pemda']}")
    e = L_.lay(s, 4, [["No", "Rencana Aksi", "Output", "Waktu", "Penanggung Jawab", "Anggaran (Rp)", "Catatan"]], ["no", "desc", "output", "period", "resp", "budget", "note"], a, act="section", phase_word=lambda p: f"TAHAP {ROM[p]} {TAHAP[p].upper()}", act_word=kn(1, lambda x: f"{'ABCDEFGH'[list(KEG).index(x['activity'])]}. "), no="in", fmt={"period": lambda x: p_week()(x["start"], x["end"])}, total="Jumlah")
    r = sig(s, e + 1, 5, o, 10) + 1
    report_tables(L_, s, r, a, 4, head=lambda m: [["No", "Rencana Aksi", "Realisasi Fisik (%)", "Realisasi Keuangan (Rp)", "Kendala"]], title=lambda m: f"LAPORAN REALISASI KUMULATIF S.D. BULAN {BULAN[m].upper()} 2022", skip_empty=True)
    return f"Renaksi dan laporan s.d. April - {o['short']} {o['pemda']}.xlsx", [s], dt.datetime(2022, 5, 4, 9, 0), L_
def f11(o):   # matrix of realisation below, real percentages, M001
    L_ = Layer("matriks-realisasi-di-bawah", o, {"period": "two", "date": "real", "percent": "format"}); a = grow(plan(111, o, "day", opt="B", step=250000), 5, 11, spent=False)
    x = [q for q in a if q["prog"].get(5) and q["phase"] == 2][1]; x["prog"][5] = (120, None)
    s = Sh("Program Kerja"); s.put(1, 2, "PROGRAM KERJA REPLIKASI", 1, 8, b=True); s.put(2, 2, f"{o['inov']} di lingkungan {o['pemda']}", 1, 8)
    H = [["Tahap", "Kegiatan", "Langkah Kegiatan", "Anggaran", "Tgl Mulai", "Tgl Selesai", "Unit Kerja Pelaksana", "Bukti Dukung"]]
    e = L_.lay(s, 4, H, ["phase", "activity", "desc", "budget", "start", "end", "resp", "output"], a, c0=2, phase="merge", act="merge", phase_word=lambda p: f"{p}. {TAHAP[p]}", act_word=kn(0, lambda q: q["activity"] + " "), mnf='"Rp" #,##0', total="Total", formula=True)
    r = e + 2; s.put(r, 2, "REALISASI FISIK KUMULATIF TAHUN 2022", b=True); r = L_.heads(s, r + 1, 2, [["No", "Langkah Kegiatan", "<"] + SH[1:]])
    for i, q in enumerate(a):
        s.put(r, 2, i + 1, box=True); s.put(r, 3, q["desc"], 1, 2, box=True)
        for m, (p, _) in sorted(q["prog"].items()):
            s.put(r, 4 + m, p / 100, nf="0%", box=True); L_.progress.append({"cell": A(r, 4 + m), "month": m, "physical": float(p)})
            if p > 100: L_.fault("M001", s.name, A(r, 4 + m))
        r += 1
    L_.carries = True; sig(s, r + 1, 8, o, 11, day="7 Juni 2022")
    return f"Proker {o['sing']}.xlsx", [s], dt.datetime(2022, 6, 7, 13, 0), L_
def f12(o):   # a sheet for each phase, months ticked
    L_ = Layer("lembar-per-tahap", o, {"period": "grid", "grid": "sign"}); a = plan(112, o, "month", opt="E"); S = [Sh("Data OPD")]
    for i, (k, v) in enumerate([("Perangkat Daerah", o["opd"]), ("Kabupaten/Kota", o["pemda"]), ("Inovasi", o["sing"]), ("Asal inovasi", o["asal"]), ("Narahubung", NAMA[3])]): S[0].line(2 + i, 2, [k, ":", v])
    for p in (1, 2, 3):
        s = Sh(["", "1 Persiapan", "2 Pelaksanaan", "3 Monev"][p]); S.append(s); g = [x for x in a if x["phase"] == p]
        s.put(1, 1, f"Tahap {TAHAP[p]}", b=True)
        H = [["No", "Kegiatan", "Rencana Aksi", "Bulan (2022)"] + ["<"] * 11 + ["Keluaran", "Target", "PIC", "Biaya (Rp)", "Sumber"], ["^"] * 3 + SH[1:] + ["^"] * 5]
        e = L_.lay(s, 3, H, ["no", "activity", "desc"] + [f"g:2022-{m}" for m in range(1, 13)] + ["output", "tu", "resp", "budget", "fund"], g, phase="none", act="merge", act_word=kn(1), marks=lambda x, k: "√" if cover_m(x, k) else None, total=f"Jumlah {TAHAP[p]}", fmt={"fund": lambda x: x["fund"] or "-"})
        for t in L_.actions[-len(g):]: t["fields"].append("phase")
    sig(S[-1], e + 2, 14, o, 12)
    return f"RENAKSI {o['short']} 3 tahap.xlsx", S, PLAN_DAY, L_
def f13(o):   # quarter tier over months, x
    L_ = Layer("bulan-bawah-triwulan", o, {"period": "grid", "grid": "sign"}); a = plan(113, o, "month", opt="A")
    s = Sh("Form 1"); s.put(1, 1, "FORMULIR RENCANA AKSI", b=True); s.put(1, 15, o["pemda"]); s.put(2, 1, o["opd"]); s.put(3, 1, o["inov"])
    H = [["Penaggung Jawab", "No.", "Tahapan/ Rencana Aksi", "Jadwal Kegiatan"] + ["<"] * 11 + ["Kode Sub Kegiatan", "Anggaran", "<"], ["^"] * 3 + sum([[f"TW {ROM[q]}", "<", "<"] for q in (1, 2, 3, 4)], []) + ["^", "Sumber", "Rp"], ["^"] * 3 + "J F M A M J J A S O N D".split() + ["^"] * 3]
    e = L_.lay(s, 5, H, ["resp", "no", "desc"] + [f"g:2022-{m}" for m in range(1, 13)] + ["code", "fund", "budget"], a, act="section", sec_col=2, sec_act_col=3, sec_merge=False, no="in", phase_word=lambda p: ROM[p], act_word=kn(1), marks=lambda x, k: "x" if cover_m(x, k) else None, fmt={"fund": lambda x: x["fund"] or "-"}, total_col=3, total="Jumlah I + II + III")
    for p in (1, 2, 3):     # the phase's name stands beside its numeral
        r = int(re.sub(r"\D", "", next(t for t in L_.actions if t["phase"] == p)["cells"]["phase"])); s.put(r, 3, f"Tahap {TAHAP[p]}", b=True)
    for t in L_.actions: t["cells"]["phase"] = "C" + t["cells"]["phase"][1:]
    sig(s, e + 2, 14, o, 13); s.widths = {1: 26, 3: 50}
    return f"Form 1 {o['sing']} {o['kota']}.xlsx", [s], PLAN_DAY, L_
def f14(o):   # like an RAB: volume, unit, price, amount; weeks in text
    L_ = Layer("rab", o, {"period": "text", "text": "week", "abbr": 1}); a = plan(114, o, "week", opt="E", step=100000)
    for x in a:
        if x["budget"]: x["budget"] = max(x["budget"] // x["target"] // 10000 * 10000, 50000) * x["target"]
    s = Sh("RAB"); s.put(1, 1, "RENCANA ANGGARAN BIAYA DAN RENCANA AKSI", b=True); s.put(2, 1, f"Replikasi {o['sing']} ({o['asal']})"); s.put(3, 1, f"SKPD: {o['short']} {o['pemda'].replace('Kabupaten', 'Kab.')}")
    H = [["Urut", "Uraian", "Hasil (Output)", "Perhitungan", "<", "<", "<", "Waktu", "Pelaksana", "Ket"], ["^", "^", "^", "Volume", "Satuan", "Harga Satuan (Rp)", "Jumlah (Rp)", "^", "^", "^"]]
    e = L_.lay(s, 5, H, ["no", "desc", "output", "target", "unit", "price", "budget", "period", "resp", "note"], a, act="section", phase_word=lambda p: f"{ROM[p]}  TAHAP {TAHAP[p].upper()}", act_word=kn(0, lambda x: x["activity"] + "  "), no="in", sec_merge=False, fmt={"price": lambda x: x["budget"] // x["target"] or None, "period": lambda x: p_week("M{w} {m}", " - ", SH, False, False)(x["start"], x["end"])}, sub="phase", formula=True, mnf="#,##0", outline=lambda x: "- ")
    sig(s, e + 2, 7, o, 14)
    return f"RAB {o['short']}.xlsx", [s], PLAN_DAY, L_
def f15(o):   # unusual order, remarks in the middle, two-digit years, W001
    L_ = Layer("urutan-terbalik", o, {"period": "two", "date": "text2"}); a = plan(115, o, "day", opt="E")
    s = Sh("Lampiran"); s.put(1, 6, "Lampiran Surat", i=True); s.put(2, 1, f"Rencana aksi replikasi inovasi {o['inov']}"); s.put(3, 1, "oleh " + o["opd"] + " " + o["pemda"])
    H = [["Anggran\n(Rp)", "Sumber dana", "Unit Penanggung\nJawab", "Selesai", "Mulai", "Catatan", "Keluran", "Rencana Aksi", "Kegiatan", "Tahap", "No"]]
    x = [q for q in a if q["activity"] == "2.2"][-1]
    e = L_.lay(s, 5, H, ["budget", "fund", "resp", "end", "start", "note", "output", "desc", "activity", "phase", "no"], a, phase="col", act="col", phase_word=lambda p: f"{TAHAP[p]} ", act_word=kn(1, lambda q: " "), fmt={"start": lambda q: q["start"].strftime("%d/%m/%y"), "end": lambda q: "31/04/22" if q is x else q["end"].strftime("%d/%m/%y"), "fund": lambda q: q["fund"] or "-"}, money=rp("Rp. ", "", "nihil"), total="")
    for t in L_.actions:
        if t["row"] == x["_row"]: t["end"] = None
    L_.fault("W001", s.name, x["_cells"]["end"]); sig(s, e + 2, 8, o, 15)
    return f"lampiran surat {o['short']} {o['kota']}.xlsx", [s], PLAN_DAY, L_
def f16(o):   # export of a local system; A002
    L_ = Layer("ekspor-sistem", o, {"period": "two", "date": "iso"}); a = plan(116, o, "day", opt="C"); s = Sh("export_20211022")
    x = next(q for q in a if q["budget"] and q["activity"] == "2.2"); x["budget"] = -x["budget"]; x["_drop"] = ["budget"]
    H = [["id", "pemda", "perangkat_daerah", "inovasi", "tahap", "kegiatan", "rencana_aksi", "keluaran", "target", "satuan", "tanggal_mulai", "tanggal_selesai", "penanggung_jawab", "kode_sub_kegiatan", "sumber_dana", "anggaran", "keterangan"]]
    L_.lay(s, 1, H, ["no", "c1", "c2", "c3", "phase", "activity", "desc", "output", "target", "unit", "start", "end", "resp", "code", "fund", "budget", "note"], a, phase="col", act="col", phase_word=lambda p: TAHAP[p].lower(), act_word=lambda q: f"{q['activity']} {KEG[q['activity']][1]}", no=lambda q: 48100 + q["_seq"], fmt={"c1": lambda q: o["pemda"], "c2": lambda q: o["opd"], "c3": lambda q: o["sing"], "start": lambda q: q["start"].isoformat(), "end": lambda q: q["end"].isoformat(), "fund": lambda q: q["fund"] or ""}, total="", mnf="0")
    L_.fault("A002", s.name, x["_cells"]["budget"])
    return "export_renaksi_20211022.xlsx", [s], PLAN_DAY, L_
def f17(o):   # a small table for each activity
    L_ = Layer("tabel-per-kegiatan", o, {"period": "text", "text": "day"}); a = plan(117, o, "day", opt="A"); s = Sh("Rencana Aksi")
    s.put(1, 1, f"RENCANA AKSI {o['opd'].upper()}", b=True); s.put(2, 1, f"{o['pemda']} - {o['sing']}"); r = 4; p0 = 0; tot = []
    for k in KEG:
        g = [x for x in a if x["activity"] == k]; p = g[0]["phase"]
        if p != p0: s.put(r, 1, f"TAHAP {p} : {TAHAP[p].upper()}", 1, 7, b=True); pr = r; r += 1; p0 = p
        s.put(r, 1, f"Kegiatan {k} : {KEG[k][0]}", 1, 7); ar = r; r += 1
        H = [["No", "Aksi", "Jadwal", "PJ", "Biaya (Rp)", "Output", "Sumber"]] if k[0] != "3" else [["No", "Aksi", "Jadwal", "P J", "Biaya (Rp)", "Output", "Sumber"]]
        r = L_.lay(s, r, H, ["no", "desc", "period", "resp", "budget", "output", "fund"], g, phase="none", act="none", no="in", fmt={"period": lambda x: p_day(" – ")(x["start"], x["end"]), "fund": lambda x: x["fund"] or "-"}, money=rp("", "", "-"), total="Jumlah", act_word=kn(0)) + 1
        for t in L_.actions[-len(g):]: t["cells"].update(phase=A(pr, 1), activity=A(ar, 1)); t["fields"] += ["phase", "activity"]
    s.put(r, 1, "Total seluruh kegiatan", 1, 4, b=True); s.put(r, 5, rp("", "")(sum(x["budget"] for x in a)), b=True); sig(s, r + 2, 5, o, 17)
    return f"{o['sing']} per kegiatan.xlsx", [s], PLAN_DAY, L_
def f18(o):   # reference sheet and a hidden older version
    L_ = Layer("lembar-tersembunyi", o, {"period": "two", "date": "month"}); a = plan(118, o, "month", opt="A"); s = Sh("RA 2022 fix"); old = Sh("v1 (lama)", True); ref = Sh("ref")
    ref.line(1, 1, ["kode", "sumber dana"]); [ref.line(2 + i, 1, [i + 1, v]) for i, v in enumerate(["APBD", "APBDP", "DAK Fisik", "DID", "CSR"])]
    H = [["No", "Fase", "Aktivitas", "Rencana aksi", "Target Waktu", "<", "PIC", "Kode", "Sumber Pendanaan", "Pagu (Rp)", "Dokumen Kelengkapan"], ["^"] * 4 + ["dari", "sampai"] + ["^"] * 5]
    L2 = Layer("x", o); b = plan(918, o, "month", opt="E"); F = {"start": lambda x: BULAN[x["start"].month], "end": lambda x: BULAN[x["end"].month] + " 2022", "fund": lambda x: x["fund"] or "-"}
    for sh, LL, q in ((s, L_, a), (old, L2, b)):
        sh.put(1, 1, f"{o['opd']} {o['pemda']}", b=True); sh.put(2, 1, f"Rencana Aksi Replikasi {o['sing']}" + (" (draf pertama)" if sh is old else ""))
        e = LL.lay(sh, 4, H, ["no", "phase", "activity", "desc", "start", "end", "resp", "code", "fund", "budget", "output"], q, phase="col", act="col", phase_word=lambda p: f"{p} - {TAHAP[p]}", act_word=kn(1, lambda x: x["activity"] + " - "), fmt=F, total="Jumlah", formula=True, numbering=lambda j: "abcdefghijk"[j - 1])
    sig(s, e + 9, 8, o, 18)
    return f"RA 2022 fix banget {o['short']}.xlsx", [old, s, ref], PLAN_DAY, L_
def f19(o):   # weeks in words, outlines, S009
    L_ = Layer("minggu-kata", o, {"period": "text", "text": "week"}); a = plan(119, o, "week", opt="B", step=100000)
    x = next(q for q in a if q["activity"] == "1.3"); x["resp"] = None
    s = Sh("Sheet1"); s.put(2, 2, "RENCANA  AKSI  REPLIKASI  INOVASI", 1, 9, b=True); s.put(4, 2, "Nama OPD"); s.put(4, 4, f":  {o['opd']} "); s.put(5, 2, "Pemda"); s.put(5, 4, f":  {o['pemda']}"); s.put(6, 2, "Inovasi"); s.put(6, 4, f":  {o['sing']}")
    H = [["TAHAP", "KEGIATAN", "RENCANA\nAKSI", "OUT\nPUT", "TARGET\nWAKTU", "PENANGGUNG\nJAWAB", "KODE\nREKENING", "PAGU\nDANA", "SUMBER\nDANA"]]
    e = L_.lay(s, 8, H, ["phase", "activity", "desc", "output", "period", "resp", "code", "budget", "fund"], a, c0=2, phase="merge", act="merge", phase_word=lambda p: f"{ROM[p]}\n{TAHAP[p].upper()}", act_word=kn(0, lambda q: f"{q['activity'][2]}. "), outline=lambda q: f"{'abcdefg'[q['_i']-1]}) ", fmt={"period": lambda q: p_week("Minggu {w} {m}", "\ns.d. ")(q["start"], q["end"]), "fund": lambda q: q["fund"] or "-", "output": lambda q: q["output"].replace(" ", "\n", 1)}, money=rp("Rp", ",00", "-"), total="TOTAL ANGGARAN")
    L_.fault("S009", s.name, x["_cells"]["responsible"]); sig(s, e + 2, 8, o, 19)
    return f"Rencana aksi {o['opd']}.xlsx", [s], PLAN_DAY, L_
def f20(o):   # deadlines among ranges
    L_ = Layer("batas-waktu", o, {"period": "text", "text": "day"}); a = plan(120, o, "day", opt="A"); s = Sh("Renaksi")
    dl = [x for x in a if x["activity"] in ("1.3", "2.2")][1::2]
    for x in dl[:1]: x["end"] = D(x["end"].year, x["end"].month, last(x["end"].year, x["end"].month))
    def per(x):
        if x is dl[0]: n = x["_e"] + dt.timedelta(1); return f"sebelum {d_long(n)}"
        if x in dl: return f"paling lambat {d_long(x['_e'])}"
        return p_day(" s/d ")(x["start"], x["end"])
    for x in dl: x["_e"] = x["end"]; x["start"] = None
    s.put(1, 1, f"RENAKSI {o['sing']}", b=True); s.put(1, 5, o["opd"] + ", " + o["pemda"])
    H = [["Kegiatan", "No", "Rencana Aksi", "Indikator", "Waktu Pelaksanaan", "Penanggung-\njawab", "Kebutuhan\nAnggaran (Rp)", "Keterangan", "Sumber Anggaran"]]
    e = L_.lay(s, 3, H, ["activity", "no", "desc", "output", "period", "resp", "budget", "note", "fund"], a, act="merge", phase_word=lambda p: f"Tahap {ROM[p]} – {TAHAP[p]}", act_word=kn(1), fmt={"period": per, "fund": lambda x: x["fund"] or "-"}, sub="phase", sub_word=lambda x, k: f"Jumlah tahap {ROM[x['phase']]}", total="Jumlah total", formula=True)
    sig(s, e + 2, 6, o, 20)
    return f"RENAKSI_{o['sing']}_{o['pemda']}_final.xlsx", [s], PLAN_DAY, L_
