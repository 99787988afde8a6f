package quorate.law;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which pack this installation judges by: a newer one in the folder {@code quorate.law}, else that of the jar. */
@Configuration(proxyBeanMethods = false)
class Setting {

    @Bean
    Law law(@Value("${quorate.law:}") String folder) {
        return folder.isBlank() ? Law.ofJar() : Law.newer(Path.of(folder));
    }
}
