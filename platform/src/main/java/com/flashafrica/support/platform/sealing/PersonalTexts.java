package com.flashafrica.support.platform.sealing;

import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * Opens sealed texts, in whatever they stand, at the last moment before somebody reads them. Where
 * the key was destroyed it says so; what cannot be opened for any other reason is left out.
 */
public final class PersonalTexts implements AutoCloseable {
    public static final String ERASED = "[erased]";
    public static final String WITHHELD = "[withheld]";
    public static final String UNREADABLE = "[unreadable]";
    private static final Logger LOG = LoggerFactory.getLogger(PersonalTexts.class);

    private final DataKeys keys;
    private final Pseudonyms pseudonyms;
    private final HtmlFilter html;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Scheduler offLoop = Schedulers.fromExecutorService(threads, "personal-texts");

    public PersonalTexts(DataKeys keys, MasterKeys masters, HtmlFilter html) {
        this.keys = keys;
        this.pseudonyms = new Pseudonyms(masters);
        this.html = html;
    }

    /** Within JSON text: what is opened is escaped as the string that it stands in. Blocks. */
    public String inJson(String json, Disclosure disclosure) {
        return opened(json, disclosure, PersonalTexts::escaped);
    }

    /** A text by itself, or with others around it. Blocks. */
    public String inText(String text, Disclosure disclosure) {
        return opened(text, disclosure, UnaryOperator.identity());
    }

    /** Looks up the keys to many texts at once. Blocks. */
    public void prepare(Collection<String> texts, Disclosure disclosure) {
        if (disclosure == Disclosure.FULL) {
            Set<String> owners = new HashSet<>();
            texts.forEach(text -> owners.addAll(owners(SealedText.in(text))));
            keys.of(owners);
        }
    }

    /**
     * Within JSON text; keys that are not remembered are looked up elsewhere than on this thread.
     */
    public Mono<String> laterInJson(String json, Disclosure disclosure) {
        if (disclosure != Disclosure.FULL) {
            return Mono.just(inJson(json, disclosure));
        }
        List<SealedText.Place> places = SealedText.in(json);
        if (places.isEmpty()) {
            return Mono.just(json);
        }
        Map<String, KeyState> remembered = keys.remembered(owners(places));
        return remembered != null
                ? Mono.just(replaced(json, places, remembered, PersonalTexts::escaped))
                : Mono.fromCallable(() -> inJson(json, disclosure)).subscribeOn(offLoop);
    }

    private String opened(String text, Disclosure disclosure, UnaryOperator<String> escape) {
        List<SealedText.Place> places = SealedText.in(text);
        if (disclosure != Disclosure.FULL) {
            return pseudonyms.in(replaced(text, places, _ -> WITHHELD));
        }
        return places.isEmpty() ? text : replaced(text, places, keys.of(owners(places)), escape);
    }

    private static Set<String> owners(List<SealedText.Place> places) {
        Set<String> owners = new HashSet<>();
        places.forEach(place -> owners.add(place.text().owner()));
        return owners;
    }

    private String replaced(
            String text,
            List<SealedText.Place> places,
            Map<String, KeyState> states,
            UnaryOperator<String> escape) {
        return replaced(text, places, sealed -> escape.apply(opened(sealed, states)));
    }

    private interface Opening {
        String of(SealedText sealed);
    }

    private static String replaced(String text, List<SealedText.Place> places, Opening opening) {
        if (places.isEmpty()) {
            return text;
        }
        StringBuilder whole = new StringBuilder(text.length());
        int from = 0;
        for (SealedText.Place place : places) {
            whole.append(text, from, place.start()).append(opening.of(place.text()));
            from = place.end();
        }
        return whole.append(text, from, text.length()).toString();
    }

    private String opened(SealedText sealed, Map<String, KeyState> states) {
        return switch (states.getOrDefault(sealed.owner(), new KeyState.Missing())) {
            case KeyState.Usable(DataKey key) -> opened(sealed, key);
            case KeyState.Erased _ -> ERASED;
            case KeyState.Missing _ -> UNREADABLE;
        };
    }

    private String opened(SealedText sealed, DataKey key) {
        try {
            String text = key.open(sealed);
            return sealed.isHtml() ? html.harmless(text) : text;
        } catch (GeneralSecurityException _) {
            LOG.warn(
                    "A text that stands as {} does not open with the key {}",
                    sealed.field(),
                    key.id());
            return UNREADABLE;
        }
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        JsonStringEncoder.getInstance().quoteAsString(text, escaped);
        return escaped.toString();
    }

    @Override
    public void close() {
        offLoop.dispose();
        threads.close();
    }
}
