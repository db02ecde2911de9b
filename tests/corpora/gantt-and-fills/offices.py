# Sixty clerks. Each function types one file. (Executed inside make.py.)
MK = {m: i for i, m in enumerate(FULL)}
TW2 = lambda names=None: [(f"TW {ROM[q]}", D(2022, q*3+1, 1), eom(2022, q*3+3)) for q in range(4)]

@office("Renaksi SIP BANGET Dispar PGK.xlsx", "19.71-21")
def k01(of):
    S = of.sheet("RENAKSI")
    S.rows(1, fmt(of, [("M", "RENCANA AKSI REPLIKASI INOVASI {s} PADA DINAS PARIWISATA KOTA PANGKALPINANG TAHUN 2022", 12)]))
    S.rows(3, fmt(of, [[(0, "Inovasi"), (2, ": {s} - {N}")], [(0, "Diadaptasi dari"), (2, ": {a}")]]))
    cols = C("no=No;phase=Tahapan;activity=Kegiatan;description=Rencana Aksi;output=Keluaran;start=Waktu Pelaksanaan|Mulai;end=Waktu Pelaksanaan|Selesai;responsible=Penanggung Jawab;fund=Sumber Dana;budget=Anggaran (Rp);note=Ket.")
    a = plan(of, 3, loose=True)
    r = table(of, S, 7, 1, cols, a, ph="merge", ac="merge", phw=phw("tahap"), acw=AW["resmi"], date=d_long(), money=m_text("Rp {d}"), numrow="n", total="Jumlah", totmerge=True)
    S.rows(r, fmt(of, [f"Terbilang : {terbilang(of.sum).capitalize()} rupiah"]))
    sign(of, S, r + 2, 9, jab="Kepala Dinas Pariwisata")

@office("Jadwal replikasi perkim Bangka.xlsx", "19.01-22")
def k02(of):
    S = of.sheet("Jadwal")
    S.rows(2, fmt(of, [("M", "JADWAL DAN ANGGARAN KEGIATAN REPLIKASI INOVASI", 14), ("M", "DINAS PERUMAHAN DAN KAWASAN PERMUKIMAN PEMKAB BANGKA", 14), ("M", "TAHUN ANGGARAN 2022", 14), None, "Inovasi: {s} dari {a}"]), 2)
    cols = C("no=No;description=Uraian Kegiatan;output=Output;responsible=PIC;budget=Kebutuhan Anggaran\\n(Rp. 000)") + grid("Bulan", weeks(AB1, range(1, 13)), "x")
    a = plan(of, 2)
    r = table(of, S, 9, 2, cols, a, ph="section", ac="none", psec=lambda k: (ROM[k-1], PW["tahap"][k-1].upper()), money=m_scale(1000, "#,##0"), no="phase", total="JUMLAH", totcol=1)
    S.rows(r + 1, ["Catatan : tanda x menunjukkan minggu pelaksanaan"], 2)
    sign(of, S, r + 4, 20, jab="Plt. Kepala Dinas,", name="Ir. HENDRA WINATA", nip="19711120 199803 1 003")

@office("DPA_renaksi Dinkes Belitung.xlsx", "19.02-23")
def k03(of):
    S = of.sheet("DPA")
    S.rows(1, fmt(of, [[(0, "PEMERINTAH KABUPATEN BELITUNG")], [(0, "DINAS KESEHATAN")], [(0, "Rincian rencana aksi replikasi inovasi {s} ({N})")], [(0, "Replikasi dari {a}")]]))
    part = lambda k: lambda c: c.split(".")[k]
    cols = [Col("codepart", "KODE|Urs", part(0), first=True), Col("codepart", "KODE|Bid", part(1)), Col("codepart", "KODE|Prog", part(2)), Col("codepart", "KODE|L", part(3)), Col("codepart", "KODE|Keg", part(4)), Col("codepart", "KODE|Sub", part(5))] \
        + C("phase=TAHAP;activity=KEGIATAN;description=URAIAN;target=TARGET|VOL;unit=TARGET|SAT;start=JADWAL|MULAI;end=JADWAL|AKHIR;responsible=PPTK;fund=SUMBER DANA;budget=PAGU (Rp)")
    a = plan(of, 1, loose=True)
    r = table(of, S, 7, 1, cols, a, phw=phw("monev"), acw=AW["pendek"], date=d_sep("/", z=True), money=m_num('#,##0'), no="none", total="JUMLAH", totcol=6, numrow="n")
    sign(of, S, r + 2, 13, jab="Pengguna Anggaran")

@office("Lampiran Surat Disdukcapil Basel.xlsx", "19.03-24")
def k04(of):
    S = of.sheet("Lampiran")
    S.rows(1, fmt(of, [[(8, "Lampiran Surat Kepala Dinas")], [(8, "Nomor   : 470/118/DKPS/2021")], [(8, "Tanggal : 25 Oktober 2021")], None, [(2, "RENCANA AKSI REPLIKASI INOVASI PELAYANAN PUBLIK")], None,
        [(0, "Perangkat Daerah : Disdukcapil Kab. Bangka Selatan")], [(0, "Nama Inovasi : {s}")], [(0, "Daerah Asal : {a}")]]), 3)
    cols = C("no=NO;phase=TAHAP;activity=JENIS KEGIATAN;description=LANGKAH KEGIATAN;output=HASIL;period=WAKTU;responsible=PELAKSANA;budget=BIAYA (Rp)")
    per = p_mix(p_month("{a} s.d. {b} {y}"), p_day("{a} s/d {b}", short="{d1} s/d {d2} {m} {y}"), p_month("{a} - {b} {y}"))
    a = plan(of, 2, loose=True); of.bad(a[4], "W001", "period", "menyesuaikan", start=None, end=None)
    r = table(of, S, 13, 3, cols, a, ph="once", ac="once", phw=phw("angka"), acw=AW["resmi"], period=per, money=m_text("Rp. {d},-", "-"), no="str", total="TOTAL", totcol=1)
    sign(of, S, r + 2, 9, tgl="25 Oktober 2021", name="H. MARWAN SALEH, S.Sos", nip="19661212 198903 1 010")

@office("Rencana Aksi LARAS Dinsos Bateng.xlsx", "19.04-26")
def k05(of):
    H = of.sheet("Cover")
    H.rows(4, fmt(of, [("M", "RENCANA AKSI", 6), ("M", "REPLIKASI INOVASI PELAYANAN PUBLIK", 6), None, [(0, "Pemerintah Daerah"), (2, "Kabupaten Bangka Tengah")], [(0, "Perangkat Daerah"), (2, "{O}")], [(0, "Inovasi yang direplikasi"), (2, "{N} ({s})")], [(0, "Daerah asal"), (2, "{a}")], [(0, "Tahun"), (2, "2022")]]), 2)
    a = plan(of, 3, loose=True)
    for k, t in ((1, "1. Persiapan"), (2, "2. Pelaksanaan"), (3, "3. Monev")):
        S = of.sheet(t)
        S.rows(1, [PW["tahap"][k-1].upper()])
        r = table(of, S, 3, 1, C("no=No.;activity=Kegiatan;description=Aksi;output=Dokumen Kelengkapan;target=Jml;unit=Satuan;start=Tgl Mulai;end=Tgl Selesai;responsible=PJ;fund=Sumber Pendanaan;budget=Anggaran"), [x for x in a if x.phase_w == k],
                  ac="once", acw=AW["pendek"], date=d_real("d-mmm-yy"), money=m_num('_("Rp"* #,##0_)'), no="act", total="Jumlah", totcol=2)

@office("Gantt PANTAS Dishub Babar.ods", "19.05-27", "ods")
def k06(of):
    S = of.sheet("Gantt 2022")
    S.rows(1, fmt(of, ["GANTT CHART REPLIKASI INOVASI", "Dinas Perhubungan - Kabupaten Bangka Barat", "Inovasi : {N} ({s}) / {a}"]))
    cols = C("phase=Fase;activity=Aktivitas;description=Uraian;responsible=Penanggungjawab;budget=Biaya") + grid("2022", months(AB1), "■")
    a = plan(of, 2, loose=True)
    r = table(of, S, 5, 1, cols, a, ph="merge", ac="repeat", phw=phw("fase"), acw=AW["tim"], money=m_num("#,##0"), total="Total Biaya")
    sign(of, S, r + 3, 12)

@office("RA KENPO BKPSDM Beltim 2022.xls", "19.06-30", "xls")
def k07(of):
    S = of.sheet("Matriks")
    S.rows(1, fmt(of, [("M", "MATRIKS RENCANA AKSI", 10), None, [(0, "OPD"), (2, "BKPSDM Kabupaten Belitung Timur")], [(0, "Inovasi"), (2, "{s}")], [(0, "Asal"), (2, "{a}")]]))
    cols = C("no=No;activity=Kegiatan Utama;description=Tahapan Kegiatan;output=Bukti Dukung;period=Masa Pelaksanaan;responsible=Unit Kerja;fund=Sumber Anggaran;budget=Pagu Dana (Rp);note=Catatan")
    per = p_tw("Triwulan {p}", "Triwulan {p} s.d. Triwulan {q}")
    a = plan(of, 2, loose=True); of.bad(a[3], "A001", "budget", "sesuai DPA", budget=None)
    r = table(of, S, 8, 1, cols, a, ph="section", ac="merge", psec=lambda k: f"TAHAP {ROM[k-1]} : {PW['monev'][k-1]}", acw=AW["resmi"], period=per, money=m_text("{d}", "nihil"), secmerge=True, no="act")
    sign(of, S, r + 2, 7, left=("Disusun oleh,", "YULIANA PRATIWI, S.E", "19850614 201001 2 015", 2))

