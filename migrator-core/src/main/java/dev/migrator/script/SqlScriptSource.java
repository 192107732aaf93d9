package dev.migrator.script;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
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
        Map<String, Script> scripts = new LinkedHashMap<>();
        for (String location : this.locations) {
            for (Resource file : filesBelow(location)) {
                scripts.computeIfAbsent(key(file), (key) -> SqlScript.read(text(file), origin(file, location)));
            }
        }
        return List.copyOf(scripts.values());
    }

    private List<Resource> filesBelow(String location) {
        String root = root(location);
        List<Resource> files = new ArrayList<>(find(root + "**/*.sql"));
        if (files.isEmpty() && !location.startsWith(OPTIONAL) && find(root).stream().noneMatch(Resource::exists)) {
            throw new MissingLocationException(location);
        }
        files.sort(Comparator.comparing(SqlScriptSource::key));
        return files;
    }

    private List<Resource> find(String pattern) {
        try {
            return Arrays.asList(this.resolver.getResources(pattern));
        }
        catch (FileNotFoundException ex) {
            // A missing root; whether that is allowed, the caller knows.
            return List.of();
        }
        catch (IOException ex) {
            throw new UnreadableScriptException(pattern, ex);
        }
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

    private static String key(Resource file) {
        try {
            return file.getURL().toString();
        }
        catch (IOException ex) {
            throw new UnreadableScriptException(file.getDescription(), ex);
        }
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        }
        catch (IOException ex) {
            throw new UnreadableScriptException(file.getDescription(), ex);
        }
    }

    /**
     * The path from the location's last folder on: short, and the same on every machine.
     */
    private static String origin(Resource file, String location) {
        String url = key(file);
        String folder = root(location);
        String path = folder.substring(folder.indexOf(':') + 1);
        int start = url.lastIndexOf(path);
        return start >= 0 ? url.substring(start) : nameOf(file.getFilename(), url);
    }

    private static String nameOf(@Nullable String filename, String url) {
        return filename != null ? filename : url;
    }

}
