package quorate.web;

import java.util.ArrayList;
import java.util.List;

/**
 * Which part of a long list is shown: {@code ?page=2}.
 *
 * @param page from 1
 * @param size rows on a page
 * @param total rows in all
 */
public record Paging(int page, int size, long total) {

    public Paging {
        page = (int) Math.clamp(page, 1L, Math.max(1, (total + size - 1) / size));
    }

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    /** Rows before this page: the offset of the query. */
    public long before() {
        return (long) (page - 1) * size;
    }

    /** "Showing 21 to 40 of 1,204". */
    public String sentence() {
        if (total == 0) return "Nothing found";
        return "Showing " + Words.number(before() + 1) + " to " + Words.number(Math.min(before() + size, total))
                + " of " + Words.number(total);
    }

    /** The page numbers to show: first, last, this one and its neighbours; 0 stands for a gap. */
    List<Integer> numbers() {
        var numbers = new ArrayList<Integer>();
        for (var number = 1; number <= pages(); number++) {
            if (number == 1 || number == pages() || Math.abs(number - page) <= 1) numbers.add(number);
            else if (numbers.getLast() != 0) numbers.add(0);
        }
        return numbers;
    }
}