@office("renaksi_dishub_pgk.csv", "19.71-27", "csv", ("utf-8-sig", ";"))
def k08(of):
    S = of.sheet("x")
    S.rows(1, fmt(of, ["Rencana Aksi Replikasi Inovasi 2022", "Kota Pangkalpinang", "Dinas Perhubungan", "Inovasi: {s} ({a})", None]))
    cols = C("no=No;phase=Tahap;activity=Kegiatan;description=Rencana Aksi;output=Output;target=Target;unit=Satuan;start=Mulai;end=Selesai;responsible=Penanggung Jawab;code=Kode Sub Kegiatan;fund=Sumber Dana;budget=Anggaran (Rp);note=Keterangan")
    a = plan(of, 2, loose=True)
    table(of, S, 6, 1, cols, a, phw=phw("biasa"), acw=AW["resmi"], date=d_sep("/"), money=m_text("{d}", "0"), total="Total", totcol=3)

@office("Matrik Bappeda Bangka USUL PETA.xlsx", "19.01-29", "lo")
def k09(of):
    S = of.sheet("MATRIK")
    S.rows(1, fmt(of, [("M", "MATRIK RENCANA AKSI REPLIKASI INOVASI DAERAH", 13), ("M", "TAHUN 2022", 13), None, [(0, "Nama Instansi"), (2, ":"), (3, "Badan Perencanaan Pembangunan Daerah")], [(0, "Kab/Kota"), (2, ":"), (3, "Kab. Bangka")], [(0, "Judul Inovasi"), (2, ":"), (3, "{N} ({s})")]]))
    cols = C("no=No;phase=Tahapan;activity=Kegiatan;output=Indikator Keluaran;target=Target|Vol.;unit=Target|Satuan;period=Target Waktu;responsible=Perangkat Daerah Penanggung Jawab;code=Kode Rekening Sub Kegiatan") \
        + C("budget=Pagu Indikatif\\n(juta rupiah);fund=Sumber;note=Keterangan")
    per = p_month("{a}-{b}", AB1, one="{a}")
    a = plan(of, 0)
    r = table(of, S, 9, 1, cols, a, ph="repeat", phw=phw("kurung"), acw=AW["resmi"], period=per, money=m_scale(10**6, "#,##0.00"), numrow="p", total="JUMLAH", totcol=1, sumformula=True, skip=("description",), sub=None)
    sign(of, S, r + 2, 9, jab="Kepala Bappeda")

@office("RENCANA AKSI BERSAMA DPMPTSP Belitung.xlsx", "19.02-25")
def k10(of):
    S = of.sheet("Sheet1")
    S.rows(1, fmt(of, ["KABUPATEN BELITUNG, DINAS PENANAMAN MODAL DAN PELAYANAN TERPADU SATU PINTU", "Rencana aksi {s} / {N}", "(adaptasi dari {a})"]), 2)
    cols = C("no=No;activity=Kegiatan;description=Sub Kegiatan / Rencana Aksi;output=Sasaran Keluaran") + X("Lokasi", ["Tanjungpandan", "Kantor", "Sijuk", "Membalong"]) + X("Peserta", [20, 35, 12, None]) + C("start=Dari Tgl;end=Sampai Tgl;responsible=Yang Bertanggung Jawab;budget=Dana (Rp)") + X("Prioritas", ["Tinggi", "Sedang"])
    a = plan(of, 2, loose=True)
    of.bad(a[6], "W002", "end", d_real()(D(2022, 3, 1))[0], end=D(2022, 3, 1)); a[6]["ov"]["end"] += ("dd/mm/yyyy",)
    r = table(of, S, 6, 2, cols, a, ph="section", ac="once", psec=lambda k: (f"{k}.", PW["tahap"][k-1]), acw=AW["triwulan"], date=d_real("dd/mm/yyyy"), money=m_num("#,##0"), no="phase", total="Total", totcol=1)
    sign(of, S, r + 3, 9)

