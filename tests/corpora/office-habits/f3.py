from f2 import *
# --- L01 xls: month T/R, arrow dittos
def l01(ro,nm):
    g=random.Random(201); acts=gen(2001,ro,11,"month","C",stick=.45); preal(g,acts,4)
    F=File(nm,"xls-bulan-T/R",ro.kode,months="T|R per month (text %)",ditto="→",opd="signature only",period="Jan s.d. Mar",fault="M002"); s=F.sheet("Capaian")
    k=[a for a in acts if len(a["pr"])>=2][0]; ms=sorted(k["pr"])[:2]; k["pr"]={ms[0]:60,ms[1]:45}
    r=lines(s,1,["RENCANA AKSI DAN CAPAIAN","REPLIKASI INOVASI PELAYANAN PUBLIK 2022","KEADAAN S.D. AKHIR APRIL"],span=12)+1
    cols=[Col("No",no()),Col("Kegiatan",lambda a:a["act"]+" "+ACT[a["act"]],"activity",ditto="→"),DESC("Uraian"),Col("Jadwal",lambda a:BL[a["m1"]-1] if a["m1"]==a["m2"] else f"{BL[a['m1']-1]} s.d. {BL[a['m2']-1]}","period"),RESP("Pelaksana",ditto="→"),OUT("Bukti",ditto="→"),Col("Anggaran (Rp)",lambda a:a["bud"],"budget",fmt="#,##0")]
    for m in range(1,13): cols+=[Col((BL[m-1],"T"),lambda a,m=m:f"{pplan(a,m)}%" if pplan(a,m) else None,w=6),Col((BL[m-1],"R"),lambda a,m=m:f"{a['pr'][m]} %" if m in a["pr"] else None,prog=lambda a,m=m:(m,a["pr"][m]),w=6)]
    t=T(F,s,r,1,cols); t.head()
    for p in (1,2,3):
        rr=t.line({0:f"{ROM[p]}. {PH[p]}"},merge=(0,6)); t.cells={"phase":A(rr,1)}
        for a in acts:
            if a["ph"]==p:
                x=t.act(a)
                if a is k: F.fault("M002",s.name,A(x,9+2*(ms[1]-1)))
    tot(t,acts,"Jumlah",{6:lambda a:a["bud"]}); lines(s,t.r,["T : target kumulatif, R : realisasi kumulatif, tanda → sama dengan baris di atasnya"],span=1,b=False,al=None); sign(s,t.r+3,9,[f"{ro.ibu}, 2 Mei 2022",ro.kep,ro.pemda+",","","",NAMA[2]]); return F
# --- L02 xls: day | month columns
def l02(ro,nm):
    acts=gen(2002,ro,12,"day","B",stick=.2)
    F=File(nm,"xls-tgl|bulan",ro.kode,period="day and month in columns of their own",fault="W001"); s=F.sheet("Renaksi 2022")
    k=[a for a in acts if a["act"]=="2.1"][0]; k["e"]=None; k["s"]=dt.date(2022,4,11)
    r=lines(s,1,[f"RENCANA AKSI {ro.opd.upper()}",f"REPLIKASI {ro.sg} DARI {ro.asal.upper()}",ro.pemda.upper()],span=11)+1
    cols=[Col("No",no()),phc(),acc(),DESC(),OUT("Hasil"),Col(("Mulai","Tgl"),lambda a:a["s"].day,"start",w=5),Col(("Mulai","Bln"),lambda a:BP[a["s"].month-1]),Col(("Selesai","Tgl"),lambda a:a["e"].day if a["e"] else 31,"end",w=5),Col(("Selesai","Bln"),lambda a:BP[a["e"].month-1] if a["e"] else "Apr"),RESP("Penanggung Jawab"),Col("Biaya",lambda a:rp(a["bud"],"Rp. ",",-") if a["bud"] else "Rp. 0,-","budget",w=16)]
    t=T(F,s,r,1,cols); t.head(numbering=lambda j:f"{j+1}")
    for a in acts:
        x=t.act(a)
        if a is k: F.fault("W001",s.name,A(x,8))
    t.flush(); t.line({0:"Jumlah",10:rp(sum(a["bud"] for a in acts),"Rp. ",",-")},merge=(0,9)); sign(s,t.r+2,8,sg(ro,3)); return F
