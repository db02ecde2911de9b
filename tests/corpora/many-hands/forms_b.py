"""Files 21-40: xlsx 21-23, xls 24-27, ods 28-31, csv 32-35, docx 36-40."""
from forms_a import *
ANG = "1 Nopember 2021"
def f21(o):   # quarters ticked; S002: nothing for 1.2
    L_ = Layer("kisi-triwulan", o, {"period": "grid", "grid": "quarter"}); a = plan(121, o, "quarter", opt="Q", skip=("1.2",), quarters=False)
    s = Sh("RENAKSI TW"); s.put(1, 1, "RENCANA AKSI PER TRIWULAN", 1, 12, b=True); s.put(2, 1, o["inov"].upper(), 1, 12, b=True); s.put(3, 1, f"{o['opd']} {o['pemda']}".upper(), 1, 12)
    G = ["g:2021-4", "g:2022-1", "g:2022-2", "g:2022-3", "g:2022-4"]
    def mk(x, k):
        y, q = map(int, k[2:].split("-")); return "V" if x["start"] <= D(y, 3 * q - 2, 1) and D(y, 3 * q, last(y, 3 * q)) <= x["end"] else None
    H = [["NO", "KEGIATAN", "AKSI YANG DILAKUKAN", "TAHUN 2021", "TAHUN 2022", "<", "<", "<", "PENANGGUNG JAWAB", "ANGGARAN", "<", "BUKTI DUKUNG"], ["^"] * 3 + ["TW IV", "TW I", "TW II", "TW III", "TW IV", "^", "RUPIAH", "SUMBER", "^"]]
    e = L_.lay(s, 5, H, ["no", "activity", "desc"] + G + ["resp", "budget", "fund", "output"], a, act="merge", phase_word=lambda p: f"{TAHAP[p].upper()}", act_word=kn(1), marks=mk, fmt={"fund": lambda x: x["fund"] or "-"}, mnf="#,##0", total="JUMLAH", gap=True)
    L_.fault("S002"); sig(s, e + 2, 9, o, 21)
    return f"TW_{o['short']}_{o['kota']}.xlsx", [s], PLAN_DAY, L_
def f22(o):   # realisation s.d. in pairs
    L_ = Layer("realisasi-sd", o, {"period": "text", "text": "month", "percent": "0-100"}); a = grow(plan(122, o, "month", opt="A"), 6, 22, zero_before=True)
    for x in a: x["prog"] = {m: v for m, v in x["prog"].items() if m in (3, 4, 5, 6)}; x["obst"] = "Honor narasumber terlambat" if x["activity"] == "1.2" else None
    s = Sh("Rekap"); s.put(1, 1, "PERKEMBANGAN RENCANA AKSI REPLIKASI INOVASI", b=True); s.line(2, 1, ["Satuan Kerja", None, f"{o['opd']} {o['pemda']}"]); s.line(3, 1, ["Nama replikasi", None, f"{o['sing']} dari {o['asal_s']}"])
    C = sum([[f"re:{m}", f"rk:{m}"] for m in (3, 4, 5, 6)], [])
    H = [["No", "Tahap", "Rencana Aksi", "Periode", "Penanggung Jawab", "Pagu (Rp)"] + sum([[f"Realisasi s.d. {BULAN[m]} 2022", "<"] for m in (3, 4, 5, 6)], []) + ["Hambatan", "Kegiatan"], ["^"] * 6 + ["Fisik\n(%)", "Keuangan (Rp)"] * 4 + ["^", "^"]]
    e = L_.lay(s, 5, H, ["no", "phase", "desc", "period", "resp", "budget"] + C + ["obst", "activity"], a, phase="merge", act="col", phase_word=lambda p: TAHAP[p], act_word=kn(1), fmt={"period": lambda x: p_month()(x["start"], x["end"])}, numbering=lambda j: f"({j})", total="Total")
    sig(s, e + 2, 12, o, 22, day="8 Juli 2022")
    return f"perkembangan {o['sing']} semester I.xlsx", [s], dt.datetime(2022, 7, 8, 15, 0), L_
