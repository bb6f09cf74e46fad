# The figures of ../r-survey.test.ts: R 4.2.2, survey 4.1-1. Run in this folder: Rscript figures.R
suppressMessages(library(survey)); options(digits=16)
D <- "../cases/data/"
s <- read.csv(paste0(D,"apistrat.csv"))
des <- svydesign(id=~1,strata=~stype,weights=~pw,fpc=~fpc,data=s)
p<-function(n,x) cat(n,":",paste(format(x,digits=16),collapse=" "),"\n")
for(r in c("hf3","hf4","hf5","hf6","hf7","hf8","hf9","school","math")) {q<-svyquantile(~api00,des,c(.25,.5,.9),qrule=r); p(r, t(q[[1]][,c(1,2,3)])) }
for(i in c("beta","xlogit","asin")) {q<-svyquantile(~api00,des,c(.25,.5),interval.type=i); p(i, t(q[[1]][,1:3])) }
p("meals hf3", coef(svyquantile(~meals,des,c(.1,.5),qrule="hf3")))
# bounded linear
pop<-c(`(Intercept)`=6194, stypeH=755, stypeM=1018, api99=3914069)
cb<-calibrate(des, ~stype+api99, pop, calfun="linear", bounds=c(0.97,1.02))
p("bl range", range(weights(cb)/weights(des))); m<-svymean(~api00+enroll,cb,na.rm=TRUE); p("bl mean",c(coef(m),SE(m)))
p("bl w", weights(cb)[1:5])
# svyvar
v<-svyvar(~api00+meals,des); p("var",as.matrix(v)); p("var se", SE(v)); v1<-svyvar(~api00,des); p("v1",c(coef(v1),SE(v1)))
p("svysd/cor", cov2cor(as.matrix(v)))
# chisq
c1<-svychisq(~sch.wide+comp.imp,des); p("F",c(c1$statistic,c1$parameter,c1$p.value))
c2<-svychisq(~sch.wide+stype,des); p("F2",c(c2$statistic,c2$parameter,c2$p.value))
c3<-svychisq(~sch.wide+comp.imp,des,statistic="Chisq"); p("X",c(c3$statistic,c3$parameter,c3$p.value))
c4<-svychisq(~sch.wide+stype,des,statistic="Wald"); p("Wald",c(c4$statistic,c4$parameter,c4$p.value))
# glm
g<-svyglm(api00~ell+meals+mobility,design=des); sg<-summary(g); print(sg$coefficients); p("df",g$df.residual)
g2<-svyglm(I(sch.wide=="Yes")~ell+meals+stype,design=des,family=quasibinomial()); sg<-summary(g2); print(sg$coefficients); p("df",g2$df.residual); 
rt<-regTermTest(g2,~stype); p("rt",c(rt$Ftest,rt$df,rt$ddf,rt$p))
rt<-regTermTest(g,~ell+mobility); p("rt lin",c(rt$Ftest,rt$df,rt$ddf,rt$p))
tt<-svyttest(api00~comp.imp,des); p("tt",c(tt$statistic,tt$parameter,tt$p.value,tt$estimate))
# replicates
jk<-as.svrepdesign(des,type="JKn"); 
q<-svyquantile(~api00,jk,c(.25,.5),interval.type="mean"); p("jk q",t(q[[1]][,1:4]))
cj<-calibrate(jk, ~stype+api99, pop); m<-svymean(~api00,cj); p("cal jk",c(coef(m),SE(m)))
jk2<-as.svrepdesign(svydesign(id=~1,strata=~stype,weights=~pw,data=s),type="JKn")
rj<-rake(jk2, list(~sch.wide,~comp.imp), list(data.frame(sch.wide=c("No","Yes"),Freq=c(1200,4994)),data.frame(comp.imp=c("No","Yes"),Freq=c(1700,4494))),control=list(epsilon=1e-10,maxit=100)); m<-svymean(~api00,rj); p("rake jk",c(coef(m),SE(m)))
p("own stat", {r<-withReplicates(jk2, function(w,data) sum(w*data$api00*data$api99)/sum(w*data$api99)); c(coef(r),SE(r))})
p("jk ci", confint(svymean(~api00,jk2),df=degf(jk2)))
# intervals of shares, rank tests
cl <- read.csv(paste0(D,"apiclus2.csv")); dc <- svydesign(id=~dnum, weights=~pw, data=cl)
for (m in c("likelihood","logit","beta","asin","mean")) { a <- svyciprop(~I(comp.imp=="Yes"), des, method=m); p(m, c(coef(a), attr(a,"ci"))); a <- svyciprop(~I(sch.wide=="No"), dc, method=m); p(m, c(coef(a), attr(a,"ci"))) }
for (t in c("wilcoxon","vanderWaerden","median")) {
  r <- svyranktest(meals~comp.imp, dc, test=t); p(t, c(r$estimate, r$statistic, r$parameter, r$p.value))
  r <- svyranktest(api.stu~stype, des, test=t); p(t, c(r$parameter/r$statistic, r$statistic, r$ddf, r$p.value)) }