# --- L03 xls: month fills with legend
def l03(ro,nm):
    acts=gen(2003,ro,10,"month","E",unitmoney=50000)
    F=File(nm,"xls-kisi-warna-legenda",ro.kode,grid="fills, legend above at right; Kota|Kab slash",money="Rp 0 text"); s=F.sheet("Sheet1")
    CL={1:"FF9999",2:"99CCFF",3:"99FF99"}
    r=lines(s,1,["RENCANA AKSI REPLIKASI INOVASI",f"{ro.opd} / {ro.pemkab}"],span=12)
    for p in (1,2,3): s.put(p,20,C(None,fill=CL[p])); s.put(p,21,C("= "+PH[p],border=False,wrap=False))
    r=5
    cols=[Col("No",no()),DESC("Kegiatan dan Rencana Aksi")]+[Col(("Pelaksanaan",str(m)),lambda a,m=m:C(None,fill=CL[a["ph"]]) if a["m1"]<=m<=a["m2"] else None,"period",w=3.5) for m in range(1,13)]+[RESP("PJ"),FUND("Dana"),Col("Anggaran (Rp)",lambda a:a["bud"],"budget",fmt="#,##0")]
    for m in range(12): cols[2+m].head=("Bulan Pelaksanaan Tahun 2022",BL[m])
    t=T(F,s,r,1,cols); t.head()
    outline(t,acts,203,lambda p,b:f"{ROM[p]}. {PH[p].upper()}",lambda a,n,f,b:f"{'ABC'[n]}. {f}")
    tot(t,acts,"Jumlah",{len(cols)-1:lambda a:a["bud"]}); sign(s,t.r+2,15,sg(ro,4)); return F
