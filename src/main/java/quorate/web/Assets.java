package quorate.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Styles, scripts and pictures. Their address carries a hash of them all, so that a browser may keep them for ever and
 * still fetches the new ones after a change.
 */
@Configuration
class Assets implements WebMvcConfigurer {

    private static final String VERSION = version();

    /** The address of a file below {@code static/assets}, such as {@code quorate.css}. */
    static String at(String file) {
        return "/assets/" + VERSION + "/" + file;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        var forEver = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
        registry.addResourceHandler("/assets/" + VERSION + "/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(forEver);
        // The style sheet names its pictures by this address.
        registry.addResourceHandler("/assets/images/**")
                .addResourceLocations("classpath:/static/assets/nhsuk/assets/images/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic());
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(CacheControl.noCache());
    }

    private static String version() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:/static/assets/**/*.*")) {
                if (file.isReadable()) digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
