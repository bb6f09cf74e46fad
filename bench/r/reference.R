# The tasks of bench/against-r.ts in R `survey` and, for the draw, `sampling`, on the data that the bench writes; prints "task milliseconds" of the processor, medians of three.
suppressMessages({ library(survey); library(sampling) })
args <- commandArgs(TRUE); rows <- read.csv(args[1]); cells <- read.csv(args[2]); frame <- read.csv(args[3])
timed <- function(name, work, runs = 3) {
  times <- replicate(runs, { t <- system.time(work()); (t[["user.self"]] + t[["sys.self"]]) * 1000 })
  cat(name, median(times), "\n"); flush(stdout())
}
margins <- paste0("m", 1:6)
flat <- svydesign(ids = ~1, weights = ~w, data = cells)
known <- lapply(margins, function(m) { t <- aggregate(cells$target, list(cells[[m]]), sum); names(t) <- c(m, "Freq"); t })
timed("rake", function() rake(flat, lapply(margins, function(m) as.formula(paste("~", m))), known,
  control = list(maxit = 100, epsilon = 1e-5 * sum(cells$target))))
formula <- as.formula(paste("~", paste0("x", 1:30, collapse = "+")))
totals <- c(sum(cells$target), sapply(paste0("x", 1:30), function(x) sum(cells$target * cells[[x]])))
names(totals) <- c("(Intercept)", paste0("x", 1:30))
timed("newton", function() calibrate(flat, formula, totals, calfun = "raking", maxit = 100, epsilon = 1e-8))
design <- svydesign(ids = ~psu, strata = ~stratum, weights = ~w, data = rows)
items <- ~y1 + y2 + y3 + y4 + y5 + y6
small <- subset(rows, province < 13)
jkn <- as.svrepdesign(svydesign(ids = ~psu, strata = ~stratum, weights = ~w, data = small), type = "JKn", compress = FALSE)
timed("jackknife means", function() confint(svymean(items, jkn), df = 750))
timed("jackknife df", function() qr(weights(jkn, "analysis"), tol = 1e-5)$rank - 1, 1)
boot <- as.svrepdesign(design, type = "subbootstrap", replicates = 500, compress = FALSE)
timed("bootstrap means", function() confint(svymean(items, boot), df = 499))
timed("bootstrap means by domain", function() svyby(items, ~province, boot, svymean), 1)
timed("medians", function() svyby(~y7, ~province, design, svyquantile, quantiles = 0.5, ci = TRUE))
timed("pps", function() UPsystematic(inclusionprobabilities(frame$size, 10000)))
