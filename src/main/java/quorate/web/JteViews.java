package quorate.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Renders precompiled JTE templates. Hot reload is not used: another class loader could not see package-private types. */
@Configuration
class JteViews {

    @Bean
    TemplateEngine templates() {
        var engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "quorate");
        engine.setBinaryStaticContent(true);
        return engine;
    }

    @Bean
    ViewResolver jteViewResolver(TemplateEngine templates, Frame.Maker frames) {
        return new JteResolver(templates, frames);
    }

    private record JteResolver(TemplateEngine templates, Frame.Maker frames) implements ViewResolver, Ordered {
        @Override
        public @Nullable View resolveViewName(String name, Locale locale) {
            return templates.hasTemplate(name + ".jte") ? new JteView(templates, frames, name + ".jte") : null;
        }

        @Override
        public int getOrder() {
            return 0;
        }
    }

    private record JteView(TemplateEngine templates, Frame.Maker frames, String name) implements View {
        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            var parameters = new HashMap<String, @Nullable Object>();
            if (model != null && model.get("it") != null) parameters.put("it", model.get("it"));
            parameters.put("frame", frames.frameOf(request));
            var output = new Utf8ByteOutput();
            templates.render(name, parameters, output);
            response.setContentType(getContentType());
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }
}
