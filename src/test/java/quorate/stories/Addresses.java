package quorate.stories;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that the application answers, with an example of each. */
final class Addresses {

    /**
     * @param paths examples to visit; empty when nobody has given one for a pattern with something in braces
     * @param stream whether it never ends
     */
    record Address(String method, String pattern, List<String> paths, boolean stream) {}

    private Addresses() {}

    static List<Address> of(ApplicationContext application) {
        var examples = examples(application);
        var addresses = new ArrayList<Address>();
        application
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> addresses.addAll(of(mapping, examples)));
        // Spring Security answers this one by itself.
        addresses.add(new Address("POST", "/sign-out", List.of("/sign-out"), false));
        addresses.sort(Comparator.comparing(Address::pattern).thenComparing(Address::method));
        return addresses;
    }

    private static List<Address> of(RequestMappingInfo mapping, Map<String, List<String>> examples) {
        var methods = mapping.getMethodsCondition().getMethods();
        var stream = mapping.getProducesCondition().getProducibleMediaTypes().contains(MediaType.TEXT_EVENT_STREAM);
        var addresses = new ArrayList<Address>();
        for (var pattern : mapping.getPatternValues()) {
            var paths = new ArrayList<String>();
            paths.addAll(examples.getOrDefault(pattern, List.of()));
            if (paths.isEmpty() && !pattern.contains("{")) paths.add(pattern);
            if (pattern.equals("/error")) continue;
            for (var method : methods.isEmpty() ? List.of(RequestMethod.GET) : methods) {
                addresses.add(new Address(method.name(), pattern, List.copyOf(paths), stream));
            }
        }
        return addresses;
    }

    private static Map<String, List<String>> examples(ApplicationContext application) {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(AddressExamples.class));
        var all = new HashMap<String, List<String>>();
        for (var found : scan.findCandidateComponents("quorate")) {
            try {
                var type = Class.forName(found.getBeanClassName());
                var given = (AddressExamples)
                        application.getAutowireCapableBeanFactory().createBean(type);
                given.byPattern().forEach((pattern, paths) -> all.merge(pattern, paths, Addresses::both));
            } catch (ClassNotFoundException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return all;
    }

    private static List<String> both(List<String> some, List<String> others) {
        var both = new ArrayList<>(some);
        both.addAll(others);
        return List.copyOf(both);
    }
}
