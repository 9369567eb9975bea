package org.openxlink.mapping.basic.differential;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles programs to a class in memory. */
final class JavaPrograms {

    private static final String NAME = "Generated";

    private JavaPrograms() {}

    /** The class; program {@code i} is its method {@code p<i>}. */
    static Class<?> compiled(List<RandomProgram> programs) throws IOException, ClassNotFoundException {
        StringBuilder source =
                new StringBuilder("import " + Expected.class.getName() + ";\npublic class " + NAME + " {\n");
        programs.forEach(program -> source.append(program.java()));
        source.append("}\n");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<String, ByteArrayOutputStream> classes = new HashMap<>();
        StringWriter messages = new StringWriter();
        try (JavaFileManager files = new InMemory(compiler.getStandardFileManager(null, null, null), classes)) {
            List<String> options =
                    List.of("-classpath", System.getProperty("java.class.path"), "-proc:none", "-nowarn", "-g:none");
            boolean compiles = compiler.getTask(
                            messages, files, null, options, null, List.of(new Source(source.toString())))
                    .call();
            if (!compiles) {
                throw new IllegalStateException(messages + "\n" + source);
            }
        }
        return new Loader(classes).loadClass(NAME);
    }

    static Method program(Class<?> programs, int number) throws NoSuchMethodException {
        Method method = programs.getDeclaredMethod("p" + number, Expected.class, double[].class);
        method.setAccessible(true);
        return method;
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///" + NAME + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Compiled extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes;

        Compiled(String name, ByteArrayOutputStream bytes) {
            super(URI.create("mem:///" + name + ".class"), Kind.CLASS);
            this.bytes = bytes;
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }
    }

    private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> classes;

        InMemory(JavaFileManager files, Map<String, ByteArrayOutputStream> classes) {
            super(files);
            this.classes = classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new Compiled(name, classes.computeIfAbsent(name, any -> new ByteArrayOutputStream()));
        }
    }

    private static final class Loader extends ClassLoader {
        private final Map<String, ByteArrayOutputStream> classes;

        Loader(Map<String, ByteArrayOutputStream> classes) {
            super(Expected.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (!classes.containsKey(name)) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = classes.get(name).toByteArray();
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