@office("Replikasi KLITAN - Distan Bangka.xlsx", "19.01-31")
def k11(of):
    S = of.sheet("Rencana")
    S.rows(1, fmt(of, [[(6, "Dinas Pertanian dan Pangan")], [(6, "Kabupaten Bangka")], [(6, "Replikasi {s} dari {a}")], None, ("M", "RENCANA AKSI TAHUN 2022", 9)]))
    cols = C("no=No;description=Rincian Kegiatan;output=Output yang dihasilkan;target=Volume;unit=Satuan") + X("Harga Satuan", lambda i, a: a.budget // a.target if a.budget % a.target == 0 else a.budget, fmt="#,##0") + C("budget=Jumlah Biaya;period=Jadwal;responsible=Pelaksana")
    per = p_week("Minggu ke-{w1} {a} {y}", "Minggu ke-{w1} {a} s.d. Minggu ke-{w2} {b} {y}", num=["1", "2", "3", "4"])
    a = plan(of, 1)
    for x in a:
        if x.budget % x.target: x["target"] = 1
    r = table(of, S, 7, 1, cols, a, ph="section", ac="section", psec=lambda k: f"{'ABC'[k-1]}. {PW['tahap'][k-1].upper()}", asec=lambda k: f"{k%3+1 if k<6 else k-5}. {AW['resmi'][k]}", period=per, money=m_num("#,##0"), no="none", seccol=1, total="Jumlah Total", totcol=1)
    sign(of, S, r + 2, 7, jab="Kepala Dinas Pertanian dan Pangan")

@office("renaksi puja perpus bateng v2.xlsx", "19.04-32")
def k12(of):
    O = of.sheet("v1 (lama)", "hidden")
    O.rows(1, ["RENCANA AKSI (KONSEP LAMA)", "Dinas Perpustakaan dan Kearsipan"])
    O.rows(4, [[(0, "No"), (1, "Tahap"), (2, "Kegiatan"), (3, "Rencana Aksi"), (4, "Waktu"), (5, "Penanggung Jawab"), (6, "Anggaran")], [(0, 1), (1, "Persiapan"), (2, "SK Tim"), (3, "Konsep SK"), (4, "Januari 2022"), (5, "Sekretaris"), (6, 1000000)]])
    S = of.sheet("Renaksi 2022")
    S.rows(1, fmt(of, ["RENCANA AKSI REPLIKASI INOVASI {s}", "Kabupaten Bangka Tengah"]))
    S.rows(4, id3(of, ("Satuan Kerja", "DINAS PERPUSTAKAAN DAN KEARSIPAN KABUPATEN BANGKA TENGAH"), ("Nama inovasi", "{N} ({s})"), ("Asal inovasi", "{a}")))
    cols = C("no=No.;phase=Tahap;activity=Kegiatan;description=Uraian Rencana Aksi;output=Hasil/Output;start=Mulai;end=Selesai;responsible=Penanggung\\nJawab;code=Kode\\nSub Kegiatan;fund=Sumber\\nDana;budget=Anggaran\\nRp")
    a = plan(of, 3, loose=True); of.bad(a[7], "S009", "responsible", "", responsible=None);
    r = table(of, S, 9, 1, cols, a, ph="merge", ac="merge", phw=phw("amp"), acw=AW["baris"], date=d_sep(".", z=True), money=m_text("Rp{d},00"), sub=lambda k: f"Sub Jumlah Tahap {ROM[k-1]}", total="JUMLAH", totcol=0)
    sign(of, S, r + 2, 8)
    of.active = 1

@office("Form Renaksi Inovasi Kominfo.xlsx", "19.03-33", "lo")
def k13(of):
    S = of.sheet("Form A.2")
    S.rows(1, fmt(of, [[(0, "Formulir A.2")], ("M", "FORMULIR RENCANA AKSI INOVASI", 11), None, "1. Nama Perangkat Daerah : Dinas Komunikasi dan Informatika Kabupaten Bangka Selatan", "2. Nama Inovasi : {N}", "3. Singkatan : {s}", "4. Replikasi dari : {a}"]))
    S.put(10, 11, "dalam rupiah")
    cols = C("no=No;phase=Tahap;activity=Kegiatan;description=Rencana Aksi;period=Periode;responsible=PIC;budget=Anggaran|APBD") + C("x=Anggaran|Hibah;x=Kendala;x=Tindak Lanjut;note=Keterangan")
    per = p_mix(p_day("{a} s.d. {b}", short="{d1} s.d. {d2} {m} {y}"), p_day("{a} sampai dengan {b}", short="{d1} – {d2} {m} {y}"))
    a = plan(of, 2, loose=True)
    r = table(of, S, 11, 1, cols, a, ph="repeat", phw=phw("rom"), acw=AW["salah"], period=per, money=m_num("#,##0"), total="Total", totcol=1, sumformula=True)
    for q, t in enumerate(["Catatan:", "1) Anggaran mengikuti DPA tahun 2022", "2) Jadwal mengikuti kalender kerja"]): S.put(r + 1 + q, 1, t)
    sign(of, S, r + 6, 8)

@office("Rumah Aman RUMANI Basel.xlsx", "19.03-34")
def k14(of):
    S = of.sheet("Sheet1")
    S.rows(3, fmt(of, [("M", "RENCANA AKSI REPLIKASI RUANG AMAN ANAK DAN IBU (RUMANI)", 20), ("M", "DINAS PEMBERDAYAAN PEREMPUAN DAN PERLINDUNGAN ANAK KAB. BANGKA SELATAN", 20)]), 4)
    S.put(6, 4, of.f("Inovasi asli milik {a}"))
    cols = C("no=NO.;phase=TAHAPAN;activity=KEGIATAN;description=AKSI;responsible=PENANGGUNG JAWAB;budget=ANGGARAN (Rp)") + grid("PELAKSANAAN|2021", months(AB1, 2021, sel=(10, 11, 12)), "√") + grid("PELAKSANAAN|2022", months(AB1), "√")
    a = plan(of, 2, loose=True, early=True)
    r = table(of, S, 8, 4, cols, a, ph="merge", ac="once", phw=phw("huruf"), acw=AW["resmi"], money=m_text("{d}", "-"), total="JUMLAH", totcol=1)
    sign(of, S, r + 2, 14)

@office("KANETA perikanan belitung.xlsx", "19.02-36")
def k15(of):
    S = of.sheet("RENAKSI")
    S.rows(1, fmt(of, [[(0, "Nama Pemda :"), (3, "PEMERINTAH KABUPATEN BELITUNG")], [(0, "Nama OPD :"), (3, "DINAS PERIKANAN")], [(0, "Nama Inovasi :"), (3, "KANETA - KARTU NELAYAN TERHUBUNG")], [(0, "Replikasi dari :"), (3, "{AU}")]]))
    cols = C("no=Nomor;phase=Tahap Replikasi;activity=Kegiatan;description=Uraian Langkah;output=Keluaran;start=Rencana|Mulai;end=Rencana|Selesai;responsible=Penanggungjawab;code=Kode;fund=Sumber Dana;budget=Anggaran;note=Catatan")
    a = plan(of, 1, loose=True)
    of.bad(a[5], "A005", "code", "5.1.02.01.001.00024", code="5.1.02.01.001.00024")
    r = table(of, S, 6, 1, cols, a, phw=phw("tahap"), acw=AW["panjang"], date=d_mix(d_long(), d_sep("-"), d_sep("/", True), d_long(AB2)), money=m_mix(m_text("Rp {d}"), m_num("#,##0"), m_text("Rp. {d},-")), numrow="a", total="Jumlah", totcol=1, totmoney=m_num("#,##0"))
    sign(of, S, r + 2, 9)

@office("19.04 Dispar Bateng SIPBANGET.xls", "19.04-21", "xls")
def k16(of):
    S = of.sheet("Sheet2")
    S.rows(2, fmt(of, ["DISPAR BATENG", "RENAKSI REPLIKASI SIP BANGET (Kota Batu)", None]))
    cols = C("no=No;phase=Tahapan;description=Langkah-langkah;output=Output;start=Awal;end=Akhir;responsible=PJ;budget=Anggaran (ribuan rupiah)") + X("Bobot", [0.1, 0.15, 0.05])
    a = plan(of, 2)
    r = table(of, S, 5, 1, cols, a, ph="once", phw=phw("biasa"), ac="none", date=d_real("d mmmm yyyy"), money=m_scale(1000, "#,##0"), total="Total", totcol=2)
    sign(of, S, r + 2, 6)

@office("DLH Babel - KURASA.xlsx", "19-28")
def k17(of):
    S = of.sheet("RA")
    S.rows(1, fmt(of, [("M", "PEMERINTAH PROVINSI KEPULAUAN BANGKA BELITUNG", 10), ("M", "DINAS LINGKUNGAN HIDUP", 10), ("M", "RENCANA AKSI REPLIKASI INOVASI {s} ({N})", 10)]))
    S.put(5, 1, of.f("Pemda asal inovasi: {a}"))
    cols = C("no=No;activity=Tahap / Kegiatan;description=Rencana Aksi;output=Output;period=Waktu Pelaksanaan;responsible=Penanggung Jawab;code=Kode Sub Kegiatan;fund=Sumber Dana;budget=Anggaran (Rp)")
    per = p_mix(p_tw("TW-{p}", "TW-{p} s.d. TW-{q}"), p_month("{a} s/d {b} {y}"), p_week("Minggu {w1} {a} {y}", "Minggu {w1} {a} s.d. Minggu {w2} {b} {y}"))
    a = plan(of, 2, loose=True, ss="4")
    r = table(of, S, 7, 1, cols, a, ph="section", ac="merge", psec=lambda k: (ROM[k-1] + ".", PW["tahap"][k-1].upper()), acw=AW["resmi"], period=per, money=m_juta("juta", "Rp "), no="act", secsum=False, total="TOTAL", totcol=1)
    sign(of, S, r + 2, 7)

@office("Biro-Org_RUCEGA_RSUD Soekarno Mulya.xlsx", "19-37")
def k18(of):
    S = of.sheet("Rencana Aksi")
    S.rows(1, fmt(of, ["{PU}", "RSUD DR. SOEKARNO MULYA", "{N} / {s} / {a}"]))
    cols = C("no=No;activity=Kegiatan;description=Rencana Aksi;output=Output;start=Mulai;end=Selesai;responsible=Penanggung Jawab;fund=Sumber Dana;budget=Anggaran")
    a = plan(of, 3, loose=True)
    r = 5
    for k in (1, 2, 3):
        S.put(r, 1, f"TAHAP {k}: {PW['biasa'][k-1].upper()}", bold=True)
        r = table(of, S, r + 1, 1, cols, [x for x in a if x.phase_w == k], ac="once", acw=AW["resmi"], date=d_long(OLD), money=m_text("{d},00"), no="run", total=f"Jumlah Tahap {k}", totcol=1)
        r += 2
    sign(of, S, r, 6, jab="Direktur,", name="dr. FITRIANI KUSUMA, Sp.PD", nip="19740818 200212 2 001")

@office("renaksi dinkes babel (semicolon).csv", "19-23", "csv", ("cp1252", ";"))
def k19(of):
    S = of.sheet("x")
    S.rows(1, fmt(of, ["RENCANA AKSI REPLIKASI", "OPD : Dinas Kesehatan Provinsi Kepulauan Bangka Belitung", "Inovasi : {N} ({s})", "Asal inovasi : {a}", None]))
    cols = C("phase=Tahapan;activity=Kegiatan;description=Uraian;output=Keluaran;period=Waktu;responsible=Pelaksana;budget=Biaya (Rp);fund=Sumber Dana")
    a = plan(of, 1, loose=True); of.bad(a[2], "A001", "budget", "menunggu DPA", budget=None)
    table(of, S, 6, 1, cols, a, phw=phw("tahap"), acw=AW["pendek"], period=p_month("{a} – {b} {y}"), money=m_text("Rp {d}", "nihil"))

@office("Izin Sejadi DPMPTSP Basel.xlsx", "19.03-25")
def k20(of):
    S = of.sheet("Renaksi")
    S.rows(1, fmt(of, [("M", "RENCANA AKSI REPLIKASI INOVASI TAHUN 2022", 8)]))
    S.rows(3, id3(of, ("OPD", "DPMPTSP Kabupaten Bangka Selatan"), ("Inovasi", "{N} ({s})"), ("Instansi asal", "{a}")), 2)
    cols = C("no=No;phase=Tahap;activity=Kegiatan;description=Rencana Aksi;output=Dokumen;period=Waktu Pelaksanaan;responsible=Penanggung Jawab;budget=Anggaran (Rp)")
    a = plan(of, 2, loose=True, drop=("2.3",)); of.faults.append({"rule": "S002", "activity": "2.3"})
    r = table(of, S, 8, 2, cols, a, ph="merge", ac="merge", phw=phw("angka"), acw=AW["resmi"], period=p_day("{a} s.d {b}", short="{d1} s.d {d2} {m} {y}", m=OLD), money=m_num("#,##0"), no="run", total="Jumlah", totcol=1, numrow="n")
    sign(of, S, r + 2, 7)

@office("Renaksi Satpol PP Bangka (PATROWI).xlsx", "19.01-35")
def k21(of):
    S = of.sheet("RENAKSI PATROWI")
    S.rows(1, fmt(of, [("M", "RENCANA AKSI PENERAPAN INOVASI PATROWI", 17), ("M", "SATUAN POLISI PAMONG PRAJA KABUPATEN BANGKA", 17), ("M", "(replikasi dari {a})", 17)]))
    cols = C("no=No;phase=Tahap;activity=Kegiatan;description=Rencana Aksi;responsible=Penanggung Jawab;budget=Anggaran (Rp)") + grid("Jadwal Pelaksanaan Tahun 2022", months(FULL), None, fill="FF92D050")
    a = plan(of, 2, loose=True)
    r = table(of, S, 5, 1, cols, a, ph="merge", ac="merge", phw=phw("biasa"), acw=AW["resmi"], money=m_num("#,##0"), total="JUMLAH", totmerge=True)
    S.rows(r, [[(0, "Keterangan :"), (2, "kolom berwarna hijau = bulan pelaksanaan")]])
    sign(of, S, r + 3, 12, jab="Kepala Satuan")

@office("RUCEGA rsud sungai jernih.ods", "19.01-37", "ods")
def k22(of):
    S = of.sheet("Lembar1")
    S.rows(1, fmt(of, [[(0, "Nama Unit"), (1, ":"), (2, "RSUD Sungai Jernih")], [(0, "Kabupaten"), (1, ":"), (2, "Bangka")], [(0, "Inovasi"), (1, ":"), (2, "{N}")], [(0, "Ditiru dari"), (1, ":"), (2, "{a}")]]))
    cols = C("no=No;phase=Tahap;activity=Kegiatan;description=Rencana Aksi;output=Keluaran;target=Target;unit=Satuan;start=Mulai;end=Selesai;responsible=Penanggung Jawab;fund=Sumber Dana;budget=Anggaran (Rp)")
    a = plan(of, 2, loose=True)
    k = next(i for i, x in enumerate(a) if x.activity == "2.3")
    of.bad(a[k], "W003", "end", d_long()(D(2023, 7, 29))[0], end=D(2023, 7, 29))
    r = table(of, S, 7, 1, cols, a, ph="repeat", phw=phw("kurung"), acw=AW["pendek"], date=d_long(), money=m_text("Rp{d}"), total="Jumlah", totcol=3, gap=True)
    sign(of, S, r + 2, 9, jab="Direktur")

@office("SATGAS JEMPOL PESISIR Dukcapil Bangka.xlsx", "19.01-24")
def k23(of):
    S = of.sheet("Data")
    S.rows(1, fmt(of, ["Lampiran II Surat Nomor 800/201/2021", None, "RENCANA AKSI REPLIKASI {s}", "Disdukcapil Kabupaten Bangka"]))
    cols = C("no=No;activity=Kegiatan;description=Langkah Aksi;output=Keluaran;responsible=Petugas;budget=Nilai (Rp)") + grid("Triwulan Tahun 2022", [(ROM[q], D(2022, q*3+1, 1), eom(2022, q*3+3)) for q in range(4)], "v")
    a = plan(of, 2, loose=True)
    r = table(of, S, 7, 1, cols, a, ph="section", ac="repeat", psec=lambda k: f"{ROM[k-1]}. TAHAP {PW['monev'][k-1]}", secmerge=True, acw=AW["resmi"], money=m_num("#,##0"), no="phase", total="Jumlah", totcol=1)
    sign(of, S, r + 2, 5)

@office("KURASA - DLH Kab Belitung.xlsx", "19.02-28", "lo")
def k24(of):
    S = of.sheet("Renaksi")
    S.rows(1, fmt(of, ["Pemkab Belitung", "DLH", "Nama inovasi yang direplikasi: {s} ({N})", "Inovator: {a}"]))
    cols = C("no=No;phase=Tahap;activity=Kegiatan;description=Rencana Aksi;output=Output;start=Mulai;end=Selesai;responsible=PJ;budget=Anggaran (Rp)") + X("Bobot (%)", [10, 15, 5, 20]) + X("Progres", [0])
    a = plan(of, 2, loose=True)
    r = table(of, S, 6, 1, cols, a, ph="once", ac="once", phw=phw("tahap"), acw=AW["tim"], date=d_serial, money=m_num("#,##0"), total="Jumlah", totcol=3, sub=lambda k: f"Sub Total {ROM[k-1]}", sumformula=True)
    # dates as plain serial numbers, the used range runs far
    S.put(400, 30, " "); S.put(900, 26, " ")
    S.hidc.add(10)
    sign(of, S, r + 2, 7)

@office("Belitung Distan klitan rencana aksi.xls", "19.02-31", "xls")
def k25(of):
    S = of.sheet("RA")
    S.rows(1, fmt(of, [("M", "RENCANA AKSI KLINIK TANAMAN KELILING", 9), ("M", "DINAS PERTANIAN DAN PANGAN - KABUPATEN BELITUNG", 9)]))
    cols = C("phase=TAHAPAN;activity=KEGIATAN;description=RENCANA AKSI;output=KELUARAN;start=TANGGAL|MULAI;end=TANGGAL|SELESAI;responsible=PENANGGUNG JAWAB;fund=SUMBER DANA;budget=ANGGARAN (RP)")
    a = plan(of, 1, loose=True); of.totoff = -1_000_000
    r = table(of, S, 4, 1, cols, a, ph="merge", ac="merge", phw=phw("salah"), acw=AW["salah"], date=d_sep("-", z=True), money=m_num("#,##0"), numrow="p", total="JUMLAH", totmerge=True)
    sign(of, S, r + 2, 7)

@office("Pustaka Antar Jemput Kab. Belitung.xlsx", "19.02-32")
def k26(of):
    a = plan(of, 1, loose=True)
    H = of.sheet("Identitas")
    H.rows(2, fmt(of, ["IDENTITAS", [(0, "Pemerintah Daerah"), (1, "{P}")], [(0, "Perangkat Daerah"), (1, "{O}")], [(0, "Judul Inovasi"), (1, "{N} ({s})")], [(0, "Pemerintah Daerah Asal"), (1, "{a}")], [(0, "Narahubung"), (1, "Rudi Hartanto")]]))
    names = ["SK Tim", "Komunikasi", "Desain", "Sosialisasi", "Penguatan SDM", "Uji Coba", "Monitoring", "Evaluasi"]
    for k in range(8):
        S = of.sheet(f"{'11122233'[k]}.{'12312312'[k]} {names[k]}")
        S.rows(1, [f"Tahap    : {PW['biasa'][int('11122233'[k])-1]}", f"Kegiatan : {AW['resmi'][k]}"])
        table(of, S, 4, 1, C("no=No;description=Rencana Aksi;output=Keluaran;start=Mulai;end=Selesai;responsible=Penanggung Jawab;code=Kode Sub Kegiatan;fund=Sumber Dana;budget=Anggaran (Rp)"), [x for x in a if x.activity_w == k], date=d_real("dd mmmm yyyy"), money=m_num("#,##0"))

@office("SIP BANGET Dispar Kab Belitung - Matriks.xlsx", "19.02-21")
def k27(of):
    S = of.sheet("MATRIKS 2022")
    S.rows(1, fmt(of, [[(0, "MATRIKS RENCANA AKSI REPLIKASI INOVASI SIP BANGET KOTA BATU OLEH DINAS PARIWISATA PEMERINTAH KABUPATEN BELITUNG")]]), 3)
    cols = C("no=NO;phase=TAHAP;activity=KEGIATAN;description=URAIAN AKSI;output=INDIKATOR|KELUARAN|HASIL;target=INDIKATOR|KELUARAN|TARGET|VOL;unit=INDIKATOR|KELUARAN|TARGET|SAT;period=WAKTU;responsible=PENANGGUNG JAWAB;budget=ANGGARAN|JUMLAH|(Rp);fund=ANGGARAN|SUMBER")
    a = plan(of, 2, loose=True)
    r = table(of, S, 3, 3, cols, a, ph="repeat", phw=phw("monev"), acw=AW["atas"], period=p_month("{a} s/d {b}", UP, one="{a}"), money=m_num("#,##0"), numrow="n", total="JUMLAH SELURUHNYA", totcol=1)
    per_fund = {}
    for x in a:
        if x.fund: per_fund[x.fund] = per_fund.get(x.fund, 0) + x.budget
    S.rows(r + 2, ["Rekapitulasi menurut sumber dana:", [(0, "No"), (1, "Sumber Dana"), (2, "Jumlah (Rp)")]] + [[(0, q + 1), (1, f), (2, v)] for q, (f, v) in enumerate(sorted(per_fund.items()))], 3)
    r += 4 + len(per_fund)
    sign(of, S, r + 2, 9)

@office("LARAS_Dinsos_Belitung_rev.xlsx", "19.02-26")
def k28(of):
    R = of.sheet("Referensi")
    R.rows(1, [[(0, "Kode"), (1, "Sub Kegiatan")], [(0, "1.06.02.2.01.01"), (1, "Pendampingan warga rentan")], [(0, "1.06.02.2.01.02"), (1, "Layanan rujukan")], [(0, "1.06.03.2.02.01"), (1, "Bimbingan petugas")], None, [(0, "Sumber Dana")], "APBD", "DAU", "PAD"])
    S = of.sheet("Renaksi")
    S.rows(1, fmt(of, ["RENCANA AKSI REPLIKASI INOVASI", "DINAS SOSIAL (KABUPATEN BELITUNG)", "{N} ({s}) - {a}"]))
    cols = C("no=No.;phase=Tahap;activity=Kegiatan;description=Rencana Aksi;output=Keluaran;start=Mulai;end=Selesai;responsible=Penanggung Jawab;code=Kode Sub Keg.;fund=Sumber;budget=Anggaran")
    a = plan(of, 2, loose=True)
    r = table(of, S, 6, 2, cols, a, ph="once", ac="repeat", phw=phw("tahap"), acw=AW["resmi"], date=d_hari, money=m_text("Rp {s}"), total="Jumlah", totcol=1, stray=lambda v, i: f" {v} " if i % 3 == 0 else v.replace(" ", "\n", 1) if i % 3 == 1 else v)
    sign(of, S, r + 2, 8)
    of.active = 1

@office("SIGAP RLTH - Perkim Basel.xlsx", "19.03-22", "lo")
def k29(of):
    S = of.sheet("Sheet1")
    S.rows(1, fmt(of, [[(0, "DISPERKIM KABUPATEN BANGKA SELATAN")], "Rencana kerja replikasi SIGAP-RTLH (Kab. Gresik)"]))
    cols = C("no=No;description=Kegiatan/Langkah;output=Hasil;start=Tgl. Mulai;end=Tgl. Berakhir;responsible=Penanggungjwab;code=Kode Keg.;fund=Sumber dana;budget=Jumlah dana (Rp)")
    a = plan(of, 2)
    r = table(of, S, 4, 1, cols, a, ph="section", ac="section", psec=lambda k: (ROM[k-1], PW["biasa"][k-1].upper()), asec=lambda k: ("ABCABCAB"[k], AW["resmi"][k]), date=d_real("mm/dd/yyyy"), money=m_num('#,##0'), no="none", secsum=True, total="TOTAL ANGGARAN", totcol=1)
    S.rows(r + 1, fmt(of, [f"Terbilang: {terbilang(of.sum)} rupiah"]))
    sign(of, S, r + 3, 7, left=("Mengetahui, Kepala Bidang", "BUDI SANTOSO, S.T", "19790303 200604 1 008", 2))

@office("Bappeda Bangka Selatan - renaksi.xlsx", "19.03-29")
def k30(of):
    S = of.sheet("Renaksi")
    S.rows(1, fmt(of, ["BAPPEDA KABUPATEN BANGKA SELATAN", "Replikasi inovasi {s} ({N})", "Asal: {a}"]))
    cols = C("no=No;phase=Tahap;activity=Kegiatan;description=Rencana Aksi;output=Output;period=Waktu;responsible=Penanggung Jawab;budget=Anggaran (Rp);note=Ket")
    a = plan(of, 2, loose=True); of.bad(a[5], "F008", "budget", "#REF!", budget=None)
    r = table(of, S, 5, 1, cols, a, ph="repeat", phw=phw("angka"), acw=AW["nomor"], period=p_tw("Q{p} 2022", "Q{p}-Q{q}", num="1234"), money=m_num("#,##0"))
    sign(of, S, r + 2, 6, jab="Kepala Bappeda,")

@office("Kaneta Perikanan Basel (Gantt).xlsx", "19.03-36")
def k31(of):
    S = of.sheet("Gantt")
    S.rows(1, fmt(of, [("M", "RENCANA AKSI DAN JADWAL", 16), [(0, "SKPD"), (2, ": Dinas Perikanan Kab. Bangka Selatan")], [(0, "Inovasi"), (2, ": {s} ({N})")]]))
    cols = C("no=No;phase=Tahap;activity=Kegiatan;description=Rencana Aksi;responsible=PJ;budget=Anggaran (Rp)") + grid("Bulan ke-", months([str(i) for i in range(1, 13)]), 1)
    a = plan(of, 2, loose=True); of.bad(a[1], "S009", "responsible", "", responsible=None)
    for x in a:
        if x.activity == "3.2": x["spans"] = [(D(2022, 9, 1), D(2022, 9, 30)), (D(2022, 12, 1), D(2022, 12, 31))]
    r = table(of, S, 6, 1, cols, a, ph="merge", ac="repeat", phw=phw("tahap"), acw=AW["panjang"], money=m_text("{d}"), total="Jumlah", totcol=3, numrow=None)
    sign(of, S, r + 2, 10)

@office("Renaksi Antap Dinkes Bateng.csv", "19.04-23", "csv", ("utf-16", "\t"))
def k32(of):
    S = of.sheet("x")
    S.rows(1, fmt(of, ["RENCANA AKSI", [(0, "Pemerintah"), (1, "Kabupaten Bangka Tengah")], [(0, "OPD"), (1, "Dinas Kesehatan")], [(0, "Inovasi"), (1, "{N} ({s})")], [(0, "Asal"), (1, "{a}")], None]))
    cols = C("no=NO;description=URAIAN KEGIATAN;output=OUTPUT;start=MULAI;end=SELESAI;responsible=PELAKSANA;fund=SUMBER DANA;budget=ANGGARAN (RP)")
    a = plan(of, 2)
    table(of, S, 7, 1, cols, a, ph="section", ac="none", psec=lambda k: (ROM[k-1], PW["tahap"][k-1].upper()), no="phase", date=d_long(AB2), money=m_text("{d},00"), total="JUMLAH", totcol=1)

@office("DLH Bateng KURASA triwulan.xlsx", "19.04-28")
def k33(of):
    S = of.sheet("Renaksi KURASA")
    S.rows(1, fmt(of, ["RENCANA AKSI DINAS LINGKUNGAN HIDUP KABUPATEN BANGKA TENGAH", "Inovasi {s}, replikasi dari {a}"]), 2)
    cols = C("no=No;phase=Tahap;activity=Jenis Kegiatan;description=Uraian Aksi;period=Waktu Pelaksanaan;responsible=Penanggung Jawab") + X("Tujuan", ["Dasar hukum", "Belajar", "Rancangan siap", "Dipahami"]) + C("budget=Anggaran (Rp)") + X("Nomor Surat", [None, "005/12/DLH", None])
    a = plan(of, 1, loose=True)
    of.bad(a[0], "W001", "period", "31 Februari 2022", start=None, end=None)
    r = table(of, S, 5, 2, cols, a, ph="merge", ac="merge", phw=phw("huruf"), acw=AW["triwulan"], period=p_day("{a} s.d. {b}", d_sep("/")), money=m_text("Rp{d}", "Non anggaran"), total="Jumlah", totmerge=True)
    sign(of, S, r + 2, 7)

@office("KENPO bkpsdm bateng.xlsx", "19.04-30")
def k34(of):
    S = of.sheet("RENCANA AKSI")
    S.rows(1, fmt(of, [("M", "RENCANA AKSI TAHUN 2022", 10), [(0, "OPD"), (1, "Badan Kepegawaian & Pengembangan Sumber Daya Manusia Kab. Bangka Tengah")], [(0, "INOVASI"), (1, "{s}")]]))
    cols = C("no=No;phase=Tahap;activity=Kegiatan;description=Rencana Aksi;output=Keluaran;start=Mulai;end=Selesai;responsible=Penanggung Jawab;budget=Anggaran (Rp)")
    a = plan(of, 2, loose=True)
    k = next(i for i, x in enumerate(a) if x.activity == "2.1")
    a[k]["phase_w"] = 1; a[k]["faults"] = [("S005", "phase")]
    r = table(of, S, 5, 1, cols, a, ph="repeat", ac="repeat", phw=phw("tahap"), acw=AW["pendek"], date=d_sep("/", z=True), money=m_num("#,##0"), total="Jumlah", totcol=3)
    sign(of, S, r + 2, 7)

@office("Klinik Tanaman Keliling Bateng.xlsx", "19.04-31", "lo")
def k35(of):
    S = of.sheet("Renaksi")
    S.rows(1, fmt(of, [[(0, "Pemerintah Kabupaten Bangka Tengah")], [(0, "Dinas Pertanian dan Pangan")], None, "RENCANA AKSI REPLIKASI KLINIK TANAMAN KELILING (KLITAN)", "asal inovasi {a}"]), 1)
    cols = C("no=No;phase=Tahapan Replikasi;activity=Kegiatan;description=Bentuk Kegiatan;output=Produk;start=Waktu|Dari;end=Waktu|s.d.;responsible=Penanggung Jawab;budget=Anggaran|Jumlah;fund=Anggaran|Sumber")
    a = plan(of, 3, loose=True)
    r = table(of, S, 8, 1, cols, a, ph="merge", ac="merge", phw=phw("titik"), acw=AW["huruf"], date=d_mix(d_real("dd/mm/yyyy"), d_long(), d_real("dd/mm/yyyy")), money=m_num('"Rp"#,##0'), afterhead=1, total="Total", totmerge=True, sumformula=True)
    # right of the table: who sits on the team
    S.rows(9, [[(0, "Susunan Tim")], [(0, "Ketua"), (1, "Rahmat Hidayat")], [(0, "Sekretaris"), (1, "Nurul Aini")], [(0, "Anggota"), (1, "Dedi Kurnia")]], 14)
    sign(of, S, r + 2, 7)

@office("Rumani DP3A Bangka Tengah.xls", "19.04-34", "xls")
def k36(of):
    S = of.sheet("Renaksi")
    S.rows(1, fmt(of, [("M", "RENCANA AKSI REPLIKASI INOVASI RUMANI", 8)]))
    S.rows(3, fmt(of, ["Kabupaten\t: Bangka Tengah".replace("\t", " "), "Perangkat Daerah : Dinas Pemberdayaan Perempuan dan Perlindungan Anak", "Inovasi : {N}", "Daerah Asal Inovasi : {a}"]))
    cols = C("no=No;activity=Kegiatan;description=Uraian Kegiatan;output=Output;period=Jadwal Pelaksanaan;responsible=Penanggung Jawab;budget=Kebutuhan Anggaran (Rp);note=Keterangan")
    a = plan(of, 2, loose=True)
    r = table(of, S, 8, 1, cols, a, ph="section", ac="once", psec=lambda k: (f"{'ABC'[k-1]}.", "Tahap " + PW["biasa"][k-1]), acw=AW["nomor"], period=p_week("M{w1} {a}", "M{w1} {a} - M{w2} {b}", num="1234", m=AB1), money=m_text("Rp{d},-", "Rp0"), no="none", sub=lambda k: "Jumlah", total="Jumlah Total", totcol=1)
    sign(of, S, r + 2, 6)

@office("Perkim Babar SIGAP.xlsx", "19.05-22")
def k37(of):
    S = of.sheet("rencana aksi 2022")
    S.rows(1, fmt(of, ["Disperkim Babar", "SIGAP-RTLH", "Kabupaten Gresik"]), 1)
    cols = C("no=No;phase=Tahap;activity=Kegiatan;description=Rencana Aksi;output=Keluaran;target=Target;start=Mulai;end=Selesai;responsible=Penanggung Jawab;code=Kode Sub Kegiatan;fund=Sumber Dana;budget=Anggaran (Rp)")
    cols[5].fn = lambda a: f"{a.target} {a.unit}"
    cols[9].fn = lambda c, i: c + "." if i % 2 else c.replace(".", ". ", 3) if i % 3 == 0 else " " + c
    a = plan(of, 2, loose=True)
    r = table(of, S, 5, 1, cols, a, ph="once", ac="once", phw=phw("rom"), acw=AW["tim"], date=d_sep("-", yy=True), money=m_num("#,##0"), total="Total", totcol=3)
    sign(of, S, r + 2, 8)

@office("Disdukcapil Bangka Barat rencana aksi.ods", "19.05-24", "ods")
def k38(of):
    S = of.sheet("Sheet1")
    S.rows(1, fmt(of, [[(0, "Nama Pemerintah Daerah :")], [(0, "KABUPATEN BANGKA BARAT")], [(0, "Nama Perangkat Daerah :")], [(0, "DISDUKCAPIL")], [(0, "Inovasi :")], [(0, "{s} ({N})")]]))
    cols = C("no=No;activity=Kegiatan;description=Rencana Aksi;output=Output;start=Mulai;end=Selesai;responsible=Penanggung Jawab;fund=Sumber Dana;budget=Anggaran (Rp)")
    a = plan(of, 2, loose=True, drop=("3",)); of.faults.append({"rule": "S001", "phase": 3})
    r = table(of, S, 9, 1, cols, a, ph="section", ac="once", psec=lambda k: f"TAHAP {k} - {PW['monev'][k-1]}", acw=AW["resmi"], date=d_real("dd/mm/yyyy"), money=m_num("#,##0"), no="run", total="JUMLAH", totcol=1, sumformula=True)
    sign(of, S, r + 2, 7)

@office("Izin Sejadi - PTSP Babar.xlsx", "19.05-25", "lo")
def k39(of):
    S = of.sheet("Renaksi")
    S.rows(1, fmt(of, [[(0, "Dinas Penanaman Modal dan PTSP")], [(0, "Kabupaten Bangka Barat")], [(0, "Inovasi IZIN SEJADI (Izin Usaha Kecil Sehari Jadi)")], [(0, "asal: {a}")]]), 8)
    S.put(6, 1, "RENCANA AKSI REPLIKASI INOVASI PELAYANAN PUBLIK")
    cols = C("no=No;phase=Tahap;activity=Kegiatan;description=Rencana Aksi;responsible=Penanggung Jawab;budget=Anggaran (Rp. Ribu)") + grid("Jadwal", weeks(AB1, range(1, 13), pre="2022|"), "v")
    a = plan(of, 1, loose=True); of.totoff = 500_000
    r = table(of, S, 8, 1, cols, a, ph="merge", ac="merge", phw=phw("kurung"), acw=AW["resmi"], money=m_scale(1000, "#,##0"), total="Jumlah", totmerge=True)
    sign(of, S, r + 2, 20)

@office("USUL PETA Bappeda Babar.xlsx", "19.05-29")
def k40(of):
    S = of.sheet("Tabel")
    S.rows(1, fmt(of, [[(0, "BADAN PERENCANAAN PEMBANGUNAN DAERAH KABUPATEN BANGKA BARAT")], "RENCANA AKSI REPLIKASI USUL PETA DARI KABUPATEN BOJONEGORO"]))
    cols = C("no=No;phase=Tahap;activity=Kegiatan;description=Rencana Aksi;output=Hasil;start=Mulai;end=Selesai;responsible=Penanggung Jawab") + X("Rencana Penarikan Dana (Rp)|Triwulan I", lambda i, a: a.budget // 2 if a.start.month < 4 else None, fmt="#,##0") \
        + X("Rencana Penarikan Dana (Rp)|Triwulan II", lambda i, a: a.budget - a.budget // 2 if a.start.month < 4 else a.budget if a.start.month < 7 else None, fmt="#,##0") + X("Rencana Penarikan Dana (Rp)|Triwulan III", lambda i, a: a.budget if a.start.month > 6 else None, fmt="#,##0") + C("budget=Anggaran (Rp)")
    a = plan(of, 1, loose=True)
    r = table(of, S, 4, 1, cols, a, ph="repeat", phw=phw("angka"), acw=AW["pendek"], date=d_real("dd-mm-yyyy"), money=m_num("#,##0"), total="TOTAL", totcol=3)
    sign(of, S, r + 2, 8)

@office("Dispar Prov Babel - SIP BANGET.xlsx", "19-21")
def k41(of):
    S = of.sheet("Form DPA")
    S.rows(1, fmt(of, [[(0, "Dispar Babel")], [(0, "Ekstrak DPA ditambah kolom rencana aksi - SIP BANGET")], [(0, "Asal: {a}")]]))
    part = lambda k: lambda c: int(c.split(".")[k])
    cols = [Col("codepart", f"Kode Sub Kegiatan|{h}", part(k), first=not k) for k, h in enumerate(["U", "B", "P", "L", "K", "SK"])] \
        + C("phase=Tahap Kegiatan;activity=Nama Kegiatan;description=Uraian Rencana Aksi;output=Output Kegiatan;start=Mulai;end=Selesai;responsible=PPTK;budget=Pagu (Rp)")
    a = plan(of, 1, loose=True)
    r = table(of, S, 6, 1, cols, a, ph="repeat", phw=phw("tahap"), acw=AW["triwulan"], date=d_real("dd/mm/yy"), money=m_num("#,##0"), total="JUMLAH", totcol=6)
    sign(of, S, r + 2, 11)

@office("KENPO BKPSDM Provinsi.xls", "19-30", "xls")
def k42(of):
    S = of.sheet("RENCANA AKSI")
    S.rows(1, fmt(of, [("M", "RENCANA AKSI REPLIKASI INOVASI", 11), ("M", "BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA", 11), ("M", "PROVINSI KEP. BANGKA BELITUNG", 11), "Inovasi: {N} ({s}), {a}"]))
    cols = C("no=No;phase=Tahap;activity=Kegiatan;description=Langkah Aksi;output=Keluaran / Bukti;start=Waktu|Awal;end=Waktu|Akhir;responsible=Penanggung\nJawab Kegiatan") \
        + X("Anggaran (Rp)|APBD", lambda i, a: a.budget if i % 2 else 0, fmt="#,##0") + X("Anggaran (Rp)|DAK", lambda i, a: 0 if i % 2 else a.budget, fmt="#,##0") + C("budget=Anggaran (Rp)|Jumlah")
    a = plan(of, 2, loose=True)
    r = table(of, S, 7, 1, cols, a, ph="merge", ac="merge", phw=phw("biasa"), acw=AW["resmi"], date=d_long(AB1), money=m_num("#,##0"), total="Total", totcol=0, numrow="n")
    sign(of, S, r + 2, 8)

@office("Diskominfo Babel AWAS KANAL.xlsx", "19-33", "lo")
def k43(of):
    S = of.sheet("Kurva")
    S.rows(1, fmt(of, ["{PU}", "DINAS KOMUNIKASI DAN INFORMATIKA", "Rencana aksi {s} ({N}) - replikasi {a}"]))
    cols = C("no=No;phase=Tahap;activity=Kegiatan;description=Aksi yang Dilakukan;responsible=Pelaksana/Penanggung Jawab;budget=Anggaran (Rp)") + grid("Rencana Pelaksanaan (%) Tahun 2022", months(AB2), lambda i, a, s, n: ([0.25, 0.5, 0.2, 0.3][(i + n) % 4], "0%"))
    a = plan(of, 2, loose=True)
    r = table(of, S, 5, 1, cols, a, ph="once", ac="once", phw=phw("tahap"), acw=AW["pendek"], money=lambda n: (f"={n//1000}*1000", "#,##0"), totmoney=m_num("#,##0"), total="Jumlah Keseluruhan", totcol=3, sumformula=True)
    sign(of, S, r + 2, 12)

@office("ANTAP Dinkes Kab Bangka jadwal warna.xlsx", "19.01-23", "lo")
def k44(of):
    S = of.sheet("Jadwal")
    S.rows(2, fmt(of, ["Rencana Aksi Replikasi ANTAP", "Dinkes Kab. Bangka", "Asal : {a}"]), 2)
    cols = C("no=No;description=Kegiatan yang dilaksanakan;responsible=PIC;budget=Rupiah") + grid("2021", months(AB1, 2021, sel=(10, 11, 12)), None, fill="FFFFC000") + grid("2022", months(AB1), None, fill="FFFFC000")
    a = plan(of, 1, early=True)
    r = table(of, S, 7, 2, cols, a, ph="section", ac="none", psec=lambda k: (None, PW["tahap"][k-1]), money=m_num("#,##0"), no="run", total="Jumlah", totcol=1)
    sign(of, S, r + 2, 10)

@office("Pantas - Dishub Bangka Selatan.xlsx", "19.03-27")
def k45(of):
    S = of.sheet("RENAKSI 2022")
    S.rows(1, fmt(of, ["DINAS PERHUBUNGAN KABUPATEN BANGKA SELATAN", "RENCANA AKSI TAHUN ANGGARAN 2022", "PANTAS (Pantau Angkutan Sekolah) - {a}"]))
    cols = C("no=No;phase=Tahap;activity=Kegiatan Pokok;description=Rincian Aksi;output=Keluaran;start=Bulan Pelaksanaan|Awal;end=Bulan Pelaksanaan|Akhir;responsible=Penanggung Jawab;budget=Anggaran (Rp)")
    a = plan(of, 2, loose=True)
    a[3]["budget"], a[4]["budget"] = 12_400_000, 5_000_000
    of.bad(a[4], "A002", "budget", -5_000_000, budget=-5_000_000)
    r = table(of, S, 6, 1, cols, a, ph="merge", ac="merge", phw=phw("tahap"), acw=AW["resmi"], date=d_my(OLD, year=False), money=m_num("#,##0"))
    sign(of, S, r + 2, 7)

@office("Kominfo Babar renaksi DPA.xlsx", "19.05-33")
def k46(of):
    S = of.sheet("DPA+")
    S.rows(1, fmt(of, [[(0, "Pemerintah"), (2, "Kab. Bangka Barat")], [(0, "SKPD"), (2, "Dinas Komunikasi dan Informatika")], [(0, "Inovasi"), (2, "{N} ({s})")]]))
    cols = C("no=No. Urut;phase=Tahapan;activity=Kegiatan;description=Uraian;output=Keluaran;target=Volume;unit=Satuan;start=Mulai;end=Selesai;responsible=Penanggungjawab;code=Kode Sub Kegiatan;fund=Sumber Dana;budget=Pagu (Rp)")
    a = plan(of, 2, loose=True)
    a[1]["code"] = "X.XX.01.2.06.09"; c = a[3]["code"].split("."); c[3] = "1"; of.bad(a[3], "A005", "code", ".".join(c), code=".".join(c))
    r = table(of, S, 6, 1, cols, a, ph="repeat", phw=phw("monev"), acw=AW["panjang"], date=d_real("dd-mmm-yyyy"), money=m_num("#,##0.00"), total="JUMLAH", totcol=4, numrow="t")
    sign(of, S, r + 2, 10)

@office("satpolpp muntok patrowi.csv", "19.05-35", "csv", ("utf-8", ","))
def k47(of):
    S = of.sheet("x")
    S.rows(1, fmt(of, ["Rencana Aksi Satuan Polisi Pamong Praja Kabupaten Bangka Barat", "{s} - {N}", "Replikasi dari {a}", None]))
    cols = C("no=No;phase=Tahapan;activity=Kegiatan;description=Rencana Aksi;output=Keluaran;start=Tgl. Mulai;end=Tgl. Selesai;responsible=Penanggung Jwb;code=Kode Sub Kegiatan;budget=Anggaran;note=Keterangan")
    a = plan(of, 1, loose=True); of.totoff = 2_500_000
    table(of, S, 5, 1, cols, a, ph="once", ac="once", phw=phw("tahap"), acw=AW["pendek"], date=d_sep("/", z=True), money=m_text("{d},00"), total="Jumlah", totcol=3)

@office("Dispar Beltim rencana aksi sip banget.ods", "19.06-21", "ods")
def k48(of):
    S = of.sheet("Rencana Aksi")
    S.rows(1, fmt(of, [[(0, "Dispar Beltim"), (4, "Tahun 2022")], [(0, "SIP BANGET, Kota Batu")]]))
    cols = C("no=No;phase=Thapan;activity=Kegiatn;description=Rencana Akssi;output=Keluarn;period=Wktu Pelaksanaan;responsible=Penanggng Jawab;fund=Sumbr Dana;budget=Anggran (Rp)")
    a = plan(of, 2, loose=True)
    r = table(of, S, 4, 1, cols, a, ph="merge", ac="repeat", phw=phw("salah"), acw=AW["salah"], period=p_month("{a} s.d. {b} {y}", [m if k not in (1, 7) else TYPO[k] for k, m in enumerate(FULL)]), money=m_num("#,##0"), total="Jumlah", totcol=1)
    sign(of, S, r + 2, 7)

@office("Dinkes Beltim antrean (baru).xlsx", "19.06-23")
def k49(of):
    S = of.sheet("Lembar Kerja")
    S.rows(1, fmt(of, ["Rencana kerja Dinkes Beltim untuk meniru ANTAP milik Kabupaten Kudus"]))
    cols = C("no=Urut;phase=Bagian;activity=Jenis pekerjaan;description=Apa yang dikerjakan;output=Buktinya apa;start=Mulai tgl;end=Sampai tgl;responsible=Siapa yang bertanggung jawab;budget=Berapa biayanya (Rp)")
    a = plan(of, 2, loose=True); of.bad(a[8], "W001", "end", "akhir tahun", end=None)
    r = table(of, S, 3, 1, cols, a, ph="repeat", phw=phw("tahap"), acw=AW["resmi"], date=d_long(), money=m_text("Rp {d}"), total="Jumlah biaya", totcol=3)
    sign(of, S, r + 2, 8)

@office("LARAS Dinsos Beltim.xlsx", "19.06-26")
def k50(of):
    S = of.sheet("Renaksi")
    S.rows(1, fmt(of, [("M", "RENCANA AKSI DINAS SOSIAL KABUPATEN BELITUNG TIMUR", 9), "Replikasi {N} ({s}) dari {a}"]))
    cols = C("note=Keterangan;budget=Anggaran (Rp);fund=Sumber Dana;responsible=Penanggung Jawab Aksi;end=Waktu Selesai;start=Waktu Mulai;output=Keluaran/Output;description=Uraian Rencana;activity=Kegiatan;phase=Tahap;no=No")
    a = plan(of, 2, loose=True); of.bad(a[2], "S007", "description", "", description=None)
    r = table(of, S, 4, 1, cols, a, ph="repeat", phw=phw("biasa"), acw=AW["resmi"], date=d_real("dd/mm/yyyy"), money=m_num("#,##0"))
    S.put(r, 2, of.sum, "#,##0"); S.put(r, 8, "JUMLAH")
    sign(of, S, r + 2, 7)

@office("Puja Beltim perpustakaan - lampiran.xlsx", "19.06-32")
def k51(of):
    S = of.sheet("Lamp")
    S.rows(18, fmt(of, ["Lampiran Surat Kepala Dinas Perpustakaan dan Kearsipan Kabupaten Belitung Timur", "Nomor 041/77/DPK/2021 tanggal 20 Oktober 2021", None, "Rencana aksi replikasi {s}, asal {a}"]), 11)
    cols = C("no=No;phase=Tahap;activity=Kegiatan;description=Rincian Langkah;output=Hasil yang diharapkan;start=Jangka Waktu|Mulai;end=Jangka Waktu|Sampai;responsible=Pejabat Penanggung Jawab;budget=Anggaran (juta)")
    a = plan(of, 2, loose=True)
    mj = lambda n: (koma(n / 1e6), "@")
    r = table(of, S, 24, 11, cols, a, ph="once", ac="once", phw=phw("angka"), acw=AW["nomor"], date=d_sep(".", z=True), money=mj, no="str", total="Jumlah", totcol=3)
    S.hidr.add(23)
    sign(of, S, r + 2, 17, rank="Pembina Utama Muda")

@office("RUMANI Beltim DP3A renaksi.xlsx", "19.06-34", "lo")
def k52(of):
    S = of.sheet("Renaksi")
    S.rows(1, fmt(of, [[(0, "PEMERINTAH KABUPATEN BELITUNG TIMUR")], [(0, "DINAS PEMBERDAYAAN PEREMPUAN DAN PERLINDUNGAN ANAK")], [(0, "RENCANA AKSI {s}")]]))
    cols = C("no=No;phase=Tahap;activity=Kegiatan;description=Deskripsi Aksi;output=Output/Luaran;start=Pelaksanaan|Tgl Mulai;end=Pelaksanaan|Tgl Selesai;responsible=P. Jawab;budget=Alokasi Anggaran (Rp)")
    a = plan(of, 3, loose=True)
    r = 5
    for k in (1, 2, 3):   # the heading is repeated where a printed page begins
        r = table(of, S, r, 1, cols, [x for x in a if x.phase_w == k], phw=phw("tahap"), acw=AW["panjang"], date=d_real("[$-421]dd mmmm yyyy"), money=m_num("#,##0"), numrow="p")
    S.put(r, 4, "JUMLAH"); S.put(r, 9, sum(x.budget for x in a), "#,##0")
    sign(of, S, r + 2, 7)

@office("RUCEGA RSUD Timah Biru.xlsx", "19.06-37")
def k53(of):
    S = of.sheet("RENAKSI")
    S.rows(1, fmt(of, [[(0, "RSUD Timah Biru, Kabupaten Belitung Timur")], [(0, "Rujukan Cepat Gawat Darurat (RUCEGA)")], [(0, "direplikasi dari {a}")]]))
    cols = C("no=No;phase=Tahap;activity=Kegiatan;description=Rincian Rencana Aksi;output=Produk/Keluaran;start=Tanggal|Mulai;end=Tanggal|Selesai;responsible=Penanggung Jawab / PIC;fund=Sumber Pembiayaan;budget=Perkiraan Biaya")
    a = plan(of, 2, loose=True, big=True)
    r = table(of, S, 6, 1, cols, a, ph="repeat", phw=phw("biasa"), acw=AW["tim"], date=d_long(), money=m_miliar(), total="Total", totcol=1, totmoney=m_text("Rp {d},00"))
    S.rows(7, [[(0, "Rekap per tahap"), (1, "Jumlah (Rp)")]] + [[(0, PW["biasa"][k-1]), (1, dots(sum(x.budget for x in a if x.phase_w == k)))] for k in (1, 2, 3)], 13)
    sign(of, S, r + 2, 8, jab="Direktur RSUD")

@office("Perkim kota sigap.xls", "19.71-22", "xls")
def k54(of):
    S = of.sheet("Sheet1")
    S.rows(1, fmt(of, [("M", "RENCANA AKSI", 8), ("M", "DISPERKIM PEMKOT PANGKALPINANG", 8), "Inovasi: SIGAP-RTLH", "Asal: Kab. Gresik"]))
    cols = C("no=No;description=Uraian;output=Keluaran;period=Waktu;responsible=PJ;fund=Sumber Dana;budget=Anggaran (Rp)")
    a = plan(of, 2, loose=True); of.bad(a[6], "W006", "period", "", start=None, end=None)
    r = table(of, S, 6, 1, cols, a, ph="section", ac="section", psec=lambda k: f"{k}. {PW['tahap'][k-1]}", asec=lambda k: f"{ACTS[k]} {AW['resmi'][k]}", period=p_day("{a} - {b}", d_sep("/", z=True)), money=m_num("#,##0"), no="alpha", seccol=1, total="Jumlah", totcol=1)
    sign(of, S, r + 2, 5)

@office("JEMPOL PESISIR pangkalpinang.xlsx", "19.71-24")
def k55(of):
    S = of.sheet("Renaksi")
    S.rows(1, fmt(of, ["Pemerintah Kota Pangkal Pinang", "Dinas Kependudukan dan Pencatatan Sipil", "{s} : {N}", "asal inovasi : {a}"]), 2)
    cols = C("no=No;phase=Tahap;activity=Kegiatan;description=Langkah;output=Bukti;start=Tmt;end=s.d;responsible=Penanggung Jawab;budget=Anggaran (Rp)")
    a = plan(of, 2, loose=True)
    of.bad(a[3], "F008", "budget", "=2500000*4", budget=None)
    r = table(of, S, 7, 2, cols, a, ph="merge", ac="merge", phw=phw("rom"), acw=AW["resmi"], date=d_long(AB2), money=m_num("#,##0"))
    sign(of, S, r + 2, 7)

@office("izin sejadi dpmptsp kota.ods", "19.71-25", "ods")
def k56(of):
    S = of.sheet("Renaksi")
    S.rows(1, fmt(of, ["DPMPTSP Kota Pangkalpinang", "Replikasi {s} dari {a}", None, "RENCANA AKSI 2022"]))
    cols = C("no=No;activity=Kegiatan;description=Rencana Aksi;output=Bukti Dukung;period=Timeline;responsible=PIC") + X("Lokasi", ["Mal Pelayanan Publik", "Kantor"]) + X("Sasaran", ["Pemohon izin", "Petugas"]) + C("budget=Anggaran (Rp)")
    per = lambda a, b, i: (("Setiap bulan, " if b.month - a.month > 3 else "") + f"{FULL[a.month-1]} s.d. {FULL[b.month-1]} {b.year}", D(a.year, a.month, 1), eom(b.year, b.month)) if a.month != b.month else (f"{FULL[a.month-1]} {a.year}", D(a.year, a.month, 1), eom(a.year, a.month))
    a = plan(of, 2, loose=True)
    r = table(of, S, 6, 1, cols, a, ph="section", ac="once", psec=lambda k: (None, PW["huruf"][k-1]), acw=AW["pendek"], period=per, money=m_juta("jt", "", "0"), no="phase", total="Jumlah", totcol=2)
    S.rows(r + 1, ["Tidak ada catatan lain."])
    sign(of, S, r + 3, 6)

@office("klitan kota pangkalpinang.xlsx", "19.71-31")
def k57(of):
    S = of.sheet("RENAKSI")
    S.rows(1, fmt(of, [[(0, "Kota"), (1, "PANGKALPINANG")], [(0, "Dinas"), (1, "PERTANIAN DAN PANGAN")], [(0, "Inovasi"), (1, "KLITAN")], [(0, "Asal"), (1, "Kab. Wonogiri")]]))
    cols = C("no=No;phase=Tahap;activity=Aktivitas;description=Detail Aksi;start=Dimulai;end=Berakhir;responsible=Penjab;budget=Anggaran (Rp);note=Keterangan")
    a = plan(of, 2, loose=True, drop=("1.2",)); of.faults.append({"rule": "S002", "activity": "1.2"})
    k = len(a) - 1
    r = table(of, S, 6, 1, cols, a, ph="once", ac="repeat", phw=phw("tahap"), acw=AW["resmi"], date=d_sep("/", yy=True, z=True), money=m_text("{d}", "-"), total="Total", totcol=3)
    S.hidr.add(8)
    sign(of, S, r + 2, 6)

@office("AWAS KANAL Diskominfo kota.xlsx", "19.71-33")
def k58(of):
    S = of.sheet("Renaksi")
    S.rows(1, fmt(of, [("M", "RENCANA AKSI REPLIKASI AWAS KANAL", 9), ("M", "DINAS KOMUNIKASI DAN INFORMATIKA", 9), ("M", "KOTA PANGKALPINANG", 9)]))
    cols = C("no=No;phase=Tahap;activity=Kegiatan;description=Aksi Daerah;output=Dokumen Output;start=Mulai;end=Selesai;fund=Sumber Dana;budget=Anggaran (Rp)")
    a = plan(of, 1, loose=True); of.faults.append({"rule": "F006"})
    r = table(of, S, 6, 1, cols, a, ph="merge", ac="merge", phw=phw("tahap"), acw=AW["resmi"], date=d_real("dd/mm/yyyy"), money=m_num("#,##0"), total="Jumlah", totcol=3)
    sign(of, S, r + 2, 7)

@office("PATROWI Satpol PP Kota Pangkalpinang.xlsx", "19.71-35")
def k59(of):
    S = of.sheet("Renaksi")
    S.rows(1, fmt(of, ["SATUAN POLISI PAMONG PRAJA", "KOTA PANGKALPINANG", "{N} ({s})", "{a}"]))
    cols = C("no=No;phase=Tahap;activity=Kegiatan;description=Uraian kegiatan;output=Indikator Output;start=Tgl mulai;end=Tgl selesai;responsible=Penanggung jawab kegiatan;budget=Nilai Anggaran (Rp)")
    a = plan(of, 2, loose=True)
    of.bad(a[0], "W003", "start", "3/1/2021", start=D(2021, 1, 3))
    r = table(of, S, 6, 1, cols, a, ph="repeat", phw=phw("amp"), acw=AW["baris"], date=d_sep("/"), money=m_text("Rp{d}"), total="Jumlah", totcol=3)
    sign(of, S, r + 2, 7)

@office("ARNALA Dinas Kebudayaan dan Kepurbakalaan.xlsx", "X-1")
def k60(of):
    S = of.sheet("Renaksi")
    S.rows(1, fmt(of, ["RENCANA AKSI REPLIKASI"])); S.rows(2, id3(of, ("Pemerintah Daerah", of.P), ("OPD", of.O), ("Inovasi", f"{of.N} ({of.s})"), ("Asal Inovasi", of.a)))
    of.faults.append({"rule": "I001"})
    cols = C("no=No;phase=Tahap;activity=Kegiatan;description=Rencana Aksi;output=Output;start=Mulai;end=Selesai;responsible=Penanggung Jawab;budget=Anggaran (Rp)")
    a = plan(of, 2, loose=True)
    r = table(of, S, 8, 1, cols, a, ph="repeat", phw=phw("tahap"), acw=AW["resmi"], date=d_long(), money=m_num("#,##0"), total="Jumlah", totcol=3)
    sign(of, S, r + 2, 7)

@office("Renaksi fix final (2).xlsx", "X-2")
def k61(of):
    of.sing, of.asal = "inovasi", "daerah asal"
    S = of.sheet("Sheet1")
    S.rows(1, ["RENCANA AKSI REPLIKASI INOVASI PELAYANAN PUBLIK TAHUN 2022", [(0, "Nama OPD"), (1, ":")], [(0, "Nama Inovasi"), (1, ":")]])
    of.faults.append({"rule": "I002"})
    cols = C("no=No;phase=Tahap;activity=Kegiatan;description=Rencana Aksi;output=Output;start=Mulai;end=Selesai;responsible=Penanggung Jawab;budget=Anggaran (Rp)")
    a = plan(of, 2, loose=True)
    table(of, S, 6, 1, cols, a, ph="merge", ac="merge", phw=phw("tahap"), acw=AW["resmi"], date=d_long(), money=m_num("#,##0"), total="Jumlah", totmerge=True)

@office("Dinsos Provinsi LARAS (dengan pelaporan).xlsx", "19-26")
def k62(of):
    S = of.sheet("Renaksi")
    S.rows(1, fmt(of, ["DINAS SOSIAL PROVINSI BABEL", "{s} ({N})", "Asal inovasi {a}"]))
    cols = C("no=No;phase=Tahap;activity=Kegiatan;description=Uraian Kegiatan;output=Keluaran;start=Jadwal|Mulai;end=Jadwal|Selesai;responsible=Penanggung Jawab;budget=Anggaran (Rp)")
    a = plan(of, 1, loose=True)
    x = Act(a[-1]); x.update(phase_w=4, phase_t=None, activity=None, activity_w=8, description="Pengarsipan berkas dan pengiriman dokumen", start=D(2022, 12, 12), end=D(2022, 12, 30), budget=1_500_000, faults=[("S003", "phase")])
    r = table(of, S, 5, 1, cols, a + [x], ph="repeat", phw=phw("tahap") + ["Tahap Pengarsipan"], acw=AW["resmi"] + ["Pengarsipan berkas"], date=d_real("dd/mm/yyyy"), money=m_num("#,##0"), total="Jumlah", totcol=3)
    sign(of, S, r + 2, 7)

@office("PANTAS Dishub Kab Bangka.xlsx", "19.01-27")
def k63(of):
    S = of.sheet("Form 3")
    S.rows(1, fmt(of, [[(0, "FORM 3. RENCANA AKSI")], None, [(0, "Pengusul"), (2, ": Dinas Perhubungan Kabupaten Bangka")], [(0, "Judul"), (2, ": {N} ({s})")], [(0, "Sumber Inovasi"), (2, ": {a}")], None, "Petunjuk: isilah kolom berikut sesuai rencana OPD dan kirim kepada Bagian Organisasi."]))
    cols = C("no=No;description=Uraian Kegiatan;output=Output;target=Target|Jumlah;unit=Target|Satuan;period=Waktu;responsible=Pelaksana;fund=Sumber Dana;budget=Anggaran (Rp);note=Ket")
    a = plan(of, 3, loose=True)
    r = table(of, S, 10, 1, cols, a, ph="section", ac="section", psec=lambda k: (ROM[k-1], f"TAHAP {PW['monev'][k-1]}"), asec=lambda k: (None, f"{'abcabcab'[k]}) {AW['resmi'][k]}"), no="none", period=p_day("{a} s/d {b}", short="{d1} s/d {d2} {m} {y}", m=AB1), money=m_text("{d}", "-"), sub=lambda k: f"Jumlah {ROM[k-1]}", total="JUMLAH I + II + III", totcol=1, numrow="n")
    S.rows(r + 1, ["Keterangan: jadwal dapat berubah mengikuti penetapan DPA"])
    sign(of, S, r + 3, 7, left=("Mengetahui, Sekretaris", "AGUS PRIYANTO, S.T", "19801010 200501 1 012", 2))
