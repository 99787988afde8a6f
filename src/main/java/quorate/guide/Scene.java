package quorate.guide;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import quorate.authority.Instrument;
import quorate.kernel.Entry;
import quorate.kernel.PartyId;
import quorate.kernel.PlainYaml;
import quorate.kernel.Span;
import quorate.register.Draft;
import quorate.register.Kind;
import quorate.register.View;

/** A small world on paper: bodies that nobody entered in a register, and instruments that nobody signed. */
final class Scene {

    private final Draft draft = new Draft();
    private final List<Instrument> instruments;

    /** @param file in the words of worked examples: {@code parties} by their short names, and {@code instruments} */
    Scene(Entry file) {
        file.only("parties", "instruments");
        Entry.mapOf("parties", file.value("parties")).forEach((key, party) -> {
            party.only("kind", "name", "life");
            draft.party(
                    key, party.one("kind", Kind.class), party.text("name"), party.span("life", Span.ALWAYS), Map.of());
        });
        this.instruments = file.items("instruments").stream().map(this::read).toList();
    }

    /** A file of this module's, below {@code guide/}. */
    static Entry file(String name) {
        try (var reader = new InputStreamReader(
                new ClassPathResource("guide/" + name).getInputStream(), StandardCharsets.UTF_8)) {
            return Entry.of(name, PlainYaml.documents(reader).getFirst());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    PartyId id(String key) {
        return draft.id(key);
    }

    View on(LocalDate day) {
        return draft.on(day);
    }

    /** The instruments of the scene; a given one takes the place of any with the same title. */
    List<Instrument> instruments(List<Object> given) {
        var own = given.stream().map(this::read).toList();
        var titles = own.stream().map(Instrument::title).toList();
        return Stream.concat(
                        instruments.stream().filter(instrument -> !titles.contains(instrument.title())), own.stream())
                .toList();
    }

    private Instrument read(Object written) {
        return Instrument.read(written, draft::id);
    }

    /** What a party that exists on some day is called, whatever day it is. */
    static Map<String, String> namesIn(Entry file) {
        var names = new HashMap<String, String>();
        Entry.mapOf("parties", file.value("parties")).forEach((key, party) -> names.put(key, party.text("name")));
        return names;
    }
}
