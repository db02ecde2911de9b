from f1 import *
WM=lambda m,w,v:{0:f"{BUL[m-1]} minggu {ROM[w]}",1:f"{BL[m-1]} Mg.{w}",2:f"{BUL[m-1]} M-{ROM[w]}",3:f"{BUL[m-1]} pekan ke-{w}",4:f"{BUL[m-1]} minggu ke {w}"}[v]
def wper(a,v,sep=" s.d. "):
    x,y=WM(a["m1"],a["w1"],v),WM(a["m2"],a["w2"],v)
    if v==0 and a["m1"]==a["m2"] and a["w1"]!=a["w2"]: return x+sep+ROM[a["w2"]]
    return x if x==y else x+sep+y
# --- X13 week after its month
def x13(ro,nm):
    acts=gen(1013,ro,15,"week","A",stick=.4,counts={"1.3":2,"2.2":3,"3.1":2,"3.2":2,"1.2":2}); k=[a for a in acts if a["act"]=="2.2"][1]; k["bud"]=-1250000
    F=File(nm,"minggu-setelah-bulan",ro.kode,period="Maret minggu II",ditto="s.d.a. (period too)",opd="signature only",fault="A002 number in accounting format"); s=F.sheet("Renaksi")
    r=lines(s,1,["RENCANA AKSI",f"REPLIKASI INOVASI \"{ro.sg}\""],span=8)+1
    cols=[Col("No",no()),acc("Kegiatan",f=lambda a:ACTF[a["act"]]),DESC("Rencana Aksi"),Col("Target",lambda a:f"{a['tg']} {a['un']}","target"),Col("Target Waktu",lambda a:wper(a,0),"period",w=30,ditto="s.d.a."),RESP("Unit Kerja",ditto="s.d.a."),CODE("Kode",ditto="s.d.a."),Col("Anggaran",lambda a:a["bud"],"budget",fmt='_("Rp"* #,##0_);_("Rp"* (#,##0);_("Rp"* "-"_);_(@_)')]
    t=T(F,s,r,1,cols); t.head()
    for p in (1,2,3):
        rr=t.line({0:ROM[p],1:f"TAHAP {PH[p].upper()}"},merge=None,fill="DDEBF7"); t.cells={"phase":A(rr,2)}
        for a in acts:
            if a["ph"]==p:
                x=t.act(a)
                if a is k: F.fault("A002",s.name,A(x,8))
    setunits(F,acts); t.flush(); tot(t,acts,"JUMLAH",{7:lambda a:a["bud"]}); sign(s,t.r+2,6,sg(ro,1,two=False)[:1]+[f"{ro.kep} {ro.pemda}"]+["","","",NAMA[8]]); return F
# --- X14 a sheet per phase, months 2022-03
def x14(ro,nm):
    acts=gen(1014,ro,14,"month","E",funds=("APBD","DAK Fisik"))
    K=[a for a in acts if a["act"]=="2.2"][0]; K["s"]=day(6,1); K["e"]=day(5,31)
    F=File(nm,"lembar-per-tahap-ISO-bulan",ro.kode,period="YYYY-MM",sheets="one per phase",money="Rp 2,15 juta in each cell",fault="W002"); i=no()
    for p in (1,2,3):
        s=F.sheet({1:"Persiapan",2:"Pelaksanaan",3:"Monev"}[p]); k=[a for a in acts if a["ph"]==p]
        r=lines(s,1,[f"TAHAP {ROM[p]} {PH[p].upper()}",f"RENCANA AKSI REPLIKASI {ro.sg}"],span=9,al="left"); r=ident(s,r,[("OPD/Pemda",f"{ro.opd} / {ro.pemda}")],style="1")+1
        cols=[Col("No",i),Col("Aktivitas",lambda a:ACTF[a["act"]],"activity"),DESC("Aksi"),OUT("Indikator"),Col(("Periode","Awal"),lambda a:C(f"{a['s']:%Y-%m}",fmt="@"),"start"),Col(("Periode","Paling lambat"),lambda a:C(f"{a['e']:%Y-%m}",fmt="@"),"end"),RESP("Penanggung Jawab"),FUND("Sumber Dana"),Col("Pagu",lambda a:f"Rp {juta(a['bud'])} juta" if a["bud"] else "nihil","budget")]
        t=T(F,s,r,1,cols); t.head(numbering=lambda j:str(j+1)); t.cells={"phase":A(1,1)}
        for a in k:
            x=t.act(a)
            if a is K: F.fault("W002",s.name,A(x,6))
        tot(t,k,f"Jumlah Tahap {ROM[p]}",{8:lambda a:a["bud"]},text=lambda n:f"Rp {juta(n)} juta")
        if p==3:
            t.line({0:"Jumlah Tahap I + II + III",8:f"Rp {juta(sum(a['bud'] for a in acts))} juta"},merge=(0,7)); sign(s,t.r+2,7,sg(ro,2))
    return F