# unequal probabilities: domains, ratios, strata
e <- read.csv(paste0(D,"election-pps.csv")); e$g <- rep(c("a","b"),20); e$h <- rep(c("n","s"),each=20)
for (v in list("brewer", HR(), "overton")) { d <- svydesign(id=~1, fpc=~p, data=e, pps=v); m <- svyby(~Bush+Kerry,~g,d,svymean); t <- svyby(~Bush,~g,d,svytotal); r <- svyratio(~Bush,~Kerry,d)
  p("means", c(coef(m), unlist(SE(m)))); p("totals", c(coef(t), SE(t))); p("ratio", c(coef(r), SE(r))) }
d <- svydesign(id=~1, strata=~h, fpc=~p, data=e, pps="brewer"); t <- svytotal(~Bush, d); m <- svyby(~Bush,~g,d,svymean); p("strata", c(SE(t), SE(m)))
# two phases: a stratified sample, and one of clusters, drawn again
# survey 4.1-1 takes the sizes of the first phase's strata from the wrong rows once they differ; here from their own
right <- deparse(survey:::Dcheck_multi_subset)
right <- gsub("stage], sampsize, withreplacement", "stage], sampsize[uid], withreplacement", right, fixed=TRUE)
stopifnot(any(grepl("sampsize[uid]", right, fixed=TRUE)))
fixed <- eval(parse(text=paste(right, collapse="\n")), asNamespace("survey")); assignInNamespace("Dcheck_multi_subset", fixed, "survey")
s$again <- seq_len(nrow(s)) %% 3 != 0
two <- twophase(id=list(~1,~1), strata=list(~stype,~sch.wide), fpc=list(~fpc,NULL), subset=~again, data=s)
m <- svymean(~api00+meals, two); t <- svytotal(~enroll, two); r <- svyratio(~api.stu,~enroll,two); b <- svyby(~api00,~stype,two,svymean)
p("two mean", c(coef(m), SE(m), degf(two))); p("two total", c(coef(t), SE(t), attr(vcov(t),"phases")$phase2)); p("two ratio", c(coef(r), SE(r))); p("two by", c(coef(b), SE(b)))
cl$again <- seq_len(nrow(cl)) %% 4 != 1
two <- twophase(id=list(~dnum,~1), strata=list(NULL,~stype), fpc=list(~fpc1,NULL), subset=~again, data=cl); m <- svymean(~api00, two); t <- svytotal(~meals, two)
p("two clusters", c(coef(m), SE(m), coef(t), SE(t)))
two <- twophase(id=list(~1,~1), strata=list(NULL,~stype), subset=~again, data=cl); m <- svymean(~api00, two); p("two from nobody's sample", c(coef(m), SE(m)))
