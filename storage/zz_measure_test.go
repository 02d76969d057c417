package storage
import ("testing";"strings";"runtime";"time";"fmt")
func TestZZ(t *testing.T){
 head:=promiseFile
 bomb:="a: &a [x,x,x,x,x,x,x,x,x]\n"
 for c:='b';c<'k';c++{ p:=string(c-1); bomb+=fmt.Sprintf("%c: &%c [*%s,*%s,*%s,*%s,*%s,*%s,*%s,*%s,*%s]\n",c,c,p,p,p,p,p,p,p,p,p)}
 for name,text:=range map[string]string{
  "brackets": head+"x: "+strings.Repeat("[",100000)+strings.Repeat("]",100000)+"\n",
  "brackets9k": head+"x: "+strings.Repeat("[",9000)+strings.Repeat("]",9000)+"\n",
  "open4M": head+"x: "+strings.Repeat("[",4<<20-1000),
  "dense flow": head+"x: ["+strings.Repeat("a,",2<<20-1000)+"]\n",
  "dense seq": head+"x:\n"+strings.Repeat("- \n",1<<20)+"\n",
  "dense map": head+"x:\n"+strings.Repeat(" ? \n",1<<20-1000)+"\n",
  "deepdash": head+"x:\n"+strings.Repeat("- ",100000)+"a\n",
  "deep9kdash": head+"x:\n"+strings.Repeat("- ",9000)+"a\n",
  "bomb": head+bomb,
  "comments": head+strings.Repeat("#\n",2<<20-1000),
  "quote": head+"x: \""+strings.Repeat("\\n",2<<20-1000)+"\"\n",
  "docs": head+strings.Repeat("---\n",1<<20-1000),
  "anchors": head+"x: ["+strings.Repeat("&a b,",700000)+"]\n",
  "colons": head+"x: {"+strings.Repeat("a: b,",700000)+"}\n",
  "events": head+"z:\n"+strings.Repeat("- {at: a, stage: b}\n",180000),
  "deep indent": head+func()string{var b strings.Builder; for i:=1;i<2500;i++{b.WriteString(strings.Repeat(" ",i)+"a:\n")};return b.String()}(),
 }{
  var a,b runtime.MemStats; runtime.GC(); runtime.ReadMemStats(&a); s:=time.Now()
  _,err:=decode([]byte(text)); runtime.ReadMemStats(&b)
  e:=fmt.Sprint(err); if len(e)>150{e=e[:150]}
  t.Logf("%-12s %8d bytes %6d ms %5d MB sys+%d MB %s",name,len(text),time.Since(s).Milliseconds(),(b.TotalAlloc-a.TotalAlloc)>>20,(b.HeapSys-a.HeapSys)>>20,e)
 }
}
