# ---------- plans with reports of progress
def rtable(sh,r,aa,prog,heads,keys,x,pct,money=None,c0=1,no=None,desc=None,last_total=None):
    """own table of realisation: heads like cols(); keys p:m:f|k|ko"""
    cs=cols(heads); H=[h[1] for h in cs]; tiers=max(map(len,H))
    for i,h in enumerate(H):
        for t in range(len(h)):
            if t<len(h)-1 and i and H[i-1][:t+1]==h[:t+1] and len(H[i-1])>t+1: continue
            sh.put(r+t,c0+i,h[t],b=1,bd=1,al="c",wrap=1)
            if t<len(h)-1:
                j=i
                while j+1<len(H) and len(H[j+1])>t+1 and H[j+1][:t+1]==h[:t+1]: j+=1
                sh.merge(r+t,c0+i,r+t,c0+j)
            else: sh.merge(r+t,c0+i,r+tiers-1,c0+i)
    r+=tiers
    for n,a in enumerate(aa,1):
        for i,(k,_) in enumerate(cs):
            v=nf=None
            if k=="no": v=no(n,a) if no else n
            elif k=="desc": v=desc(a) if desc else a["description"]
            elif k=="activity": v=pend[a["activity"]]
            elif k=="budget": v,nf=money(a["budget"])
            elif k.startswith("x:"): v=x.xx[k](a,n)
            else:
                _,m,kk=k.split(":"); pr=prog[id(a)].get(int(m))
                if pr:
                    if kk=="f": v,nf=pct(pr[0]); x.rep.append({"cell":ad(r,c0+i),"month":int(m),"physical":float(pr[0])})
                    else: v,nf=money(pr[1])
            sh.put(r,c0+i,v,bd=1,nf=nf,al="c" if k.startswith(("p:","no")) else None,wrap=1)
        r+=1
    return r-1