# --- X15 quarter: Target/Realisasi, each % and Rp; three tiers
def x15(ro,nm):
    g=random.Random(115); acts=gen(1015,ro,10,"month","C",unitmoney=100000); preal(g,acts,9,after="keep",lag=.3)
    F=File(nm,"triwulan-3-tingkat-%+Rp",ro.kode,dt.datetime(2022,10,7,8,0),months="T(%)|R(%)|T Rp|R Rp per quarter, three tiers",money="dalam ribu rupiah in the title"); s=F.sheet("Target Realisasi")
    r=lines(s,1,["TARGET DAN REALISASI RENCANA AKSI REPLIKASI TAHUN 2022 (dalam ribu rupiah)",f"{ro.opd.upper()} - {ro.pemda.upper()}",f"INOVASI : {ro.sg}"],span=16)+1
    cols=[Col("No",no()),phc(),acc(),DESC("Rencana aksi"),Col("Jadwal",lambda a:bulan(a["s"]) if a["m1"]==a["m2"] else f"{BL[a['m1']-1]}-{BL[a['m2']-1]} 2022","period",w=16),RESP("PIC"),Col("Pagu",lambda a:a["bud"]//1000,"budget",fmt="#,##0")]
    for q in range(1,5):
        m=3*q; H=f"TW {ROM[q]}"
        tf=lambda a,m=m:None if a["m1"]>m or a["m2"]<m-2 else pplan(a,min(m,a["m2"]))
        def rf(a,m=m): ks=[k for k in a["pr"] if m-2<=k<=m]; return a["pr"][max(ks)] if ks else None
        tk=lambda a,tf=tf:a["bud"]*tf(a)//100000 if tf(a) and a["bud"] else None
        rk=lambda a,rf=rf:spent(a,rf(a))//1000 if rf(a) and a["bud"] else None
        cols+=[Col((H,"Fisik (%)","T"),tf),Col((H,"Fisik (%)","R"),rf,prog=lambda a,m=m,rf=rf:(m,rf(a))),Col((H,"Keuangan","T"),tk,fmt="#,##0"),Col((H,"Keuangan","R"),rk,fmt="#,##0")]
    t=T(F,s,r,1,cols); t.head(numbering=lambda j:str(j+1))
    for a in acts: t.act(a)
    t.flush(); tot(t,acts,"Jumlah",{6:lambda a:a["bud"]//1000}); lines(s,t.r+1,["T = target kumulatif; R = realisasi kumulatif sampai akhir triwulan"],span=1,b=False,al=None); sign(s,t.r+3,14,sg(ro,3,date="5 Oktober 2022")); return F
# --- X16 volume x price, page headings repeated, carried over
def x16(ro,nm):
    acts=gen(1016,ro,20,"day","A",stick=.3,funds=("APBD","APBD","DAK Non Fisik"))
    g=random.Random(16)
    for a in acts: a["price"]=a["bud"]//a["tg"]//1000*1000; a["bud"]=a["price"]*a["tg"]; a["fund"]=a["fund"] if a["bud"] else None
    F=File(nm,"volume-x-harga-pindahan",ro.kode,money="volume x unit price = jumlah; carried-over rows; repeated headings"); s=F.sheet("RAB Renaksi")
    r=lines(s,1,[f"RENCANA AKSI DAN KEBUTUHAN BIAYA REPLIKASI {ro.sg}"],span=12); r=ident(s,r+1,[("Satuan Kerja",f"{ro.opd} {ro.pemda}"),("Tahun","2022"),("Asal inovasi","Pemerintah "+ro.asal)])+1
    cols=[Col("No",no()),phc("Tahap"),acc("Kegiatan"),DESC("Uraian Kegiatan"),OUT("Keluaran"),Col(("Perhitungan","Volume"),lambda a:a["tg"],"target"),Col(("Perhitungan","Satuan"),lambda a:a["un"],"unit"),Col(("Perhitungan","Harga Satuan (Rp)"),lambda a:a["price"],fmt="#,##0"),Col(("Perhitungan","Jumlah (Rp)"),lambda a:a["bud"],"budget",fmt="#,##0"),FUND("Sumber Dana","-"),Col("Waktu",lambda a:f"{a['s']:%d.%m.%Y}","start",w=12,join=True),Col("Waktu",lambda a:"s.d.",join=True,w=5),Col("Waktu",lambda a:f"{a['e']:%d.%m.%Y}","end",w=12,join=True),RESP("Pelaksana")]
    t=T(F,s,r,1,cols); t.head(numbering=lambda j:"9=6x8" if j==8 else str(j+1)); run=0
    for i,a in enumerate(acts):
        if i and acts[i-1]["ph"]!=a["ph"]:
            t.line({0:"Jumlah dipindahkan",8:C(run,b=True,fmt="#,##0")},merge=(0,7)); t.r+=1; t.head(numbering=lambda j:"9=6x8" if j==8 else str(j+1)); t.line({0:"Jumlah pindahan",8:C(run,b=True,fmt="#,##0")},merge=(0,7))
        t.act(a); run+=a["bud"]
    t.flush(); t.line({0:"TOTAL BIAYA",8:C(run,b=True,fmt="#,##0")},merge=(0,7),fill="FFF2CC"); t.line({0:"Terbilang: "+eja(run)+" rupiah"},merge=(0,13)); sign(s,t.r+2,9,sg(ro,4)); return F
# --- X17 14-month grid of fills only, legend below
def x17(ro,nm):
    acts=gen(1017,ro,11,"month","D",unitmoney=60000)
    F=File(nm,"kisi-14-bulan-warna",ro.kode,grid="fill only, Nov 2021 - Des 2022, legend under the table",target="with unit"); s=F.sheet("Rencana")
    r=lines(s,1,["RENCANA KERJA REPLIKASI INOVASI","NOVEMBER 2021 – DESEMBER 2022"],span=20); r=lines(s,r,[f"{ro.opd} \u2014 {ro.short}"],span=20,b=False)+1
    CL={"1":"F4B084","2":"FFD966","3":"A9D08E"}
    cols=[Col("NO",no()),acc("KEGIATAN",f=lambda a:ACTF[a["act"]]),DESC("RENCANA AKSI"),Col("VOLUME",lambda a:f"{a['tg']} ({eja(a['tg'])}) {a['un']}","target")]
    for m in range(-1,13):
        y,k=ym(m); cols.append(Col(("JADWAL",str(y),BL[k-1].upper()),lambda a,m=m:C(None,fill=CL[a["act"][0]]) if a["m1"]<=m<=a["m2"] else None,"period",w=4))
    cols+=[RESP("PELAKSANA"),FUND("SUMBER DANA"),Col("ANGGARAN",lambda a:"Rp",join=True,w=4),Col("ANGGARAN",lambda a:a["bud"],"budget",fmt="#,##0",join=True)]
    t=T(F,s,r,1,cols,headfill="BDD7EE"); t.head()
    for p in (1,2,3):
        rr=t.line({0:ROM[p],1:PH[p].upper()}); t.cells={"phase":A(rr,2)}
        k=[a for a in acts if a["ph"]==p]
        for a in k: t.act(a)
        t.flush()
    setunits(F,acts); tot(t,acts,"JUMLAH",{len(cols)-1:lambda a:a["bud"]})
    r=t.r+1; s.put(r,2,C("Legenda:",border=False))
    for p in "123": s.put(r+int(p),2,C(None,fill=CL[p])); s.put(r+int(p),3,C("tahap "+PH[int(p)].lower(),border=False,wrap=False))
    sign(s,r+1,16,sg(ro,5)); return F
# --- X18 two sources + sum in millions, star under table
def x18(ro,nm):
    acts=gen(1018,ro,12,"week","B",unitmoney=500000,maxb=20); split(acts,18,2,unit=100000)
    F=File(nm,"dua-sumber-juta-bintang",ro.kode,money="two sources + sum*, *) juta under the table",period="Jan Mg.1"); s=F.sheet("Rencana Aksi")
    r=lines(s,1,["Rencana Aksi Replikasi",f"{ro.inov} ({ro.sg})",f"pada {ro.opd} {ro.pemda}"],span=10)+1
    cols=[phc("Tahap",f=lambda a:f"{a['ph']} - {PH[a['ph']]}"),acc("Kegiatan"),DESC("Langkah"),Col("Waktu",lambda a:wper(a,1," - "),"period",w=26),RESP("Penanggung Jawab"),
     Col(("Pembiayaan*)","Jumlah"),lambda a:a["bud"]/1e6,"budget",fmt="0.0##"),Col(("Pembiayaan*)","APBD"),lambda a:a["src"][0]/1e6 or None,fmt="0.0##"),Col(("Pembiayaan*)","Hibah"),lambda a:a["src"][1]/1e6 or None,fmt="0.0##"),NOTEC("Ket")]
    t=T(F,s,r,1,cols); t.head(numbering=lambda j:f"{j+1}" if j!=5 else "6=7+8")
    for a in acts: t.act(a)
    t.flush(); tot(t,acts,"Jumlah",{5:lambda a:a["bud"]/1e6,6:lambda a:a["src"][0]/1e6,7:lambda a:a["src"][1]/1e6}); lines(s,t.r,["*) dalam juta rupiah"],span=1,b=False,al=None); sign(s,t.r+3,6,sg(ro,6)); return F
# --- X19 accounting format with a negative
def x19(ro,nm):
    acts=gen(1019,ro,12,"day","A",unitmoney=50000,stick=.3)
    k=[a for a in acts if a["act"]=="2.2"][0]; k["bud"]=-2500000; k["fund"]="APBD"; k["note"]="Dikurangi pada perubahan anggaran"
    F=File(nm,"akuntansi-negatif",ro.kode,money="accounting text (…), Rp -",fault="A002"); s=F.sheet("Renaksi")
    r=lines(s,1,[f"PEMERINTAH {ro.pemda.upper()}",ro.opd.upper(),"RENCANA AKSI REPLIKASI INOVASI"],span=9)+1
    ac=lambda n:"Rp -" if n==0 else rp(n,"Rp ") if n>0 else f"(Rp {dots(-n)})"
    cols=[Col("No",no()),DESC("Tahap / Kegiatan / Aksi"),Col("Tanggal",lambda a:f"{tgl(a['s'])} s/d {tgl(a['e'])}","period",w=30),OUT("Output"),RESP("Penanggung\nJawab"),CODE("Kode Sub\nKegiatan"),FUND("Sumber\nDana"),Col("Anggaran",lambda a:ac(a["bud"]),"budget",al="right",w=18),NOTEC()]
    t=T(F,s,r,1,cols); t.head()
    for p in (1,2,3):
        kk=[a for a in acts if a["ph"]==p]; rr=t.line({0:"ABC"[p-1],1:f"TAHAP {PH[p].upper()}",7:ac(sum(a["bud"] for a in kk))},fill="D9D9D9"); pc=A(rr,2)
        for i,act in enumerate(dict.fromkeys(a["act"] for a in kk)):
            rr=t.line({0:ROM[i+1],1:ACTF[act]}); t.cells={"phase":pc,"activity":A(rr,2)}
            for a in kk:
                if a["act"]==act:
                    x=t.act(a)
                    if a is k: F.fault("A002",s.name,A(x,8))
    t.line({1:"JUMLAH",7:ac(sum(a["bud"] for a in acts))}); sign(s,t.r+2,6,sg(ro,7)); return F
# --- X20 month | week split start and end
def x20(ro,nm):
    acts=gen(1020,ro,12,"week","E")
    F=File(nm,"bulan|minggu-terpisah",ro.kode,period="month and week in columns of their own (start, end)",fault="S009"); s=F.sheet("Rencana Aksi")
    r=lines(s,1,["MATRIKS RENCANA AKSI REPLIKASI INOVASI TAHUN 2022"],span=12); r=ident(s,r+1,[("Nama OPD",ro.opd),("Nama Pemda",ro.pemda),("Nama Inovasi",ro.sg)])+1
    k=[a for a in acts if a["act"]=="2.1"][0]; k["resp"]=None
    H="Waktu Pelaksanaan (2022)"
    cols=[Col("No",no()),phc(),acc(),DESC(),OUT("Keluaran"),Col((H,"Mulai","Bulan"),lambda a:BULP[a["m1"]-1],"start"),Col((H,"Mulai","Minggu"),lambda a:ROM[a["w1"]]),Col((H,"Selesai","Bulan"),lambda a:BULP[a["m2"]-1],"end"),Col((H,"Selesai","Minggu"),lambda a:ROM[a["w2"]]),RESP(),FUND("Sumber Dana"),Col("Anggaran (Rp)",lambda a:a["bud"],"budget",fmt="#,##0")]
    t=T(F,s,r,1,cols); t.head(numbering=lambda j:str(j+1))
    for a in acts:
        x=t.act(a)
        if a is k: F.fault("S009",s.name,A(x,10))
        if a["act"]=="2.3": t.line({0:"Catatan: tahap III dimulai setelah laporan uji coba disetujui"},b=False,merge=(0,11))
    t.flush(); tot(t,acts,"Jumlah",{11:lambda a:a["bud"]}); sign(s,t.r+2,9,sg(ro,8))
    old=F.sheet("Rencana Aksi (lama)"); old.hidden=True; sa,fa=F.actions,F.faults; F.actions=[]
    r=lines(old,1,["MATRIKS RENCANA AKSI (KONSEP 1)"],span=12)+1; t=T(F,old,r,1,cols); t.head()
    for a in acts[:5]: t.act(dict(a,bud=a["bud"]+100000,resp=a["resp"] or "Sekretaris"))
    t.flush(); F.actions=sa; return F
# --- X21 Ren/Real % number format, no period column: plan cells are the schedule; old hidden sheet
def x21(ro,nm):
    g=random.Random(121); acts=gen(1021,ro,11,"month","A"); preal(g,acts,7,after="keep")
    F=File(nm,"Ren/Real-format-%",ro.kode,dt.datetime(2022,8,3,8,0),months="Ren over Real under each month, fractions with % format; plan cells are the only schedule",fault="M001"); s=F.sheet("Kurva")
    r=lines(s,1,["RENCANA DAN REALISASI FISIK AKSI REPLIKASI 2022",f"{ro.sg} – {ro.opd} – {ro.pemda}"],span=30)+1
    cols=[Col("No",no()),phc(),acc(f=lambda a:ACT[a["act"]]),DESC("Rencana Aksi"),RESP("PJ"),Col("Anggaran (Rp)",lambda a:a["bud"],"budget",fmt="#,##0")]; pos=[]
    k=[a for a in acts if a["act"]=="1.3"][0]; mb=max(k["pr"]); k["pr"]={m:v for m,v in k["pr"].items() if m<=mb}; k["pr"][mb]=120
    for m in range(1,13):
        cols+=[Col((BUL[m-1],"Real"),lambda a,m=m:a["pr"][m]/100 if m in a["pr"] else None,fmt="0%",prog=lambda a,m=m:(m,a["pr"][m]),w=6),Col((BUL[m-1],"Ren"),lambda a,m=m:pplan(a,m)/100 if pplan(a,m) else None,"period",fmt="0%",w=6)]
    t=T(F,s,r,1,cols); t.head()
    for a in acts:
        x=t.act(a)
        if a is k: F.fault("M001",s.name,A(x,7+2*(mb-1)))
    t.flush(); tot(t,acts,"Jumlah",{5:lambda a:a["bud"]}); lines(s,t.r+1,["Ren : rencana kumulatif menurut jadwal     Real : realisasi kumulatif"],span=1,b=False,al=None); sign(s,t.r+3,20,sg(ro,9,date="2 Agustus 2022"))
    return F
# --- X22 quarter, text percent, slash identity
def x22(ro,nm):
    g=random.Random(122); acts=gen(1022,ro,11,"quarter","Q",stick=.3); preal(g,acts,6,lag=.5)
    F=File(nm,"triwulan-teks-persen-ditto",ro.kode,dt.datetime(2022,7,5,8,0),months="Rencana/Realisasi per quarter as text '35%'",ditto="↑",opd="slash",period="Triwulan"); s=F.sheet("TW")
    r=lines(s,1,[f"RENAKSI REPLIKASI {ro.sg} 2022",f"{ro.sk.upper()}/{ro.short.upper()}"],span=14)+1
    cols=[Col("No",no()),Col("Tahap",lambda a:PH[a["ph"]],"phase",ditto="↑"),Col("Kegiatan",lambda a:ACTF[a["act"]],"activity",ditto="↑"),DESC("Aksi"),Col("Waktu",lambda a:f"Triwulan {ROM[(a['m1']+2)//3]}","period",ditto="↑"),RESP("Pelaksana",ditto="↑"),Col("Anggaran (Rp)",lambda a:dots(a["bud"]) if a["bud"] else "nihil","budget")]
    for q in range(1,5):
        m=3*q; rf=lambda a,m=m:a["pr"].get(m) if a["m2"]>=m else None
        cols+=[Col((f"Capaian Triwulan {ROM[q]}","Rencana"),lambda a,m=m:"100%" if a["m2"]==m else None),Col((f"Capaian Triwulan {ROM[q]}","Realisasi"),lambda a,rf=rf:f"{rf(a)}%" if rf(a) else None,prog=lambda a,m=m,rf=rf:(m,rf(a)))]
    t=T(F,s,r,1,cols); t.head()
    for a in acts: t.act(a)
    t.line({0:"JUMLAH",6:dots(sum(a["bud"] for a in acts))},merge=(0,5)); sign(s,t.r+2,9,sg(ro,10,date="4 Juli 2022")); return F
# --- X23 week grid with numbers and colours mixed
def x23(ro,nm):
    acts=gen(1023,ro,12,"week","C"); g=random.Random(23)
    for i,a in enumerate(acts): a["mode"]="sc"[i%2] if i<4 else g.choice("scb")
    F=File(nm,"kisi-minggu-angka+warna",ro.kode,grid="1 in some rows, fill in others",fault="A003"); s=F.sheet("Jadwal Mingguan")
    r=lines(s,1,["JADWAL RENCANA AKSI REPLIKASI INOVASI TAHUN 2022"],span=20); r=ident(s,r,[("Dinas/Badan",f"{ro.opd} | {ro.pemda}"),("Inovasi",ro.sg)],style="2")+1
    def cell(a,m,w):
        if not (a["m1"],a["w1"])<=(m,w)<=(a["m2"],a["w2"]): return None
        return C(None,fill="8EA9DB") if a["mode"]=="c" else C(1,fill="8EA9DB" if a["mode"]=="b" else None)
    cols=[Col("No",no()),phc(),acc(f=lambda a:ACT[a["act"]]),DESC("Rencana Aksi"),RESP("PIC"),Col("Biaya (Rp)",lambda a:a["bud"],"budget",fmt="#,##0")]
    for m in range(1,13):
        for w in (1,2,3,4): cols.append(Col(("Bulan dan minggu ke-",BL[m-1],str(w)),lambda a,m=m,w=w:cell(a,m,w),"period",w=2.5))
    t=T(F,s,r,1,cols); t.head()
    for a in acts: t.act(a)
    t.flush(); n=sum(a["bud"] for a in acts); x=t.line({0:"JUMLAH",5:C(n+450000,b=True,fmt="#,##0")},merge=(0,4)); F.fault("A003",s.name,A(x,6)); sign(s,t.r+2,30,sg(ro,11)); return F