# --- L04 xls: ribuan in the title, outline with numbering and subtotal text in the money column
def l04(ro,nm):
    acts=gen(2004,ro,15,"week","A",stick=.4)
    F=File(nm,"xls-outline-ribuan-judul",ro.kode,money="ribuan in title, subtotals as text in the money column",period="Maret M-II"); s=F.sheet("Rencana")
    r=lines(s,1,["RENCANA AKSI REPLIKASI TAHUN 2022 (DALAM RIBUAN RUPIAH)",f"{ro.opd.upper()} : {ro.pemda.upper()}"],span=8)+1
    ts=lambda n:"Rp "+dots(n//1000)
    cols=[Col("Uraian",lambda a:f"{a['no']} {a['desc']}","description",w=60),fld("Target","tg","target"),fld("Satuan","un","unit"),Col("Waktu",lambda a:wper(a,2," s/d "),"period",w=28),RESP("Pelaksana",ditto="''"),FUND("Sumber",ditto="''"),Col("Anggaran",lambda a:a["bud"]//1000,"budget",fmt="#,##0"),NOTEC("Ket.")]
    from collections import Counter
    c=Counter()
    for a in acts: c[a["act"]]+=1; a["no"]=f"{a['act']}.{c[a['act']]}"
    t=T(F,s,r,1,cols); t.head()
    outline(t,acts,204,lambda p,b:f"{p}. TAHAP {PH[p].upper()}",lambda a,n,f,b:f"{a} {f}",sub=lambda b:{6:ts(b)},phsub=lambda b:{6:ts(b)},dj=0)
    t.line({0:"JUMLAH",6:C(sum(a["bud"] for a in acts)//1000,b=True,fmt="#,##0")}); sign(s,t.r+2,5,sg(ro,5)); return F
# --- O01 ods: fund columns with sum, months YYYY-MM text
def o01(ro,nm):
    acts=gen(3001,ro,12,"month","B",unitmoney=120000); split(acts,31,3)
    F=File(nm,"ods-tiga-sumber-jumlah-depan",ro.kode,money="sum first, then sources",period="2022-03 s.d. 2022-05"); s=F.sheet("Renaksi")
    r=lines(s,1,["RENCANA AKSI REPLIKASI"],span=10); r=ident(s,r,[("Nama Perangkat Daerah",f"{ro.opd} - {ro.pemda}"),("Inovasi yang direplikasi",ro.sg)],style="1")+1
    cols=[Col("No",no()),phc(),acc(),DESC(),Col("Periode",lambda a:f"{a['s']:%Y-%m}" if a["m1"]==a["m2"] else f"{a['s']:%Y-%m} s.d. {a['e']:%Y-%m}","period"),RESP("Perangkat Daerah Penanggung Jawab"),Col(("Anggaran (Rp)","Total"),lambda a:a["bud"],"budget")]
    for j,h in enumerate(["PAD","DAU","BLUD"]): cols.append(Col(("Anggaran (Rp)","Rincian Sumber",h),lambda a,j=j:a["src"][j] or "-"))
    t=T(F,s,r,1,cols); t.head()
    for a in acts: t.act(a)
    t.flush(); tot(t,acts,"JUMLAH",{6:lambda a:a["bud"],7:lambda a:a["src"][0],8:lambda a:a["src"][1],9:lambda a:a["src"][2]},formula=False); sign(s,t.r+2,7,sg(ro,6)); return F
# --- O02 ods: colour and sign
def o02(ro,nm):
    g=random.Random(302); acts=gen(3002,ro,12,"month","C",stick=.2); preal(g,acts,6,after="keep")
    F=File(nm,"ods-baris-Ren/Real",ro.kode,dt.datetime(2022,7,4,8,0),grid="plan row (colour or sign mixed) above realisation row (%), one pair per action",months="Ren / Real in rows"); s=F.sheet("Matriks")
    r=lines(s,1,["MATRIKS RENCANA DAN REALISASI AKSI REPLIKASI","TAHUN 2022"],span=18); r=ident(s,r,[("OPD",f"{ro.opd} / {ro.pemda}"),("Inovasi",f"{ro.sg} ({ro.inov})")],style="1")+1
    for i,a in enumerate(acts): a["mode"]="scb"[i] if i<3 else g.choice("scsb")
    def cell(a,m):
        if not a["m1"]<=m<=a["m2"]: return None
        return C(None if a["mode"]=="c" else "■" if a["ph"]==3 else "v",fill=None if a["mode"]=="s" else "FFC000")
    cols=[Col("No",no()),DESC("Kegiatan / Rencana Aksi"),OUT("Keluaran"),RESP("PJ"),FUND("Sumber"),Col("Pagu (Rp)",lambda a:a["bud"],"budget"),Col("Ren/Real",lambda a:"Rencana")]
    for m in range(1,13): cols.append(Col(("Bulan (realisasi fisik kumulatif dalam %)",BL[m-1]),lambda a,m=m:cell(a,m),"period"))
    t=T(F,s,r,1,cols); t.head()
    for p in (1,2,3):
        rr=t.line({0:ROM[p],1:"Tahap "+PH[p]},fill="DDDDDD"); pc=A(rr,2)
        for act in dict.fromkeys(a["act"] for a in acts if a["ph"]==p):
            rr=t.line({1:act+" "+ACTF[act]}); t.cells={"phase":pc,"activity":A(rr,2)}
            for a in acts:
                if a["act"]!=act: continue
                x=t.act(a)
                for j in range(6): s.merge(x,1+j,x+1,1+j)
                s.put(x+1,7,C("Realisasi"))
                for m in range(1,13):
                    v=a["pr"].get(m); ad=s.put(x+1,7+m,C(v))
                    if v is not None: F.prog(ad,m,v)
                t.r+=1
    t.flush(); t.line({0:"Jumlah",5:sum(a["bud"] for a in acts)},merge=(0,4)); lines(s,t.r,["Rencana ditandai dengan v, ■ atau warna"],span=1,b=False,al=None); sign(s,t.r+2,10,sg(ro,6,date="4 Juli 2022")); return F
# --- O03 ods: realisation by quarter below
def o03(ro,nm):
    g=random.Random(303); acts=gen(3003,ro,12,"quarter","Q"); preal(g,acts,9,lag=.4,after="keep")
    F=File(nm,"ods-realisasi-triwulan-di-bawah",ro.kode,dt.datetime(2022,10,4,8,0),period="TW-I",progress="quarters, own table below, Rp and % columns",target="with unit"); s=F.sheet("Renaksi")
    r=lines(s,1,[f"RENCANA AKSI – {ro.opd} – {ro.pemda}"],span=9)+1
    cols=[Col("No",no()),phc(),acc(),DESC(),Col("Output",lambda a:a["out"],"output"),Col("Target",lambda a:f"{a['tg']} {a['un']}","target"),Col("Timeline",lambda a:f"TW-{ROM[(a['m1']+2)//3]}","period"),RESP("PJ"),Col("Pagu (Rp)",lambda a:a["bud"],"budget")]
    t=T(F,s,r,1,cols); t.head()
    for a in acts: t.act(a)
    setunits(F,acts); t.flush(); tot(t,acts,"Jumlah",{8:lambda a:a["bud"]},formula=False)
    r=t.r+2; s.put(r,1,C("Realisasi sampai dengan Triwulan III (kumulatif)",b=True,border=False)); r+=1
    cols=[Col("No",no()),Col("Rencana Aksi",lambda a:a["desc"])]
    for q in (1,2,3):
        m=3*q; ok=lambda a,m=m:m in a["pr"]
        cols+=[Col((f"Triwulan {ROM[q]}","Realisasi Rp"),lambda a,m=m,ok=ok:spent(a,a["pr"][m]) if ok(a) and a["bud"] else None),Col((f"Triwulan {ROM[q]}","Realisasi Fisik (%)"),lambda a,m=m,ok=ok:a["pr"][m] if ok(a) else None,prog=lambda a,m=m:(m,a["pr"][m]))]
    sa=F.actions; F.actions=[]; t2=T(F,s,r,1,cols); t2.head()
    for a in acts: t2.act(dict(a))
    F.actions=sa; sign(s,t2.r+2,6,sg(ro,7,date="3 Oktober 2022")); return F
# --- O04 ods: months Target/Realisasi in Rp, bulan ke-
def o04(ro,nm):
    g=random.Random(304); acts=gen(3004,ro,12,"month","A",unitmoney=80000,stick=.5); preal(g,acts,6,after="keep")
    F=File(nm,"ods-bulan-Target/Realisasi-Rp-ribuan",ro.kode,dt.datetime(2022,7,6,8,0),period="start 'bulan ke-3' / end 'bulan ke-5'",months="Target|Realisasi Rp (ribuan, in brackets in heading)",ditto="idem"); s=F.sheet("Kas")
    r=lines(s,1,["RENCANA AKSI DAN PENYERAPAN DANA REPLIKASI 2022",f"{ro.sg}",f"{ro.opd} ({ro.pemda})"],span=12)+1
    cols=[Col("No",no()),acc("Kegiatan",f=lambda a:a["act"]+" "+ACTF[a["act"]]),DESC("Rencana Aksi"),Col(("Jadwal","Dari"),lambda a:f"bulan ke-{a['m1']}","start"),Col(("Jadwal","Hingga"),lambda a:f"bulan ke-{a['m2']}","end"),RESP("Penanggung Jawab",ditto="idem"),Col("Anggaran (ribuan Rp)",lambda a:a["bud"]//1000,"budget")]
    for m in range(1,13):
        cols+=[Col((f"{BUL[m-1]} (ribuan Rp)","Target"),lambda a,m=m:int(a["bud"]*pplan(a,m)/100)//1000 if a["bud"] and pplan(a,m) else None),Col((f"{BUL[m-1]} (ribuan Rp)","Realisasi"),lambda a,m=m:spent(a,a["pr"][m])//1000 if a["bud"] and m in a["pr"] else None,prog=lambda a,m=m:(m,None))]
    t=T(F,s,r,1,cols); t.head()
    for p in (1,2,3):
        rr=t.line({0:f"Tahap {ROM[p]} ({PH[p]})"},merge=(0,6)); t.cells={"phase":A(rr,1)}
        for a in acts:
            if a["ph"]==p: t.act(a)
        t.flush()
    tot(t,acts,"Jumlah",{6:lambda a:a["bud"]//1000},formula=False); sign(s,t.r+2,8,sg(ro,8,date="4 Juli 2022")); return F
# --- CSV
def c01(ro,nm):
    acts=[a for a in gen(4001,ro,16,"month","B",stick=.5) if a["ph"]<3]
    F=File(nm,"csv-sda",ro.kode,ditto="sda",period="MM-YYYY in two columns",csv="; cp1252",fault="S001"); F.opt=dict(delim=";",enc="cp1252"); s=F.sheet("x")
    r=lines(s,1,["RENCANA AKSI REPLIKASI INOVASI",f"{ro.opd} – {ro.pemda}"],span=1)+1
    cols=[Col("No",no()),Col("Tahap",lambda a:PH[a["ph"]],"phase",ditto="sda"),Col("Kegiatan",lambda a:ACTF[a["act"]],"activity",ditto="sda"),DESC(),OUT(),Col("Mulai",lambda a:f"{a['s']:%m/%Y}","start"),Col("Selesai",lambda a:f"{a['e']:%m/%Y}","end"),RESP(ditto="sda"),FUND(ditto="sda"),Col("Anggaran",lambda a:rp(a["bud"],"Rp ",",-") if a["bud"] else "Rp 0,-","budget"),NOTEC()]
    t=T(F,s,r,1,cols); t.head()
    for a in acts: t.act(a)
    F.fault("S001"); t.line({0:"Jumlah",9:rp(sum(a["bud"] for a in acts),"Rp ",",-")}); sign(s,t.r+1,8,sg(ro,9)); return F
def c02(ro,nm):
    acts=gen(4002,ro,11,"week","A",stick=.2); k=[a for a in acts if a["act"]=="1.2"][0]; k["code"]="5.1.02.01.001.00024"
    for a in acts:
        if a["ph"]<3: a["m2"]=a["m1"]; a["w2"]=max(a["w1"],a["w2"]); a["s"]=day(a["m1"],W[a["w1"]][0]); a["e"]=day(a["m1"],W[a["w2"]][1])
    ww=lambda a:ROM[a["w1"]] if a["w1"]==a["w2"] else f"{ROM[a['w1']]} - {ROM[a['w2']]}"
    mm=lambda a:BUL[a["m1"]-1] if a["m1"]==a["m2"] else f"{BUL[a['m1']-1]} - {BUL[a['m2']-1]}"
    F=File(nm,"csv-utf16-tab-minggu",ro.kode,period="month column and week(s) column",csv="tab utf-16",fault="A005",target="with unit"); F.opt=dict(delim="\t",enc="utf-16"); s=F.sheet("x")
    r=ident(s,1,[("Judul","Rencana Aksi Replikasi Inovasi 2022"),("OPD",ro.opd),("Pemda",ro.pemda),("Inovasi",ro.sg)],style="3")+1
    cols=[phc(f=lambda a:PH[a["ph"]]),Col("Kegiatan",lambda a:ACT[a["act"]],"activity"),DESC("Aksi"),Col("Volume",lambda a:f"{a['tg']} {a['un']}","target"),Col("Bulan",mm,"period"),Col("Minggu",ww,"period"),RESP("PIC"),CODE(),Col("Anggaran (Rp)",lambda a:dots(a["bud"]) if a["bud"] else "-","budget")]
    cols[0]=Col("Tahap",lambda a:PH[a["ph"]],"phase")
    t=T(F,s,r,1,cols); t.head()
    for a in acts:
        x=t.act(a)
        if a is k: F.fault("A005",s.name,A(x,8))
    setunits(F,acts); t.line({0:"TOTAL",8:dots(sum(a["bud"] for a in acts))}); return F
def c03(ro,nm):
    acts=gen(4003,ro,12,"days","C",unitmoney=50000)
    F=File(nm,"csv-koma-daftar-hari",ro.kode,period="lists of days",csv=", utf-8 BOM",opd="signature only"); F.opt=dict(delim=",",enc="utf-8-sig"); s=F.sheet("x")
    s.put(1,1,"Rencana Aksi Replikasi Inovasi Tahun 2022"); s.put(2,1,"(jumlah uang dalam ribuan rupiah)")
    cols=[Col("No",no()),Col("Uraian",lambda a:a["desc"],"description"),Col("Tanggal",lambda a:daylist(a["days"]),"period"),OUT("Hasil"),RESP("Pelaksana"),FUND("Sumber"),Col("Biaya",lambda a:dots(a["bud"]//1000) if a["bud"] else "0","budget")]
    t=T(F,s,4,1,cols); t.head()
    outline(t,acts,403,lambda p,b:f"Tahap {ROM[p]} - {PH[p]}",lambda a,n,f,b:f"{a} {f}")
    t.line({1:"Jumlah",6:dots(sum(a["bud"] for a in acts)//1000)}); sign(s,t.r+1,5,[ro.kep,ro.pemda,"","",NAMA[4]]); return F
def c04(ro,nm):
    g=random.Random(404); acts=gen(4004,ro,10,"quarter","Q"); preal(g,acts,3,lag=.6)
    for a in acts:
        if a["ph"]==1 and 3 in a["pr"] and a["pr"][3]==100 and g.random()<.4: a["pr"][3]=g.choice([60,75,85])
    F=File(nm,"csv-triwulan-R/P",ro.kode,months="R|P per quarter, one heading row",period="Triwulan I",csv="; utf-8"); F.opt=dict(delim=";",enc="utf-8"); s=F.sheet("x")
    r=lines(s,1,[f"Rencana dan Realisasi Aksi Replikasi {ro.sg} 2022",f"{ro.opd}/{ro.pemda}"],span=1)+1
    cols=[Col("No",no()),Col("Tahap",lambda a:f"{ROM[a['ph']]} {PH[a['ph']]}","phase"),Col("Kegiatan",lambda a:ACT[a["act"]],"activity"),DESC("Rencana Aksi"),Col("Waktu",lambda a:f"Triwulan {ROM[(a['m1']+2)//3]}","period"),RESP("Penanggung Jawab"),Col("Anggaran (Rp)",lambda a:dots(a["bud"]),"budget")]
    for q in range(1,5):
        m=3*q; cols+=[Col(f"Realisasi TW {ROM[q]} (%)",lambda a,m=m:a["pr"].get(m) if a["m2"]>=m else None,prog=lambda a,m=m:(m,a["pr"][m])),Col(f"Rencana TW {ROM[q]} (%)",lambda a,m=m:100 if a["m2"]==m else None)]
    t=T(F,s,r,1,cols); t.head()
    for a in acts: t.act(a)
    t.line({0:"Jumlah",6:dots(sum(a["bud"] for a in acts))}); return F
# --- DOCX
def docsheet(F,n,before,after): s=F.sheet(f"Tabel {n}"); s.before=before; s.after=after; return s
def d01(ro,nm):
    acts=gen(5001,ro,14,"days","B",stick=.4,unitmoney=50000)
    for p,q in zip(acts,acts[1:]):
        if p["act"]==q["act"] and p["bud"]: q["bud"]=p["bud"]; q["fund"]="APBD"
    for a in acts[1::4]: a["desc"]=a["desc"].replace(" ","\n",1)
    F=File(nm,"docx-daftar-hari",ro.kode,period="lists of days",ditto="〃",opd="dash in paragraph")
    s=docsheet(F,1,["RENCANA AKSI REPLIKASI INOVASI",f"Perangkat Daerah : {ro.opd} – {ro.pemda}",f"Inovasi : {ro.inov} ({ro.sg})",""],["","Catatan: tanda 〃 berarti sama dengan baris di atasnya.",""]+sg(ro,10))
    cols=[Col("No",no()),phc(),acc(f=lambda a:ACT[a["act"]]),DESC("Uraian"),Col("Hari Pelaksanaan",lambda a:daylist(a["days"]),"period"),OUT("Keluaran",ditto="〃"),RESP("Pelaksana",ditto="〃"),Col("Anggaran",lambda a:rp(a["bud"],"Rp") if a["bud"] else "Rp -","budget",ditto="〃")]
    t=T(F,s,1,1,cols); t.head()
    for a in acts: t.act(a)
    t.flush(); t.line({0:"Jumlah",7:rp(sum(a["bud"] for a in acts))},merge=(0,6)); return F
def d02(ro,nm):
    acts=gen(5002,ro,13,"month","E",stick=.3)
    F=File(nm,"docx-outline-subtotal",ro.kode,outline="one column; subtotal as text in the money column, in words '= Rp …'",opd="signature only",period="03/2022 s.d. 04/2022")
    s=docsheet(F,1,["RENCANA AKSI","REPLIKASI INOVASI PELAYANAN PUBLIK","TAHUN 2022"],["","Mengetahui,",ro.kep,ro.pemda,"","",NAMA[1]])
    cols=[Col("Uraian Tahapan, Kegiatan, dan Aksi",lambda a:f"{chr(97+a['q'])}. {a['desc']}","description"),Col("Bulan",lambda a:f"{a['s']:%m/%Y}" if a["m1"]==a["m2"] else f"{a['s']:%m/%Y} s.d. {a['e']:%m/%Y}","period"),OUT(),RESP("Penanggung Jawab"),Col("Anggaran (Rp)",lambda a:dots(a["bud"]) if a["bud"] else "0","budget")]
    t=T(F,s,1,1,cols); t.head()
    outline(t,acts,502,lambda p,b:f"{'ABC'[p-1]}. Tahap {PH[p]}",lambda a,n,f,b:f"{n+1}. {f}",sub=lambda b:{4:f"sub jumlah = {dots(b)}"},dj=0)
    t.line({0:"JUMLAH",4:dots(sum(a["bud"] for a in acts))}); return F
def d03(ro,nm):
    acts=gen(5003,ro,12,"week","A",stick=.5); k=[a for a in acts if a["act"]=="3.1"][0]; k["bud"]=None; k["fund"]="APBD"
    F=File(nm,"docx-minggu-idem",ro.kode,period="Maret minggu ke 2 in start and end columns",ditto="idem",fault="A001")
    s=docsheet(F,1,[f"PEMERINTAH {ro.pemda.upper()}",ro.opd.upper(),f"MATRIKS RENCANA AKSI REPLIKASI {ro.sg}","(Rp 000)"],[""]+sg(ro,2))
    cols=[Col("No",no()),Col("Kegiatan",lambda a:ACTF[a["act"]],"activity",ditto="idem"),DESC("Aksi"),Col(("Waktu","Mulai"),lambda a:WM(a["m1"],a["w1"],4),"start"),Col(("Waktu","Selesai"),lambda a:WM(a["m2"],a["w2"],4),"end"),RESP("PJ",ditto="idem"),FUND("Sumber Dana",ditto="idem"),Col("Anggaran",lambda a:"sesuai DPA" if a["bud"] is None else dots(a["bud"]//1000),"budget")]
    t=T(F,s,1,1,cols); t.head()
    for p in (1,2,3):
        rr=t.line({0:f"{ROM[p]}. TAHAP {PH[p].upper()}"},merge=(0,7)); t.cells={"phase":A(rr,1)}
        for a in acts:
            if a["ph"]==p:
                x=t.act(a)
                if a is k: F.fault("A001",s.name,A(x,8))
    t.line({0:"Jumlah",7:dots(sum(a["bud"] or 0 for a in acts)//1000)},merge=(0,6)); return F
def d04(ro,nm):
    g=random.Random(504); acts=gen(5004,ro,10,"day","C",unitmoney=50000); preal(g,acts,6,after="keep"); K=[a for a in acts if a["act"]=="1.3"][0]; K["m2"]=2; K["s"]=dt.date(2022,2,3); K["e"]=None
    for a in acts: a["pr"]={m:v if v==100 else v+.5 for m,v in a["pr"].items()}
    F=File(nm,"docx-realisasi-tabel-2",ro.kode,dt.datetime(2022,7,5,9,0),progress="second table, month columns",period="end: paling lambat",target="with unit",fault="W001")
    s=docsheet(F,1,["RENCANA AKSI DAN REALISASI",f"{ro.opd} / {ro.pemda}",f"Inovasi: {ro.sg}","A. Rencana"],[])
    cols=[Col("No",no()),phc(),acc(f=lambda a:a["act"]+" "+ACT[a["act"]]),DESC("Rencana Aksi"),Col("Target",lambda a:f"{a['tg']} {a['un']}","target"),Col("Mulai",lambda a:tgl(a["s"]),"start"),Col("Selesai",lambda a:"s.d. 30 Februari 2022" if a["e"] is None else ("paling lambat " if a["ph"]>1 else "s.d. ")+tgl(a["e"]),"end"),RESP("Penanggung Jawab"),Col("Anggaran (Rp)",lambda a:dots(a["bud"])+",00","budget")]
    t=T(F,s,1,1,cols); t.head()
    for a in acts:
        x=t.act(a)
        if a is K: F.fault("W001",s.name,A(x,7))
    setunits(F,acts); t.flush(); t.line({0:"Jumlah",8:dots(sum(a["bud"] for a in acts))+",00"},merge=(0,7))
    s2=docsheet(F,2,["","B. Realisasi fisik kumulatif (%) Januari s.d. Juni 2022"],[""]+sg(ro,6,date="4 Juli 2022"))
    cols=[Col("No",no()),Col("Rencana Aksi",lambda a:a["desc"])]+[Col(("Realisasi Bulan",BL[m-1]),lambda a,m=m:str(a["pr"][m]).replace(".",",") if m in a["pr"] else None,prog=lambda a,m=m:(m,a["pr"][m])) for m in range(1,7)]
    sa=F.actions; F.actions=[]; t2=T(F,s2,1,1,cols); t2.head()
    for a in acts: t2.act(dict(a))
    F.actions=sa; return F
def d05(ro,nm):
    g=random.Random(505); acts=gen(5005,ro,12,"quarter","Q",unitmoney=200000,maxb=12); preal(g,acts,6,lag=.5)
    acts=[a for a in acts if a["act"]!="1.2"]; split(acts,55,2)
    F=File(nm,"docx-triwulan-T/R-dua-sumber",ro.kode,dt.datetime(2022,7,6,9,0),months="T|R per quarter",money="two sources + sum, juta",fault="S002",period="Triwulan I")
    s=docsheet(F,1,[f"RENCANA AKSI {ro.opd.upper()} - {ro.pemda.upper()}",f"REPLIKASI {ro.sg} TAHUN 2022",""],["*) dalam jutaan rupiah; T = target, R = realisasi (%), kumulatif",""]+sg(ro,7,date="5 Juli 2022"))
    j=lambda n:juta(n) if n else "-"
    cols=[Col("No",no()),acc(),DESC("Aksi"),Col("Waktu",lambda a:f"Triwulan {ROM[(a['m1']+2)//3]}","period"),RESP("PJ"),Col(("Anggaran*)","APBD"),lambda a:j(a["src"][0])),Col(("Anggaran*)","Hibah"),lambda a:j(a["src"][1])),Col(("Anggaran*)","Jumlah"),lambda a:j(a["bud"]),"budget")]
    for q in range(1,5):
        m=3*q; rf=lambda a,m=m:a["pr"].get(m) if a["m2"]>=m else None
        cols+=[Col((f"TW {ROM[q]}","T"),lambda a,m=m:"100" if a["m2"]==m else None),Col((f"TW {ROM[q]}","R"),lambda a,rf=rf:str(rf(a)) if rf(a) else None,prog=lambda a,m=m,rf=rf:(m,rf(a)))]
    t=T(F,s,1,1,cols); t.head()
    for p in (1,2,3):
        rr=t.line({0:f"TAHAP {ROM[p]} {PH[p].upper()}"},merge=(0,len(cols)-1)); t.cells={"phase":A(rr,1)}
        for a in acts:
            if a["ph"]==p: t.act(a)
        t.flush()
    F.fault("S002"); t.line({0:"Jumlah",5:j(sum(a["src"][0] for a in acts)),6:j(sum(a["src"][1] for a in acts)),7:j(sum(a["bud"] for a in acts))},merge=(0,4)); return F
