package quorate.ledger;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import quorate.kernel.Actor;
import quorate.kernel.Happening;
import quorate.kernel.Money;

/**
 * What came of a voucher.
 *
 * @param made how many postings are new
 * @param before how many were there already, the same
 */
public record Posted(UUID voucher, int made, int before) {

    /** Money was moved: one entry of the journal for all postings of a voucher. */
    public record Moved(Voucher voucher, UUID commissioner, int postings, Money sum) implements Happening {
        @Override
        public List<UUID> about() {
            return Stream.concat(Stream.of(commissioner, voucher.id()), because().stream())
                    .toList();
        }

        @Override
        public List<UUID> because() {
            return voucher.warrant() instanceof Warrant.Decided(var decision) ? List.of(decision.value()) : List.of();
        }

        @Override
        public Actor by() {
            return voucher.by();
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("postings", Integer.toString(postings), "sum", sum.plain());
        }
    }

    /** A month was closed. @param month its first day */
    public record MonthClosed(UUID commissioner, java.time.LocalDate month, Actor by) implements Happening {
        @Override
        public List<UUID> about() {
            return List.of(commissioner);
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("month", month.toString());
        }
    }

    /** A fund was opened. */
    public record FundOpened(Fund fund, Actor by) implements Happening {
        @Override
        public List<UUID> about() {
            return List.of(fund.commissioner().value(), fund.id());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("code", fund.code(), "name", fund.name());
        }
    }
}