def f23(o):   # cash plan by quarter beside the plan
    L_ = Layer("anggaran-kas", o, {"period": "two", "date": "monthyear"}); a = plan(123, o, "month", opt="E", step=100000)
    def kas(x, q):
        ms = [m for y, m in months(x["start"].year, x["start"].month, (x["end"].year - x["start"].year) * 12 + x["end"].month - x["start"].month + 1) if y == 2022]
        n = sum(1 for m in ms if (m + 2) // 3 == q); share = x["budget"] * n // len(ms) // 1000 * 1000
        lastq = (ms[-1] + 2) // 3
        return (x["budget"] - sum(x["budget"] * sum(1 for m in ms if (m + 2) // 3 == z) // len(ms) // 1000 * 1000 for z in range(1, q)) if q == lastq else share) or None
    s = Sh("Anggaran Kas"); s.put(1, 1, f"RENCANA AKSI DAN ANGGARAN KAS REPLIKASI {o['sing']} T.A. 2022", 1, 14, b=True); s.put(2, 1, f"Perangkat Daerah: {o['opd']}"); s.put(3, 1, f"Pemerintah: {o['pemda']}")
    H = [["Kode Sub\nKegiatan", "Tahapan/Kegiatan/Rencana Aksi", "Tolok Ukur\n(Keluaran)", "Target", "Mulai\n(bulan)", "Selesai\n(bulan)", "PPTK", "Sumber\nDana", "Pagu\n(Rp)", "Rencana Penarikan (Rp)", "<", "<", "<", "Ket"], ["^"] * 9 + ["TW I", "TW II", "TW III", "TW IV", "^"]]
    F = {f"kas{q}": (lambda x, q=q: kas(x, q)) for q in (1, 2, 3, 4)}; F.update(start=lambda x: f"{SH[x['start'].month]} {x['start'].year}", end=lambda x: f"{SH[x['end'].month]} {x['end'].year}", fund=lambda x: x["fund"] or "-")
    e = L_.lay(s, 5, H, ["code", "desc", "output", "tu", "start", "end", "resp", "fund", "budget", "kas1", "kas2", "kas3", "kas4", "note"], a, act="section", sec_col=2, sec_merge=False, phase_word=lambda p: f"Tahap {ROM[p]}. {TAHAP[p]}", act_word=kn(0, lambda x: f"{x['activity']} "), fmt=F, numbering=lambda j: j, sub="phase", sub_word=lambda x, k: f"Jumlah Tahap {ROM[x['phase']]}", total="Jumlah")
    r, c = L_.total_cells["budget"]
    for q in (1, 2, 3, 4): s.put(r, c + q, sum(kas(x, q) or 0 for x in a), b=True, nf="#,##0", box=True)
    sig(s, e + 2, 9, o, 23); s.widths = {2: 46}
    return f"Anggaran kas {o['sing']} {o['short']}.xlsx", [s], PLAN_DAY, L_
def f24(o):   # .xls, amounts in millions
    L_ = Layer("xls-jutaan", o, {"period": "two", "date": "real", "k": 1000000}); a = plan(124, o, "day", opt="C", step=250000, lo=4)
    s = Sh("Matrik"); s.put(1, 1, "MATRIK RENCANA AKSI", 1, 10, b=True); s.put(2, 1, f"{o['opd']} {o['pemda']} Tahun 2022", 1, 10); s.put(3, 1, f"Replikasi: {o['sing']}", 1, 10); s.put(4, 10, "Rp. juta")
    H = [["No", "Tahap", "Kegiatan", "Uraian", "Hasil", "Waktu", "<", "Penanggungjawab", "Anggaran\n(juta rupiah)", "Sumber"], ["^"] * 5 + ["Awal", "Akhir", "^", "^", "^"]]
    e = L_.lay(s, 5, H, ["no", "phase", "activity", "desc", "output", "start", "end", "resp", "budget", "fund"], a, phase="merge", act="merge", phase_word=lambda p: f"Tahap {ROM[p]}\n{TAHAP[p]}", act_word=kn(1), money=m_div(1e6), mnf="#,##0.00", fmt={"fund": lambda x: x["fund"] or "-"}, sub="phase", total="Jumlah Total", no=lambda x: f"{x['activity']}.{x['_i']}")
    sig(s, e + 2, 7, o, 24)
    return f"matrik {o['short'].lower()} {o['p'].replace('.', '')}.xls", [s], None, L_
def f25(o):   # .xls copyist with a month grid
    L_ = Layer("xls-kisi-bulan", o, {"period": "grid", "grid": "sign"}); a = plan(125, o, "month", opt="A")
    s = Sh("Sheet1"); s.put(2, 2, f"RENCANA AKSI REPLIKASI INOVASI {o['sing']} TAHUN 2022", 1, 19, b=True); s.put(3, 2, f"{o['opd']}", 1, 19); s.put(4, 2, o["pemda"], 1, 19)
    H = [["No", "Rencana Aksi", "Penanggung\nJawab", "Bulan"] + ["<"] * 11 + ["Keterangan", "Output", "Biaya", "<"], ["^"] * 3 + ["Jan", "Peb", "Mar", "Apr", "Mei", "Jun", "Jul", "Ags", "Sep", "Okt", "Nop", "Des"] + ["^", "^", "Rp", "Sumber"]]
    e = L_.lay(s, 6, H, ["no", "desc", "resp"] + [f"g:2022-{m}" for m in range(1, 13)] + ["note", "output", "budget", "fund"], a, c0=2, act="section", sec_merge=True, phase_word=lambda p: f"TAHAP {['', 'PERSIAPAN', 'PELAKSANAAN', 'MONITORING & EVALUASI'][p]}", act_word=kn(0, lambda x: f"{x['activity'][2]}) "), merge=("resp",), no="in", marks=lambda x, k: "v" if cover_m(x, k) else None, fmt={"fund": lambda x: x["fund"] or ""}, repeat=8, money=rp("", ",-", "-"), sub="phase", sub_word=lambda x, k: f"Jumlah biaya tahap {TAHAP[x['phase']].lower()}", total="JUMLAH BIAYA")
    sig(s, e + 1, 16, o, 25)
    return f"Renc Aksi {o['sing']} {o['kota']}.xls", [s], None, L_
def f26(o):   # .xls lazy: idem, A001
    L_ = Layer("xls-idem", o, {"period": "text", "text": "month"}); a = plan(126, o, "month", opt="E", step=100000); x = next(q for q in a if q["activity"] == "2.2" and q["budget"]); x["budget"], x["budget_text"] = None, "sesuai DPA"
    s = Sh("RA"); s.put(1, 1, f"RA {o['short']} {o['pemda'].replace('Kabupaten', 'Kab')} ({o['sing']})", b=True)
    H = [["No.", "Thp", "Keg", "Rencana Aksi", "Wkt", "Penang.Jwb", "Angg. (Rp)", "Sbr Dana", "Ket."]]
    e = L_.lay(s, 2, H, ["no", "phase", "activity", "desc", "period", "resp", "budget", "fund", "note"], a, phase="ditto", act="ditto", phase_word=lambda p: ROM[p], act_word=kn(2), fmt={"period": lambda q: p_month(" s/d ", SH2, False)(q["start"], q["end"]), "fund": lambda q: q["fund"] or "-"}, ditto={"phase": "idem", "activity": "idem", "resp": "s.d.a", "period": "idem"}, money=rp("", "", "0"), total="Jml")
    L_.fault("A001", s.name, x["_cells"]["budget"]); sig(s, e + 2, 6, o, 26, nip=None)
    return f"RA {o['short']} {o['kota']} 2022.xls", [s], None, L_
def f27(o):   # .xls plan and realisation in rupiah only
    L_ = Layer("xls-realisasi-rupiah", o, {"period": "two", "date": "text2", "percent": "none"}); a = grow(plan(127, o, "day", opt="C", zeros=.1), 6, 27)
    for x in a: x["prog"] = {m: (None, v[1]) for m, v in x["prog"].items() if x["budget"]}
    s = Sh("Realisasi Keuangan"); s.put(1, 1, f"RENCANA AKSI DAN REALISASI KEUANGAN S.D. JUNI 2022", b=True); s.put(2, 1, f"{o['opd']} {o['pemda']}"); s.put(3, 1, f"Inovasi {o['sing']}")
    H = [["No", "Uraian Kegiatan", "Mulai", "Selesai", "Pelaksana", "Sumber Dana", "Anggaran (Rp)", "Realisasi Anggaran Kumulatif (Rp)"] + ["<"] * 5, ["^"] * 7 + SH[1:7]]
    e = L_.lay(s, 5, H, ["no", "desc", "start", "end", "resp", "fund", "budget"] + [f"rk:{m}" for m in range(1, 7)], a, act="section", sec_col=2, phase_word=lambda p: f"TAHAP {TAHAP[p].upper()}", act_word=kn(1), sec_merge=False, fmt={"start": lambda x: x["start"].strftime("%d.%m.%Y"), "end": lambda x: x["end"].strftime("%d.%m.%Y"), "fund": lambda x: x["fund"] or "-"}, total_col=2, total="Jumlah")
    r = e - 1
    for m in range(1, 7): s.put(r, L_.col[f"rk:{m}"], sum((x["prog"].get(m) or (0, 0))[1] or 0 for x in a), b=True, nf="#,##0")
    sig(s, e + 1, 7, o, 27, day="7 Juli 2022")
    return f"Lap keu replikasi {o['short']} {o['pemda']}.xls", [s], None, L_
def f28(o):   # .ods with week days; W002
    L_ = Layer("ods-hari", o, {"period": "two", "date": "hari"}); a = plan(128, o, "day", opt="B"); x = [q for q in a if q["activity"] == "2.2"][0]; x["end"] = x["start"] - dt.timedelta(9)
    s = Sh("Rencana Aksi"); s.put(1, 1, "PEMERINTAH " + o["pemda"].upper()); s.put(2, 1, o["opd"].upper()); s.put(4, 1, "RENCANA AKSI REPLIKASI", 1, 10, b=True)
    H = [["No", "Rencana Aksi", "Hari/Tanggal Mulai", "Hari/Tanggal Selesai", "Volume", "Satuan", "Pejabat Penangggung Jawab", "Kode Sub Kegiatan", "Anggaran", "Dana"]]
    e = L_.lay(s, 6, H, ["no", "desc", "start", "end", "target", "unit", "resp", "code", "budget", "fund"], a, act="section", phase_word=lambda p: f"{'ABC'[p-1]}. {TAHAP[p]}", act_word=kn(1, lambda q: f"{q['activity'][2]}. "), fmt={"start": lambda q: d_hari(q["start"]), "end": lambda q: d_hari(q["end"]), "fund": lambda q: q["fund"] or "-"}, outline=lambda q: f"{'ABC'[q['phase']-1]}.{q['activity'][2]}.{q['_i']} ", no="in", money=rp("Rp. ", ",00", "Rp. 0,00"), total="Jumlah")
    L_.fault("W002", s.name, x["_cells"]["end"]); sig(s, e + 2, 7, o, 28, day=ANG)
    return f"Rencana Aksi {o['sing']}.ods", [s], PLAN_DAY, L_
def f29(o):   # .ods weekly grid with three tiers
    L_ = Layer("ods-kisi-minggu", o, {"period": "grid", "grid": "sign"}); a = plan(129, o, "week", opt="E", step=500000)
    s = Sh("Jadwal 2022"); s.put(1, 1, f"Jadwal dan rencana aksi replikasi {o['sing']}, {o['opd']} {o['pemda']}")
    G = [f"g:2022-{m}-{w}" for m in range(1, 13) for w in range(1, 5)]
    H = [["Kegiatan", "Rencana Aksi", "PJ", "Bulan / Minggu ke-"] + ["<"] * 47 + ["Biaya", "Sumber Biaya"], ["^"] * 3 + sum([[BULAN[m], "<", "<", "<"] for m in range(1, 13)], []) + ["^", "^"], ["^"] * 3 + ["I", "II", "III", "IV"] * 12 + ["^", "^"]]
    e = L_.lay(s, 3, H, ["activity", "desc", "resp"] + G + ["budget", "fund"], a, act="first", phase_word=lambda p: f"Tahap {p}. {TAHAP[p]}", act_word=kn(1), marks=lambda x, k: "x" if cover_w(x, k) else None, money=m_jt(" juta", "nihil"), fmt={"fund": lambda x: x["fund"] or "-"}, total="Total biaya", sec_merge=True)
    s.put(e + 1, 2, "Ket: x = minggu pelaksanaan"); sig(s, e + 3, 30, o, 29)
    return f"jadwal {o['short'].lower()}.ods", [s], PLAN_DAY, L_
def f30(o):   # .ods two columns of people; formulas
    L_ = Layer("ods-dua-pelaksana", o, {"period": "text", "text": "month"}); a = plan(130, o, "month", opt="C")
    s = Sh("Lembar1"); s.put(1, 2, "RENCANA KERJA TIM REPLIKASI", b=True); s.line(2, 2, ["Instansi :", f"{o['opd']} {o['pemda']}"]); s.line(3, 2, ["Judul inovasi :", o["inov"]])
    un = ["Bagian Organisasi", "Tenaga ahli", "Camat dan lurah", "Perguruan tinggi", "Forum Anak"]
    H = [["No", "Tahapan Kegiatan", "Kegiatan", "Langkah Kegiatan", "Unsur Pendukung", "Penanggung Jawab", "Masa Pelaksanan", "Anggaran", "Keluaran (Output)", "Catatan"]]
    e = L_.lay(s, 5, H, ["no", "phase", "activity", "desc", "dukung", "resp", "period", "budget", "output", "note"], a, c0=2, phase="first", act="first", phase_word=lambda p: f"{'abc'[p-1]}. {TAHAP[p]}", act_word=kn(0), fmt={"dukung": lambda x: un[x["_seq"] % 5], "period": lambda x: p_month(" sampai dengan ")(x["start"], x["end"])}, formula=True, sub="phase", sub_word=lambda x, k: "Jumlah " + TAHAP[x["phase"]], total="Jumlah Keseluruhan")
    sig(s, e + 2, 7, o, 30, day=ANG)
    return f"rencana kerja tim {o['sing']}.ods", [s], PLAN_DAY, L_
def f31(o):   # .ods text percentages by month beside the plan, sorted by responsible in the middle
    L_ = Layer("ods-realisasi-teks", o, {"period": "text", "text": "num", "percent": "text"}); a = grow(plan(131, o, "day", opt="B", step=100000), 4, 31, spent=False)
    s = Sh("Capaian"); s.put(1, 1, "RENCANA AKSI DAN CAPAIAN BULANAN", 1, 12, b=True); s.put(2, 1, f"{o['opd']} — {o['pemda']}", 1, 12); s.put(3, 1, f"{o['sing']} (replikasi dari {o['asal']})", 1, 12)
    F = {f"re:{m}": (lambda x, m=m: f"{x['prog'][m][0]} %" if m in x["prog"] else None) for m in range(1, 13)}; F["period"] = lambda x: p_num("%d-%m-%Y", " s/d ")(x["start"], x["end"])
    H = [["No", "Tahap/Kegiatan/Aksi", "Waktu", "Biaya Rp", "Penanggung Jawab", "Capaian fisik kumulatif"] + ["<"] * 11 + ["Tindak Lanjut"], ["^"] * 5 + SH[1:] + ["^"]]
    e = L_.lay(s, 5, H, ["no", "desc", "period", "budget", "resp"] + [f"re:{m}" for m in range(1, 13)] + ["blank"], a, act="section", sec_col=2, sec_merge=False, phase_word=lambda p: f"TAHAP {ROM[p]} - {TAHAP[p].upper()}", act_word=kn(1, lambda x: x["activity"] + " "), fmt=F, no="in", total="Jumlah biaya", total_col=2)
    sig(s, e + 2, 8, o, 31, day="9 Mei 2022")
    return f"capaian April {o['opd']}.ods", [s], dt.datetime(2022, 5, 9, 9, 0), L_
def f32(o):   # .csv ; with title lines
    L_ = Layer("csv-titik-koma", o, {"period": "two", "date": "text2"}); a = plan(132, o, "day", opt="A"); s = Sh("csv")
    s.put(1, 1, f"Rencana Aksi Replikasi {o['sing']}"); s.put(2, 1, f"Perangkat Daerah: {o['opd']}"); s.put(3, 1, f"Pemerintah Daerah: {o['pemda']}")
    e = L_.lay(s, 5, [["No", "Tahap", "Kegiatan", "Rencana Aksi", "Keluaran", "Target", "Satuan", "Mulai", "Selesai", "Penanggung Jawab", "Sumber Dana", "Anggaran (Rp)", "Keterangan"]], ["no", "phase", "activity", "desc", "output", "target", "unit", "start", "end", "resp", "fund", "budget", "note"], a, phase="col", act="col", phase_word=lambda p: f"{TAHAP[p]}", act_word=kn(0), fmt={"start": lambda x: x["start"].strftime("%d/%m/%Y"), "end": lambda x: x["end"].strftime("%d/%m/%Y"), "fund": lambda x: x["fund"] or "-"}, money=rp("", ",00", "0,00"), total="Jumlah", sheetname=None)
    return f"{o['sing']} {o['short']}.csv", [s], (";", "utf-8-sig"), L_
def f33(o):   # .csv , quoted, identity in file name and columns; A005
    L_ = Layer("csv-koma", o, {"period": "text", "text": "day"}); a = plan(133, o, "day", opt="C", zeros=.2); x = [q for q in a if q["activity"] == "2.2"][-1]; x["code"] = "5.1.02.01.001.00024"; x["_drop"] = ["code"]; s = Sh("csv")
    L_.lay(s, 1, [["Kode Sub Kegiatan", "Fase", "Aktivitas", "Uraian Kegiatan", "Output/Hasil", "Jadwal", "Unit Kerja", "Pagu Dana (Rp)", "Sumber Pendanaan"]], ["code", "phase", "activity", "desc", "output", "period", "resp", "budget", "fund"], a, phase="col", act="col", phase_word=lambda p: f"Tahap {TAHAP[p]}", act_word=kn(1), fmt={"period": lambda q: p_day(" s.d. ", SH2)(q["start"], q["end"]), "fund": lambda q: q["fund"] or "-"}, money=rp("Rp ", "", "Rp 0"), total="", sheetname=None)
    L_.fault("A005", None, x["_cells"]["code"])
    return f"Renaksi {o['opd']} {o['pemda']} {o['sing']}.csv", [s], (",", "utf-8"), L_
def f34(o):   # .csv tab UTF-16, sections as lines, months as marks
    L_ = Layer("csv-tab-kisi", o, {"period": "grid", "grid": "sign"}); a = plan(134, o, "month", opt="E"); s = Sh("csv")
    s.line(1, 1, ["OPD", o["opd"]]); s.line(2, 1, ["PEMDA", o["pemda"]]); s.line(3, 1, ["INOVASI", f"{o['inov']} ({o['sing']})"])
    e = L_.lay(s, 5, [["NO", "RENCANA AKSI", "KELUARAN", "PELAKSANA"] + [b.upper() for b in BULAN[1:]] + ["ANGGARAN", "SUMBER DANA"]], ["no", "desc", "output", "resp"] + [f"g:2022-{m}" for m in range(1, 13)] + ["budget", "fund"], a, act="section", sec_col=2, sec_merge=False, no="in", phase_word=lambda p: f"TAHAP {ROM[p]} {TAHAP[p].upper()}", act_word=kn(0, lambda x: x["activity"] + " "), marks=lambda x, k: "X" if cover_m(x, k) else None, money=rp("", "", "0"), fmt={"fund": lambda x: x["fund"] or "-"}, sub="phase", total="JUMLAH", total_col=2, sheetname=None)
    s.put(e + 1, 2, f"{o['kota']}, 28 Oktober 2021"); s.put(e + 2, 2, head_of(o)); s.put(e + 4, 2, NAMA[5])
    return f"renaksi_{o['short']}_{o['kota']}.csv".lower().replace(" ", "_"), [s], ("\t", "utf-16"), L_
def f35(o):   # .csv ; windows-1252 with en dash; S001
    L_ = Layer("csv-1252", o, {"period": "text", "text": "month"}); a = [x for x in plan(135, o, "month", opt="A", n={"1.1": 2, "1.2": 2, "1.3": 2, "2.1": 2, "2.2": 3, "2.3": 2, "3.1": 1, "3.2": 1}) if x["phase"] < 3]; s = Sh("csv")
    s.put(1, 1, f"RENCANA AKSI – {o['opd']} – {o['pemda']}"); s.put(2, 1, f"Inovasi “{o['sing']}”")
    e = L_.lay(s, 4, [["Anggaran (Rp)", "Tahapan", "Jenis Kegiatan", "Aksi", "Periode", "Penanggung jawab", "Ket", "Indikator", "Volume"]], ["budget", "phase", "activity", "desc", "period", "resp", "note", "output", "tu"], a, phase="first", act="first", phase_word=lambda p: f"{p}. {TAHAP[p]}", act_word=kn(1), fmt={"period": lambda x: p_month(" – ")(x["start"], x["end"])}, money=rp("Rp", ",-", "nihil"), total="", sheetname=None)
    L_.fault("S001")
    return f"rencana aksi {o['sing']} {o['pemda']}.csv", [s], (";", "cp1252"), L_
PD = dt.datetime(2021, 10, 27, 14, 0)
def dsig(o, i): return ["", f"{o['kota']}, 27 Oktober 2021", head_of(o) + " " + o["pemda"] + ",", "", "", NAMA[i % 14], PANG[i % 3]]
def f36(o):   # .docx one table, W001 in words
    L_ = Layer("docx-satu-tabel", o, {"period": "text", "text": "month"}); a = plan(136, o, "month", opt="C"); s = Sh("Tabel 1"); x = [q for q in a if q["activity"] == "2.2"][-1]
    L_.lay(s, 1, [["No", "Rencana Aksi", "Keluaran", "Waktu Pelaksanaan", "Penanggung Jawab", "Anggaran (Rp)", "Sumber Dana", "Ket."]], ["no", "desc", "output", "period", "resp", "budget", "fund", "note"], a, act="section", phase_word=lambda p: f"{ROM[p]}. TAHAP {TAHAP[p].upper()}", act_word=kn(0, lambda q: f"{'ABC'[int(q['activity'][2])-1]}. "), no="in", fmt={"period": lambda q: "menyesuaikan" if q is x else p_month()(q["start"], q["end"]), "fund": lambda q: q["fund"] or "-"}, money=rp("", "", "-"), total="Jumlah")
    t = next(t for t in L_.actions if t["row"] == x["_row"]); t["start"] = t["end"] = None; L_.fault("W001", "Tabel 1", x["_cells"]["start"])
    return f"Surat {o['short']} - renaksi.docx", [("RENCANA AKSI REPLIKASI INOVASI PELAYANAN PUBLIK", True), (f"{o['opd'].upper()} {o['pemda'].upper()}", True), f"Inovasi yang direplikasi: {o['inov']} ({o['sing']}) dari {o['asal']}.", s] + dsig(o, 36), PD, L_
def f37(o):   # .docx identity table, plan table, signature table
    L_ = Layer("docx-tiga-tabel", o, {"period": "two", "date": "long"}); a = plan(137, o, "day", opt="A"); i, s, g = Sh("Tabel 1"), Sh("Tabel 2"), Sh("Tabel 3")
    for r, (k, v) in enumerate([("Nama OPD", o["opd"]), ("Pemerintah Daerah", o["pemda"]), ("Inovasi", f"{o['sing']}"), ("Pemda Asal Inovasi", o["asal"])]): i.line(1 + r, 1, [k, ":", v])
    H = [["No.", "Tahapan", "Kegiatan", "Uraian Rencana Aski", "Waktu", "<", "Penanggung Jawab", "Biaya"], ["^"] * 4 + ["Mulai", "Selesai", "^", "^"]]
    L_.lay(s, 1, H, ["no", "phase", "activity", "desc", "start", "end", "resp", "budget"], a, phase="merge", act="merge", phase_word=lambda p: TAHAP[p], act_word=kn(0), fmt={"start": lambda x: d_long(x["start"]), "end": lambda x: d_long(x["end"])}, money=rp("Rp ", ",00", "Rp 0,00"), total="Total biaya", numbering=lambda j: str(j))
    g.line(1, 1, ["Disusun oleh", "Mengetahui"]); g.line(2, 1, ["Ketua Tim Replikasi", head_of(o)]); g.line(4, 1, [NAMA[2], NAMA[8]])
    return f"Dokumen Rencana Aksi {o['sing']}.docx", [("DOKUMEN RENCANA AKSI", True), i, "Rencana aksi disusun sebagai berikut:", s, "Demikian rencana aksi ini dibuat.", f"{o['kota']}, 25 Oktober 2021", g], PD, L_
def f38(o):   # .docx a table for each phase under its paragraph
    L_ = Layer("docx-tabel-per-tahap", o, {"period": "text", "text": "week"}); a = plan(138, o, "week", opt="E"); it = [("RENCANA AKSI", True), (f"Replikasi {o['sing']} pada {o['opd']} {o['pemda']}", True)]
    for p in (1, 2, 3):
        s = Sh(f"Tabel {p}"); g = [x for x in a if x["phase"] == p]; it += [(f"{'ABC'[p-1]}. Tahap {TAHAP[p]}", True), s]
        L_.lay(s, 1, [["Kegiatan", "Rencana Aksi", "Output", "Target", "Waktu", "PIC", "Anggaran", "Sumber"]], ["activity", "desc", "output", "tu", "period", "resp", "budget", "fund"], g, phase="none", act="merge", act_word=kn(1), fmt={"period": lambda x: p_week("Mg {w} {m}", " – ", SH2, True)(x["start"], x["end"]), "fund": lambda x: x["fund"] or "-"}, money=m_jt(" juta", "-"), total="Jumlah", outline=lambda x: f"{x['_i']}. ")
        for t in L_.actions[-len(g):]: t["fields"].append("phase")
    return f"Rencana aksi {o['sing']} ({o['short']}).docx", it + dsig(o, 38), PD, L_
def f39(o):   # .docx ditto marks and two tiers; S009
    L_ = Layer("docx-tanda-petik", o, {"period": "text", "text": "quarter"}); a = plan(139, o, "quarter", opt="Q", quarters=True); s = Sh("Tabel 1"); x = next(q for q in a if q["activity"] == "2.3"); x["resp"] = None
    H = [["TAHAP", "KEGIATAN", "RENCANA AKSI", "PELAKSANAAN", "<", "PEMBIAYAAN", "<", "BUKTI"], ["^", "^", "^", "WAKTU", "PENANGGUNG JAWAB", "SUMBER", "BESARAN (Rp)", "^"]]
    L_.lay(s, 1, H, ["phase", "activity", "desc", "period", "resp", "fund", "budget", "output"], a, phase="merge", act="merge", phase_word=lambda p: f"{ROM[p]}. {TAHAP[p].upper()}", act_word=kn(0, lambda q: q["activity"] + " "), fmt={"period": lambda q: p_q("TW ", " s.d. TW ")(q["start"], q["end"]), "fund": lambda q: q["fund"] or "-"}, ditto={"period": "sda", "resp": "sda"}, money=rp("", "", "0"), sub="phase", sub_word=lambda q, k: f"JUMLAH {ROM[q['phase']]}", total="JUMLAH I+II+III")
    L_.fault("S009", "Tabel 1", x["_cells"]["responsible"])
    return f"{o['short']} {o['kota']} - RENAKSI.docx", [(f"MATRIKS RENCANA AKSI {o['inov'].upper()}", True), f"Perangkat Daerah : {o['opd']}", f"Daerah : {o['pemda']}", s] + dsig(o, 39), PD, L_
def f40(o):   # .docx plan and a report table for each month
    L_ = Layer("docx-laporan-bulan", o, {"period": "text", "text": "day", "percent": "text"}); a = grow(plan(140, o, "day", opt="C", step=100000), 3, 40); s = Sh("Tabel 1")
    L_.lay(s, 1, [["No", "Tahapan dan Kegiatan", "Langkah-langkah", "Jadwal", "Penanggung Jawab", "Anggaran (Rp)"]], ["no", "activity", "desc", "period", "resp", "budget"], a, act="first", phase_word=lambda p: f"Tahap {ROM[p]}: {TAHAP[p]}", act_word=kn(1), fmt={"period": lambda x: p_day(" s.d. ")(x["start"], x["end"])}, money=rp("", "", "0"), total="Jumlah")
    it = [("LAPORAN RENCANA AKSI DAN REALISASI", True), f"{o['opd']} {o['pemda']} – {o['inov']} ({o['sing']})", s]
    t = Sh("Tabel 2"); it += ["Realisasi kumulatif triwulan I tahun 2022 (fisik dalam persen, keuangan dalam rupiah)", t]
    r = L_.heads(t, 1, 1, [["No", "Langkah-langkah", "Januari", "<", "Februari", "<", "Maret", "<", "Kendala"], ["^", "^"] + ["Fisik", "Keuangan (Rp)"] * 3 + ["^"]])
    for n, x in enumerate([x for x in a if x["prog"]]):
        t.line(r, 1, [str(n + 1), x["desc"]])
        for m, p in sorted(x["prog"].items()): t.line(r, 1 + 2 * m, [f"{p[0]}%", dots(p[1])]); L_.progress.append({"cell": A(r, 1 + 2 * m), "month": m, "physical": float(p[0])})
        t.put(r, 9, "-"); r += 1
    L_.carries = True
    return f"Laporan Maret {o['sing']}.docx", it + [f"{o['kota']}, 5 April 2022", head_of(o), "", NAMA[11]], dt.datetime(2022, 4, 5, 9, 0), L_
