package quorate.figures;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import quorate.kernel.Entry;
import quorate.kernel.PlainYaml;

/** Every kind of file that is known and everything that is counted, as {@code figures/*.yaml} has it. */
@Component
class Catalogue {

    private final Map<String, Dataset> datasets = new LinkedHashMap<>();
    private final Map<String, Measure> measures = new LinkedHashMap<>();

    Catalogue() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath:figures/datasets/*.yaml");
            for (var file : files) read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Resource file) throws IOException {
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            for (var document : PlainYaml.documents(reader)) {
                var dataset = new Notation(Entry.of(String.valueOf(file.getFilename()), document)).dataset();
                if (datasets.put(dataset.id(), dataset) != null) {
                    throw new IllegalArgumentException("The catalogue has two datasets " + dataset.id());
                }
                for (var measure : dataset.measures().values()) {
                    if (measures.put(measure.id(), measure) != null) {
                        throw new IllegalArgumentException("The catalogue has two measures " + measure.id());
                    }
                }
            }
        }
    }

    List<Dataset> datasets() {
        return List.copyOf(datasets.values());
    }

    Dataset dataset(String id) {
        return Optional.ofNullable(datasets.get(id)).orElseThrow();
    }

    List<Measure> measures() {
        return new ArrayList<>(measures.values());
    }

    Optional<Measure> find(String id) {
        return Optional.ofNullable(measures.get(id));
    }

    /** @throws java.util.NoSuchElementException for a measure that an edition has and the catalogue no longer */
    Measure measure(String id) {
        return find(id).orElseThrow(() -> new java.util.NoSuchElementException("There is no measure " + id));
    }
}
