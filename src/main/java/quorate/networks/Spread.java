package quorate.networks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import quorate.kernel.Objection;
import quorate.kernel.Span;
import quorate.schemes.Definition;
import quorate.schemes.Definition.About;
import quorate.schemes.Definition.Wanted;
import quorate.schemes.Entrant;
import quorate.schemes.Exact;
import quorate.schemes.Reading;
import quorate.schemes.Reading.Part;
import quorate.web.Words;

/**
 * What a scheme takes of who takes part: its own readings, those of its group, and those of its members added up. The order in
 * which anything was read changes nothing.
 *
 * @param period the days that are worked out
 * @param read what was read under a code, by name
 * @param signed on which day somebody signed, by code
 */
public record Spread(
        Definition scheme,
        Span period,
        Groups groups,
        Function<String, Map<String, Reading>> read,
        Function<String, Optional<LocalDate>> signed) {

    /** With what was read and signed by others for it. */
    public Entrant of(Entrant own) {
        if (groups.networks().isEmpty() && !scheme.joining().unit().hasMembers()) return own;
        var readings = new HashMap<>(own.readings());
        var lacking = new HashMap<String, Objection>();
        for (var wanted : scheme.wanted()) {
            if (wanted.about() == About.MEMBERS) added(own.code(), wanted, readings, lacking);
            if (wanted.about() == About.GROUP && !isGroup(own.code())) shared(own.code(), wanted, readings, lacking);
        }
        var barred = new ArrayList<>(groups.barred(own.code()));
        var day = own.agreed().or(() -> byOthers(own.code(), barred));
        return new Entrant(own.code(), own.contract(), own.held(), day.orElse(null), readings, lacking, barred);
    }

    private boolean isGroup(String code) {
        return groups.find(code).isPresent();
    }

    /** The sum of what was read of each member; not known while it is not of one of them. */
    private void added(String code, Wanted wanted, Map<String, Reading> readings, Map<String, Objection> lacking) {
        readings.remove(wanted.id());
        var parts = new ArrayList<Part>();
        var missing = new ArrayList<String>();
        for (var member : groups.members(code, wanted.reference(period))) {
            var reading = read.apply(member.code()).get(wanted.id());
            if (reading == null || outside(wanted, reading)) missing.add(member.called());
            else parts.add(new Part(member.called(), reading));
        }
        if (missing.isEmpty() && !parts.isEmpty()) readings.put(wanted.id(), sum(code, wanted, parts));
        else lacking.put(wanted.id(), unknown(code, wanted, missing));
    }

    /** A member's own figure has the limits of the reading as well. */
    private static boolean outside(Wanted wanted, Reading reading) {
        var least = wanted.least();
        var most = wanted.most();
        return least != null && reading.value().compareTo(least) < 0
                || most != null && reading.value().compareTo(most) > 0;
    }

    private Reading sum(String code, Wanted wanted, List<Part> parts) {
        var value = parts.stream().map(part -> part.reading().value()).reduce(Exact.ZERO, Exact::plus);
        var days = parts.stream().map(part -> part.reading().day()).distinct().toList();
        var estimated = parts.stream().anyMatch(part -> part.reading().estimated());
        var roll = groups.roll(code, wanted.reference(period)).orElseThrow();
        return new Reading(
                value,
                days.size() == 1 ? days.getFirst() : wanted.reference(period),
                "the readings of " + Words.count(parts.size(), "practice", "practices") + ", its members on "
                        + Words.day(roll.day()) + ", added up",
                estimated || days.size() > 1 && wanted.taken() != Definition.Taken.ANY,
                parts);
    }

    private Objection unknown(String code, Wanted wanted, List<String> missing) {
        var name = groups.find(code).map(Network::called).orElse(code);
        var day = Words.day(wanted.reference(period));
        return Groups.objection(
                "schemes.reading.missing",
                missing.isEmpty()
                        ? wanted.title() + " of " + name + " on " + day
                                + " cannot be added up: no member counts for it."
                        : wanted.title() + " of " + name + " on " + day
                                + " cannot be added up, because it was not read of " + Words.list(missing) + ".",
                missing.isEmpty()
                        ? "Settle first of which " + groups.scale() + " its practices are members."
                        : "Enter it for each of them with its source, or an estimate marked as one.");
    }

    /** The figure of the group for one of its practices. */
    private void shared(String practice, Wanted wanted, Map<String, Reading> readings, Map<String, Objection> lacking) {
        var day = wanted.reference(period);
        var twice = groups.twice(practice, day);
        if (twice.isPresent()) {
            lacking.put(wanted.id(), twice.get());
            return;
        }
        for (var group : groups.of(practice, day)) {
            var reading = read.apply(group.code()).get(wanted.id());
            if (reading != null) {
                readings.put(
                        wanted.id(),
                        of(group, reading, groups.roll(group.code(), day).orElseThrow()));
            } else if (!readings.containsKey(wanted.id()) && wanted.usual() == null) {
                lacking.put(
                        wanted.id(),
                        Groups.objection(
                                "schemes.reading.missing",
                                wanted.title() + " of " + group.called() + " on " + Words.day(day)
                                        + " was not read; it counts for each of its practices, " + practice
                                        + " among them.",
                                "Enter it once, for the " + groups.scale() + ", with its source."));
            }
        }
    }

    private Reading of(Network group, Reading reading, Roll roll) {
        return new Reading(
                reading.value(),
                reading.day(),
                "the figure of " + group.called() + ", the " + groups.scale() + " of which it is a member on "
                        + Words.day(roll.day()) + "; " + reading.source(),
                reading.estimated(),
                reading.parts());
    }

    /** A group signs for each of its practices; or each of them for the group, which is in once the last of them has. */
    private Optional<LocalDate> byOthers(String code, List<Objection> barred) {
        var joining = scheme.joining();
        if (!joining.signs() || joining.signer() == joining.unit()) return Optional.empty();
        if (joining.signer().hasMembers()) {
            var twice = groups.twice(code, period.from());
            if (twice.isPresent()) return Optional.empty();
            return groups.of(code, period.from()).stream()
                    .flatMap(group -> signed.apply(group.code()).stream())
                    .findFirst();
        }
        var members = groups.members(code, period.from());
        var missing = members.stream()
                .filter(member -> signed.apply(member.code()).isEmpty())
                .map(Member::called)
                .toList();
        if (members.isEmpty() || missing.size() == members.size()) return Optional.empty();
        if (!missing.isEmpty()) {
            barred.add(Groups.objection(
                    "schemes.join.signed",
                    Words.list(missing) + " of "
                            + groups.find(code).map(Network::called).orElse(code)
                            + (missing.size() == 1 ? " has" : " have") + " not signed up to " + scheme.title() + ".",
                    "The " + joining.unit()
                            + " is paid once each of its practices has signed: offer it to them, and record"
                            + " what they answer."));
        }
        return members.stream()
                .flatMap(member -> signed.apply(member.code()).stream())
                .max(LocalDate::compareTo);
    }
}
