package dev.migrator.script;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * The {@code .sql} files below some locations, folders within folders included. They are
 * found through Spring's resource resolver, so that the jars inside a packaged
 * application and other class path roots are searched too.
 */
public final class SqlScriptSource implements ScriptSource {

    private static final String OPTIONAL = "optional:";

    private final ResourcePatternResolver resolver;

    private final List<String> locations;

    /**
     * Scripts from folders.
     * @param resolver finds resources by pattern
     * @param locations {@code classpath:} or {@code file:} folders, in load order; one
     * that starts with {@code optional:} may be missing; one without a scheme is on the
     * class path
     */
    public SqlScriptSource(ResourcePatternResolver resolver, List<String> locations) {
        this.resolver = resolver;
        this.locations = List.copyOf(locations);
    }

    /**
     * Reads every file.
     * @return locations as given, within each the files by path; a file that two
     * locations share comes once
     * @throws MissingLocationException where a location does not exist
     * @throws MalformedScriptException where a file has no proper header
     */
    @Override
    public List<Script> load() {
        List<Script> scripts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String location : this.locations) {
            String root = root(location);
            for (ScriptFile file : filesBelow(root, location)) {
                // Only two locations can share a file.
                if (this.locations.size() == 1 || seen.add(file.url())) {
                    scripts.add(SqlScript.read(file.text(), origin(file.url(), root)));
                }
            }
        }
        return scripts;
    }

    private List<ScriptFile> filesBelow(String root, String location) {
        ScriptFolder folder = new ScriptFolder(this.resolver, root);
        List<ScriptFile> files = folder.files();
        if (files.isEmpty() && !location.startsWith(OPTIONAL) && !folder.exists()) {
            throw new MissingLocationException(location);
        }
        return files;
    }

    private static String root(String location) {
        String path = location.startsWith(OPTIONAL) ? location.substring(OPTIONAL.length()) : location;
        if (path.startsWith("classpath:")) {
            path = "classpath*:" + withoutLeadingSlash(path.substring("classpath:".length()));
        }
        else if (path.startsWith("filesystem:")) {
            path = "file:" + path.substring("filesystem:".length());
        }
        else if (!path.contains(":")) {
            path = "classpath*:" + withoutLeadingSlash(path);
        }
        return path.endsWith("/") ? path : path + "/";
    }

    private static String withoutLeadingSlash(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }

    /**
     * The path from the location's last folder on: short, and the same on every machine.
     */
    private static String origin(String url, String root) {
        int start = url.lastIndexOf(root.substring(root.indexOf(':') + 1));
        return url.substring(start >= 0 ? start : url.lastIndexOf('/') + 1);
    }

}
