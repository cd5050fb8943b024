# Reads every table of an export as somebody with base R alone would, and says what does not hold.
arguments <- commandArgs(trailingOnly = TRUE)
folder <- arguments[1]
expected <- read.csv(arguments[2])
columns <- read.csv(arguments[3])
wrong <- character()
check <- function(holds, ...) if (!isTRUE(holds)) wrong <<- c(wrong, paste0(...))
read <- function(name, ...) read.csv(file.path(folder, name), na.strings = "", ...)
kind <- function(column) {
    if (all(is.na(column))) "EMPTY"
    else if (is.logical(column)) "BOOLEAN"
    else if (is.integer(column)) "INTEGER"
    else if (is.numeric(column)) "DECIMAL"
    else "TEXT"
}

for (i in seq_len(nrow(expected))) {
    name <- expected$file[i]
    table <- read(name)
    check(nrow(table) == expected$rows[i], name, ": ", nrow(table), " rows, the manifest says ", expected$rows[i])
    asked <- columns[columns$file == name, ]
    check(nrow(asked) == 0 || identical(names(table), asked$column), name, ": other columns than those documented")
    for (j in seq_len(nrow(asked))) {
        found <- kind(table[[asked$column[j]]])
        fits <- found == "EMPTY" || found == asked$kind[j] || (found == "INTEGER" && asked$kind[j] %in% c("DECIMAL", "TEXT"))
        check(fits, name, "$", asked$column[j], ": found ", found, ", not ", asked$kind[j])
    }
    if ("row" %in% names(table)) check(identical(table$row, seq_len(nrow(table))), name, ": row is no total order")
}

events <- read("events.csv")
instants <- events$occurred_at[events$occurred_precision == "INSTANT"]
zoned <- sub("([+-][0-9]{2}):([0-9]{2})$", "\\1\\2", sub("Z$", "+0000", instants))
check(length(zoned) > 0 && !anyNA(as.POSIXct(zoned, format = "%Y-%m-%dT%H:%M:%OS%z", tz = "UTC")), "events.csv: an instant is no time")
days <- events$occurred_at[events$occurred_precision == "DAY"]
check(length(days) > 0 && !anyNA(as.Date(days, format = "%Y-%m-%d")) && all(nchar(days) == 10), "events.csv: a day is no date")
check(!anyNA(as.POSIXct(events$known_at, format = "%Y-%m-%dT%H:%M:%SZ", tz = "UTC")), "events.csv: known_at is no time")

counting <- read("counting_process.csv")
check(all(counting$start < counting$stop), "counting_process.csv: a row that is no stretch")
follows <- which(counting$id[-1] == counting$id[-nrow(counting)])
check(all(counting$stop[follows] == counting$start[follows + 1]), "counting_process.csv: rows of one journey that do not join")

ids <- read("traminer-ids.csv")
check(identical(ids$id, seq_len(nrow(ids))) && !anyDuplicated(ids$journey), "traminer-ids.csv: ids are no numbering")
check(setequal(ids$journey, read("journeys.csv")$id), "traminer-ids.csv: other journeys than journeys.csv")
sts <- read("traminer-sts.csv", colClasses = "character")
alphabet <- c("EMPLOYED", "TRAINING", "WORKPLACE_TRIAL", "PAUSED", "ACTIVE_LINKED", "ACTIVE_UNLINKED", "IDLE", "*", "%")
states <- as.matrix(sts[, -1])
check(all(states %in% alphabet), "traminer-sts.csv: a state that is none")
check(!anyNA(states), "traminer-sts.csv: a week without a state")
sequences <- lapply(seq_len(nrow(sts)), function(i) unname(states[i, states[i, ] != "%"]))
check(all(vapply(seq_along(sequences), function(i) all(tail(states[i, ], ncol(states) - length(sequences[[i]])) == "%"), NA)),
      "traminer-sts.csv: something follows what is censored")

spells <- read("traminer-spell.csv")
check(all(spells$begin >= 1 & spells$begin <= spells$end), "traminer-spell.csv: a spell that is none")
expanded <- lapply(split(spells, spells$id), function(rows) rep(rows$status, rows$end - rows$begin + 1))
check(identical(unname(expanded), sequences), "traminer-spell.csv: other sequences than STS")
sps <- strsplit(gsub("[()]", "", read("traminer-sps.csv")$sequence), "-", fixed = TRUE)
unfolded <- lapply(sps, function(parts) {
    pairs <- do.call(rbind, strsplit(parts, ",", fixed = TRUE))
    rep(pairs[, 1], as.integer(pairs[, 2]))
})
check(identical(unfolded, sequences), "traminer-sps.csv: other sequences than STS")
dss <- strsplit(read("traminer-dss.csv")$sequence, "-", fixed = TRUE)
check(identical(dss, lapply(sequences, function(weeks) rle(weeks)$values)), "traminer-dss.csv: other sequences than STS")

tse <- read("traminer-tse.csv")
check(!anyDuplicated(rle(tse$id)$values), "traminer-tse.csv: not grouped by id")
check(all(unlist(tapply(tse$time, tse$id, diff)) >= 0) && all(tse$time >= 0), "traminer-tse.csv: not in the order of time")

om <- as.matrix(read("traminer-om.csv", row.names = 1))
letters_of <- vapply(sequences, function(weeks) paste(letters[match(weeks, alphabet)], collapse = ""), "")[seq_len(nrow(om))]
distances <- adist(letters_of, costs = list(insertions = 1, deletions = 1, substitutions = 2))
check(max(abs(om - distances)) == 0, "traminer-om.csv: other distances than R's own")
check(inherits(as.dist(om), "dist") && length(hclust(as.dist(om))$order) == nrow(om), "traminer-om.csv: no distances")

if ("TraMineR" %in% rownames(installed.packages())) {
    suppressMessages(library(TraMineR))
    weeks <- suppressMessages(seqdef(sts[, -1], missing = "*", void = "%", right = "%", alphabet = head(alphabet, 7)))
    check(nrow(weeks) == nrow(sts), "traminer-sts.csv: seqdef() makes other sequences of it")
    again <- suppressMessages(seqformat(spells, id = "id", begin = "begin", end = "end", status = "status", from = "SPELL", to = "STS",
                                        process = FALSE, limit = 2000))
    check(nrow(again) == nrow(sts), "traminer-spell.csv: seqformat() makes other sequences of it")
}

if (length(wrong) > 0) {
    writeLines(wrong)
    quit(status = 1)
}
cat("read", nrow(expected), "tables\n")
