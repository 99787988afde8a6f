package quorate.documents;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quorate.contracts.Contracts;
import quorate.contracts.Filed;
import quorate.files.Files;
import quorate.files.Upload;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.stories.AddressExamples;

/** The agreement with a commissioning support unit, and its signed copy. */
class DocumentAddresses implements AddressExamples {

    private final Held held;

    DocumentAddresses(Contracts contracts, Documents documents, DocumentKinds kinds, Files files) {
        var by = party("fiona-kerr");
        var from = LocalDate.of(2014, 4, 1);
        var id = Fresh.idOf("addresses", "support agreement");
        var filed = new Filed(
                id,
                "support",
                "Commissioning support of NHS Anytown CCG",
                "",
                party("anytown-ccg"),
                Optional.empty(),
                Span.since(from),
                List.of(),
                "the signed copy",
                Optional.empty());
        contracts.enter(filed, new Actor.Person(by)).orThrow();
        var page = "<!doctype html><html lang=en><title>Support</title><p>What the unit does for the group.</p></html>";
        var upload = files.keep(
                new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)), "support.html", new Actor.Person(by));
        var filing = new Documents.Filing(
                kinds.get("contract"), "Agreement of 2014", from, "Both", "Box 1", About.WHOLE, Optional.empty());
        held = documents
                .file(contracts.find(id, from, Long.MAX_VALUE).orElseThrow(), filing, ((Upload.Kept) upload).file(), by)
                .orThrow()
                .held();
    }

    private static PartyId party(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
    }

    @Override
    public Map<String, List<String>> byPattern() {
        var list = Held.page(held.agreement());
        var one = DocumentPages.HERE + "/{document}";
        return Map.of(
                DocumentPages.HERE,
                List.of(list),
                DocumentPages.HERE + "/new",
                List.of(list + "/new"),
                DocumentPages.HERE + "/checks",
                List.of(list + "/checks"),
                DocumentPages.HERE + "/all.zip",
                List.of(list + "/all.zip"),
                one,
                List.of(held.page()),
                one + "/text",
                List.of(held.page() + "/text"),
                one + "/file",
                List.of(held.page() + "/file"),
                one + "/removals",
                List.of(held.page() + "/removals"),
                InventoryPages.HERE,
                List.of("/contracts/commissioners/anytown-ccg/documents"),
                InventoryPages.HERE + ".csv",
                List.of("/contracts/commissioners/anytown-ccg/documents.csv"));
    }
}
