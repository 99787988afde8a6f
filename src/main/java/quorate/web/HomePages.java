package quorate.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class HomePages {

    @GetMapping("/")
    @Door(Door.Who.PUBLIC)
    ModelAndView home() {
        return Page.of("web/home", "Quorate");
    }
}