def pm(rng,k,pref,names=BS,suf=""): return "|".join(f"p:{m}:{k}={pref}{names[m]}{suf}" for m in rng)
# 28 monthly % beside, M002
x=ctx(28,"19.06-01"); aa=A(x,(1,2,1,1,2,1),"A","month",short=True); pr=P_(x,aa,6)
b=[a for a in aa if a["activity"]=="1.3"][0]; pr[id(b)]={2:(50,0),3:(80,0),4:(60,0),5:(90,0),6:(100,0)}
sh=Sheet("Januari-Juni"); x.shs=[sh]
c=dict(cols=cols("no=No|phase=Tahapan|activity=Kegiatan|desc=Rencana Aksi|output=Keluaran|period=Waktu|resp=Penanggung Jawab|budget=Anggaran (Rp)|"+pm(range(1,13),"f","Realisasi Fisik Kumulatif (%)>")+"|x:k=Kendala"),pw=PW["std"],aw=AW["resmi"],per=W("bln_en"),money=M("num"),pct=PC("num"),total="JUMLAH",x={"x:k":lambda a,n,d:{3:"Jadwal narasumber bergeser",7:"Jaringan internet di pulau belum stabil"}.get(n)})
r=put_head(sh,["RENCANA AKSI DAN REALISASI REPLIKASI INOVASI SEKOLAH SUNGAI DAN LAUT (SESULA)","DINAS PENDIDIKAN KABUPATEN BELITUNG TIMUR","SAMPAI DENGAN BULAN JUNI 2022",None],21)
r=table(sh,r,c,aa,x.T,x.rep,pr); sign(sh,r+2,17,x,0,D_(2022,7,6))
f=next(i for i,a in enumerate(aa) if a is b); ce=[q["cell"] for q in x.rep if q["month"]==5 and int("".join(filter(str.isdigit,q["cell"])))==x.T[f]["row"]][0]
ce={"f":[q["cell"] for q in x.rep if q["month"]==4 and int("".join(filter(str.isdigit,q["cell"])))==x.T[f]["row"]][0]}["f"]
done(x,"Disdik Beltim SESULA s.d. Juni 2022.xlsx","realisasi-bulan-samping",c=c,faults=[{"rule":"M002","sheet":sh.name,"cell":ce}],when=dt.datetime(2022,7,6,10,12),prog=True)
# 29 quarters beside, % format, rupiah
x=ctx(29,"19.06-02"); aa=A(x,(2,2,1,2,2,1),"A","day",mon="one",ev="two"); pr=P_(x,aa,6,months=[3,6],step=.5)
sh=Sheet("Renaksi & Realisasi"); x.shs=[sh]
c=dict(cols=cols("no=No|desc=Uraian Kegiatan|output=Keluaran|start=Jadwal>Mulai|end=Jadwal>Selesai|resp=Penanggung Jawab|fund=Sumber Dana|budget=Anggaran (Rp)|p:3:f=Realisasi s.d. Triwulan I>Fisik (%)|p:3:k=Realisasi s.d. Triwulan I>Keuangan (Rp)|p:6:f=Realisasi s.d. Triwulan II>Fisik (%)|p:6:k=Realisasi s.d. Triwulan II>Keuangan (Rp)|x:t=Tindak Lanjut"),phase="section",act="section",pw=PW["romcaps"],aw=AW["LET"],no=lambda n,p,a,d,act:d,date=DT("real"),dfmt="dd mmm yyyy",money=M("num"),pct=PC("fmt2"),secfirst=0,secmerge=0,asecmerge=0,total="Jumlah",x={"x:t":lambda a,n,d:"Dilanjutkan triwulan berikutnya" if n==9 else None},hbg="D9D9D9")
r=put_head(sh,["RENCANA AKSI DAN REALISASI SAMPAI TRIWULAN II TAHUN 2022",None,[(2,"OPD : DPPKBPPPA Kabupaten Belitung Timur")],[(2,f"Inovasi : Rumah Curhat Remaja (RUCUMA), asal {x.asal}")],None],13)
r=table(sh,r,c,aa,x.T,x.rep,pr); two(sh,r+2,3,10,x,D_(2022,7,11))
done(x,"Laporan TW II RUCUMA Beltim.xlsx","realisasi-triwulan-samping",c=c,when=dt.datetime(2022,7,11,14,2),prog=True)
# 30 xls, table of realisation below
x=ctx(30,"19.06-03"); aa=A(x,(1,1,2,1,2,1),"G","day",short=True); pr=P_(x,aa,5,zeros=True)
sh=Sheet("Parabantai"); x.shs=[sh]
c=dict(cols=cols("no=No|phase=Tahapan|activity=Kegiatan|desc=Uraian|output=Hasil|period=Jadwal Kegiatan|resp=Pelaksana|budget=Pagu (Rp)"),pw=PW["th"],aw=AW["pend3"],per=W("tgl_dash"),money=M("num"),total="Jumlah")
r=put_head(sh,["PASAR RAKYAT BAYAR NONTUNAI (PARABANTAI)","DINAS PERINDUSTRIAN DAN PERDAGANGAN KABUPATEN BELITUNG TIMUR",None,[(1,"A. RENCANA AKSI",{"b":1})]],8)
r=table(sh,r,c,aa,x.T,x.rep,pr)
sh.put(r+2,1,"B. REALISASI FISIK KUMULATIF (%) SAMPAI DENGAN MEI 2022",b=1)
r=rtable(sh,r+3,aa,pr,"no=No|desc=Uraian|"+pm(range(1,6),"f","",BL),None,x,PC("num"))
sign(sh,r+2,7,x,0,D_(2022,6,3))
done(x,"Parabantai Mei 2022 Disperindag Beltim.xls","realisasi-bawah-xls","xls",c=c,when=dt.datetime(2022,6,3,9,0),prog=True)
# 31 separate sheet
x=ctx(31,"19.06-05"); aa=A(x,(2,1,2,2,2,2),"A","month",mon="one",ev="two"); pr=P_(x,aa,9,step=2.5,stop100=True)
sh=Sheet("Rencana"); s2=Sheet("Realisasi"); x.shs=[sh,s2]
c=dict(cols=cols("no=No|phase=Tahap|activity=Kegiatan|desc=Rencana Aksi|output=Keluaran|tu=Volume|start=Bulan>Mulai|end=Bulan>Selesai|resp=Penanggung Jawab|fund=Sumber|budget=Anggaran (Rp)"),pw=PW["tahap"],aw=AW["panjang"],date=DT("bsth"),money=M("rp."),sub=lambda p:"Jumlah",total="Jumlah Total")
r=put_head(s2,["REALISASI RENCANA AKSI DESIROB","BPBD KABUPATEN BELITUNG TIMUR, JANUARI S.D. SEPTEMBER 2022",None],11)
r=rtable(s2,r,aa,pr,"no=No|desc=Rencana Aksi|"+pm(range(1,10),"f","Realisasi Kumulatif per Bulan>"),None,x,PC("teks")); s2.w={2:45}
r=put_head(sh,["RENCANA AKSI REPLIKASI DESA SIGAP ROB DAN GELOMBANG (DESIROB)","BADAN PENANGGULANGAN BENCANA DAERAH KABUPATEN BELITUNG TIMUR",None],11)
r=table(sh,r,c,aa,x.T,x.rep,pr); sign(sh,r+2,9,x,0,D_(2022,10,4))
done(x,"BPBD Beltim - DESIROB realisasi Sept.xlsx","realisasi-lembar-sendiri",c=c,when=dt.datetime(2022,10,4,16,20),prog=True)
# 32 docx quarters
x=ctx(32,"19.06-04"); aa=A(x,(1,1,1,1,2,1),"A","month",pool=JL,ev="one"); pr=P_(x,aa,9,months=[3,6,9])
sh=Sheet("Tabel 1")
c=dict(cols=cols("no=No|desc=Kegiatan|period=Waktu|resp=Penanggung Jawab|budget=Anggaran (Rp)|p:3:f=Realisasi Fisik s.d. Triwulan (%)>I|p:6:f=Realisasi Fisik s.d. Triwulan (%)>II|p:9:f=Realisasi Fisik s.d. Triwulan (%)>III|note=Keterangan"),phase="section",act="none",secno=lambda p:"ABC"[p-1],pw=PW["std"],per=W("bln_s/d"),money=M("non"),pct=PC("num"),total="Jumlah")
table(sh,1,c,aa,x.T,x.rep,pr)
body=[("p",("KECAMATAN GANTUNG KABUPATEN BELITUNG TIMUR",{"b":1,"al":"c"})),("p",("RENCANA AKSI DAN CAPAIAN REPLIKASI PESUMARI (PELAYANAN SURAT MALAM HARI) TAHUN 2022",{"b":1,"al":"c"})),("p",""),("t",sh),("p",""),("p",("Gantung, 5 Oktober 2022",{"ind":20})),("p",("Camat Gantung",{"ind":20})),("p",""),("p",(x.nama,{"ind":20}))]
done(x,"Pesumari Kec. Gantung TW III.docx","docx-realisasi-triwulan","docx",c=c,body=body,when=dt.datetime(2022,10,5,8,30),prog=True)
# 33 docx second table
x=ctx(33,"19.71-05"); aa=A(x,(1,2,1,1,1,1),"C","month",short=True,ev="one"); pr=P_(x,aa,4)
sh=Sheet("Tabel 1"); s2=Sheet("Tabel 2")
c=dict(cols=cols("no=No|phase=Tahapan|activity=Kegiatan|desc=Rencana Aksi|output=Bukti|period=Bulan|resp=PIC|budget=Anggaran"),pw=PW["std"],aw=AW["pend"],per=W("bln_short"),money=M("rp-"),total="Jumlah")
r2=rtable(s2,1,aa,pr,"no=No|desc=Rencana Aksi|"+pm(range(1,5),"f","Realisasi (%)>",BL),None,x,PC("teks "))
table(sh,1,c,aa,x.T,x.rep,pr)
body=[("p",("LAPORAN PELAKSANAAN RENCANA AKSI REPLIKASI",{"b":1,"al":"c"})),("p",("DINAS PEMUDA DAN OLAHRAGA KOTA PANGKALPINANG",{"b":1,"al":"c"})),("p","Inovasi: Lapangan Terbuka Setiap Sore (LATERSORE)"),("p",("Tabel 1. Rencana aksi",{"b":1})),("t",sh),("p",""),("p",("Tabel 2. Realisasi kumulatif Januari sampai dengan April 2022",{"b":1})),("t",s2),("p",""),("p","Pangkalpinang, 9 Mei 2022"),("p","Kepala Dinas Pemuda dan Olahraga"),("p",""),("p",x.nama)]
done(x,"Dispora PGK laporan April LATERSORE.docx","docx-dua-tabel","docx",c=c,body=body,when=dt.datetime(2022,5,9,11,0),prog=True)
# 34 csv, S001 phase 3 missing
x=ctx(34,"19.71-06"); aa=A(x,(2,2,2,2,2,2),"C","day",mon="none",ev="none",short=True); pr=P_(x,aa,6)
sh=Sheet("csv"); x.shs=[sh]
c=dict(cols=cols("no=No|phase=Tahapan|activity=Kegiatan|desc=Rencana Aksi|output=Keluaran|start=Tgl Mulai|end=Tgl Selesai|resp=Penanggung Jawab|budget=Anggaran (Rp)|"+pm(range(1,7),"f","Realisasi Fisik ",BL," (%)")),phase="repeat",act="repeat",pw=PW["std"],aw=AW["pend2"],date=DT("dmy2"),money=M("gen"),pct=PC("num"),total=None)
r=put_head(sh,[[(1,"BKPSDMD KOTA PANGKALPINANG")],[(1,"Rencana aksi dan realisasi PETERUS (Pensiun Terurus Tanpa Berkas) Januari-Juni 2022")]],15)
r=table(sh,r,c,aa,x.T,x.rep,pr)
done(x,"peterus-realisasi-smt1.csv","csv-realisasi","csv",c=c,enc="utf-8-sig",delim=";",faults=[{"rule":"S001"}],prog=True)
# 35 ods F/K pairs
x=ctx(35,"19.71-08"); aa=A(x,(1,2,1,1,2,1),"E","month",mon="one",ev="two"); pr=P_(x,aa,3)
sh=Sheet("KEPALORO"); x.shs=[sh]
c=dict(cols=cols("no=No|phase=Tahap|activity=Kegiatan|desc=Uraian|output=Output|period=Waktu Pelaksanaan|resp=Penanggung Jawab|budget=Anggaran|"+"|".join(f"p:{m}:f=Realisasi Kumulatif>{BL[m]}>Fisik (%)|p:{m}:k=Realisasi Kumulatif>{BL[m]}>Keuangan (Rp)" for m in (1,2,3))),pw=PW["let"],aw=AW["pend"],per=W("numbln"),money=M("num"),pct=PC("fmt"),total="Jumlah")
r=put_head(sh,[[(1,"DINAS PANGAN DAN PERTANIAN KOTA PANGKALPINANG",{"b":1})],[(1,"Rencana aksi dan realisasi Kebun Pangan Lorong Kota (KEPALORO) sampai dengan Maret 2022")],None],14)
r=table(sh,r,c,aa,x.T,x.rep,pr); sign(sh,r+2,10,x,0,D_(2022,4,5))
done(x,"Kepaloro realisasi Maret.ods","realisasi-fisik-keuangan-ods","ods",c=c,when=dt.datetime(2022,4,5,9,0),prog=True)
# 36 xls rupiah only
x=ctx(36,"19.71-03"); aa=A(x,(1,2,2,1,2,1),"C","day",mon="two",ev="two"); pr=P_(x,aa,8)
sh=Sheet("Serapan"); x.shs=[sh]
c=dict(cols=cols("no=No|activity=Kegiatan|desc=Rencana Aksi|start=Waktu>Mulai|end=Waktu>Selesai|resp=Penanggung Jawab|budget=Pagu Anggaran (Rp)|"+pm(range(1,9),"ko","Realisasi Keuangan s.d. Bulan (Rp)>",BL)),phase="section",pw=PW["romcaps"],aw=AW["let"],date=DT("real"),money=M("num"),total="Jumlah",sub=None,totcol="no")
r=put_head(sh,["RENCANA AKSI DAN SERAPAN ANGGARAN REPLIKASI AMKASIMA","DINAS KESEHATAN KOTA PANGKALPINANG TAHUN 2022",None],15)
r=table(sh,r,c,aa,x.T,x.rep,pr); sign(sh,r+2,12,x,4,D_(2022,9,6))
done(x,"Serapan AMKASIMA Dinkes Pangkalpinang Agustus.xls","realisasi-rupiah-xls","xls",c=c,when=dt.datetime(2022,9,6,9,0),prog=True)
# 37 rencana/realisasi pairs
x=ctx(37,"19.71-01"); aa=A(x,(2,2,2,1,3,1),"A","week",short=True,mon="one",ev="two"); pr=P_(x,aa,4)
sh=Sheet("SIP BANGET"); x.shs=[sh]
c=dict(cols=cols("no=No|phase=Tahapan|activity=Kegiatan|desc=Rencana Aksi|output=Keluaran|period=Waktu Pelaksanaan|resp=Penanggung Jawab|fund=Anggaran>Sumber|budget=Anggaran>Rp|"+"|".join(f"p:{m}:plan={BL[m]} 2022>Rencana (%)|p:{m}:f={BL[m]} 2022>Realisasi (%)" for m in (1,2,3,4))),pw=PW["std"],aw=AW["num"],per=W("mgshort"),money=M("num"),pct=PC("num"),total="TOTAL",formula=1,hbg="BDD7EE")
r=put_head(sh,["RENCANA AKSI DAN REALISASI FISIK REPLIKASI SIP BANGET","DINAS PARIWISATA KOTA PANGKALPINANG",None,[(1,"Asal inovasi: Pemerintah Kota Batu")],None],17)
r=table(sh,r,c,aa,x.T,x.rep,pr); sign(sh,r+2,13,x,0,D_(2022,5,10))
done(x,"SIP BANGET - progres April 2022.xlsx","rencana-realisasi-bulan",c=c,when=dt.datetime(2022,5,10,13,45),prog=True)
# 38 one point in time, M001
x=ctx(38,"19.71-02"); aa=A(x,(1,2,2,2,2,1),"A","day",ev="two"); pr=P_(x,aa,6,months=[6])
b=[a for a in aa if a["activity"]=="2.1"][0]; k=pr[id(b)][6][1]; pr[id(b)][6]=(120,k)
kd={4:("Dokumen dari daerah asal terlambat","Menghubungi ulang narahubung"),9:("Operator kelurahan berganti","Bimtek ulang bulan Juli")}
sh=Sheet("Semester I"); x.shs=[sh]
c=dict(cols=cols("no=No|phase=Tahapan|activity=Kegiatan|desc=Rencana Aksi|output=Keluaran|start=Waktu>Mulai|end=Waktu>Selesai|resp=Penanggung Jawab|code=Kode Sub Kegiatan|budget=Pagu (Rp)|p:6:f=Realisasi s.d. 30 Juni 2022>Fisik (%)|p:6:k=Realisasi s.d. 30 Juni 2022>Keuangan (Rp)|p:6:s=Realisasi s.d. 30 Juni 2022>Serapan (%)|x:k=Kendala|x:t=Tindak Lanjut"),pw=PW["th1"],aw=AW["pend3"],date=DT("teks"),money=M("num"),pct=PC("num"),total="Jumlah",x={"x:k":lambda a,n,d:kd.get(n,(None,))[0],"x:t":lambda a,n,d:kd.get(n,(0,None))[1]},numrow=lambda i:i)
r=put_head(sh,["LAPORAN SEMESTER I TAHUN 2022","RENCANA AKSI REPLIKASI SIGAP-RLTH","DINAS PERUMAHAN DAN KAWASAN PERMUKIMAN KOTA PANGKALPINANG",None],15)
r=table(sh,r,c,aa,x.T,x.rep,pr); two(sh,r+2,4,12,x,D_(2022,7,8))
f=next(i for i,a in enumerate(aa) if a is b); row=x.T[f]["row"]; ce=[q["cell"] for q in x.rep if q["cell"].endswith(str(row)) and q["physical"]==120][0]
done(x,"Disperkim PGK smt I.xlsx","realisasi-satu-waktu",c=c,faults=[{"rule":"M001","sheet":sh.name,"cell":ce}],when=dt.datetime(2022,7,8,15,5),prog=True)
# 39 target/realisasi/deviasi by quarter; W001 akhir tahun
x=ctx(39,"19.71-04"); aa=A(x,(2,2,2,1,2,1),"A","day",short=True,ev="one",mon="two"); bulat(aa,100000); pr=P_(x,aa,6,months=[3,6])
b=[a for a in aa if a["activity"]=="3.2"][0]; b["raw"]={"end":"akhir tahun"}; b["truth"]={"end":None}; b["flt"]=[("W001","end")]
sh=Sheet("Monitoring"); x.shs=[sh]
c=dict(cols=cols("no=No|activity=Kegiatan|desc=Uraian Kegiatan|output=Keluaran|start=Tanggal>Mulai|end=Tanggal>Selesai|resp=Penanggung Jawab|fund=Sumber Dana|budget=Anggaran|"+"|".join(f"p:{m}:plan={t}>Target|p:{m}:f={t}>Realisasi|p:{m}:d={t}>Deviasi" for m,t in ((3,"Kumulatif s.d. TW I (%)"),(6,"Kumulatif s.d. TW II (%)")))),phase="section",pw=PW["sec"],secno=lambda p:ROM[p],seccol="activity",aw=AW["pend"],noact=1,no=lambda n,p,a,d,act:a,date=DT("dmy"),money=M("jutateks"),pct=PC("num"),total="Jumlah")
r=put_head(sh,["RENCANA AKSI DAN MONITORING REPLIKASI","SAHABAT PENDAMPING PASIEN KANKER (SAPAPAKER)","RSUD DEPATI HAMZAH KOTA PANGKALPINANG",None],15)
r=table(sh,r,c,aa,x.T,x.rep,pr); sign(sh,r+2,11,x,0,D_(2022,7,14))
done(x,"RSUD Depati Hamzah TW2.xlsx","target-realisasi-deviasi",c=c,when=dt.datetime(2022,7,14,10,0),prog=True)
# 40 below the plan by quarter, W003
x=ctx(40,"19-06"); aa=A(x,(1,1,1,2,2,1),"A","month",ev="two"); pr=P_(x,aa,12,months=[3,6,9,12])
sh=Sheet("Kakinta"); x.shs=[sh]
b=[a for a in aa if a["activity"]=="3.2"][-1]; b["end"]=D_(2023,1,31); b["flt"]=[("W003","end")]
c=dict(cols=cols("no=No|phase=Tahapan|activity=Kegiatan|desc=Rencana Aksi|output=Keluaran|start=Dimulai|end=Berakhir|resp=Penanggung Jawab|budget=Anggaran (Rp)"),pw=PW["std"],aw=AW["num."],date=DT("blnth"),money=M("acc"),total="Jumlah Anggaran",pre=lambda n,p,a,d,act,k:f"{alpha(d)}. " if k>1 else "")
r=put_head(sh,["RENCANA AKSI REPLIKASI KAPAL KLINIK NELAYAN TERAPUNG (KAKINTA)","DINAS KELAUTAN DAN PERIKANAN PROVINSI KEPULAUAN BANGKA BELITUNG",None],9)
r=table(sh,r,c,aa,x.T,x.rep,pr)
sh.put(r+2,1,"REALISASI TAHUN 2022",b=1)
r=rtable(sh,r+3,aa,pr,"no=No|activity=Kegiatan|x:u=Rencana Aksi|"+"|".join(f"p:{m}:f=Capaian Fisik Kumulatif (%)>TW {ROM[m//3]}" for m in(3,6,9,12))+"|p:12:k=Keuangan s.d. Desember (Rp)",None,x,PC("fmt"),money=M("num")) if setattr(x,"xx",{"x:u":lambda a,n:a["description"]}) is None else 0
sign(sh,r+2,7,x,0,D_(2022,12,30))
done(x,"DKP Babel Kakinta realisasi 2022.xlsx","realisasi-bawah-triwulan",c=c,when=dt.datetime(2022,12,30,9,40),prog=True)
