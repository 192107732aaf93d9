package dev.migrator.sample.visits;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Knows browsers by what they say of themselves.
 */
@Service
public class Browsers {

    private static final Map<String, String> MARKS = Map.of("Edg/", "Edge", "Firefox/", "Firefox");

    /**
     * The name of a browser.
     * @param userAgent what it says of itself; null where it says nothing
     * @return one of a few names
     */
    public String name(@Nullable String userAgent) {
        if (userAgent == null) {
            return "other";
        }
        for (Map.Entry<String, String> mark : MARKS.entrySet()) {
            if (userAgent.contains(mark.getKey())) {
                return mark.getValue();
            }
        }
        return userAgent.contains("Chrome/") ? "Chrome" : "other";
    }

}
