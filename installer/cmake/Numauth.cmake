# The few functions by which every folder declares its target. Each one takes explicit lists.

set(CMAKE_AUTOMOC ON)
set_property(GLOBAL PROPERTY AUTOGEN_TARGETS_FOLDER autogen)

add_library(numauth_options INTERFACE)
add_library(numauth::options ALIAS numauth_options)
target_compile_definitions(numauth_options INTERFACE
  QT_NO_CAST_FROM_ASCII
  QT_NO_CAST_TO_ASCII
  QT_NO_FOREACH
  QT_DISABLE_DEPRECATED_BEFORE=0x060400
  NUMAUTH_VERSION="${PROJECT_VERSION}")
target_include_directories(numauth_options INTERFACE ${PROJECT_SOURCE_DIR})
if(MSVC)
  target_compile_definitions(numauth_options INTERFACE NOMINMAX _CRT_SECURE_NO_WARNINGS)
  target_compile_options(numauth_options INTERFACE /W4 /permissive- /utf-8 /Zc:__cplusplus
    $<$<BOOL:${NUMAUTH_WARNINGS_AS_ERRORS}>:/WX>)
else()
  target_compile_options(numauth_options INTERFACE -Wall -Wextra -Wpedantic -Wconversion
    $<$<BOOL:${NUMAUTH_WARNINGS_AS_ERRORS}>:-Werror>)
endif()
if(UNIX AND NOT APPLE)
  # Programs too: code of two kinds cannot share a precompiled header. Qt before 6.5 asks for it by itself.
  target_compile_options(numauth_options INTERFACE -fPIC)
endif()
if(NUMAUTH_SANITIZE)
  target_compile_options(numauth_options INTERFACE -fsanitize=${NUMAUTH_SANITIZE}
    -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  target_link_options(numauth_options INTERFACE -fsanitize=${NUMAUTH_SANITIZE})
endif()
if(NUMAUTH_WITH_FUZZERS)
  target_compile_options(numauth_options INTERFACE -fsanitize=fuzzer-no-link,address,undefined)
  target_link_options(numauth_options INTERFACE -fsanitize=address,undefined)
endif()

# What nearly every source includes, compiled once for all targets. Only GCC shares it between targets
# whose definitions differ; the dev preset goes without, so that no source can lean on it.
function(numauth_precompile target)
  if(NOT NUMAUTH_PRECOMPILE OR NOT CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    return()
  endif()
  set(kind core)
  if(target MATCHES "^(numauth_ui|ui_|shell_)|^numauth-console$")
    set(kind widgets)
  endif()
  if(NOT TARGET numauth_pch_${kind})
    set(source ${PROJECT_BINARY_DIR}/pch_${kind}.cpp)
    file(GENERATE OUTPUT ${source} CONTENT "// Carries the precompiled header.\n")
    add_library(numauth_pch_${kind} OBJECT ${source})
    set_target_properties(numauth_pch_${kind} PROPERTIES POSITION_INDEPENDENT_CODE ON AUTOMOC OFF)
    target_link_libraries(numauth_pch_${kind} PRIVATE numauth::options Qt6::Core
      $<$<STREQUAL:${kind},widgets>:Qt6::Widgets>)
    target_precompile_headers(numauth_pch_${kind} PRIVATE
      ${PROJECT_SOURCE_DIR}/installer/cmake/pch_${kind}.h)
  endif()
  target_precompile_headers(${target} REUSE_FROM numauth_pch_${kind})
endfunction()

# numauth_add_library(<name> SOURCES … HEADERS … PUBLIC … PRIVATE …)
# One static library per folder, alias numauth::<name>; every header must compile alone.
function(numauth_add_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;HEADERS;PUBLIC;PRIVATE")
  set(target numauth_${name})
  add_library(${target} STATIC ${arg_SOURCES})
  add_library(numauth::${name} ALIAS ${target})
  target_sources(${target} PUBLIC FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR}
    FILES ${arg_HEADERS})
  target_link_libraries(${target} PUBLIC numauth::options ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
  numauth_precompile(${target})
  set_property(GLOBAL APPEND PROPERTY numauth_targets ${target})
endfunction()

# numauth_add_program(<name> SOURCES … LIBRARIES …)
function(numauth_add_program name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LIBRARIES")
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE numauth::options ${arg_LIBRARIES})
  numauth_precompile(${name})
  set_property(GLOBAL APPEND PROPERTY numauth_targets ${name})
endfunction()

# numauth_add_module(<name> SOURCES … LIBRARIES …)
# A part of a program that is loaded when it is needed; stands beside the programs.
function(numauth_add_module name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LIBRARIES")
  add_library(${name} MODULE ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE numauth::options ${arg_LIBRARIES})
  set_target_properties(${name} PROPERTIES PREFIX ""
    LIBRARY_OUTPUT_DIRECTORY ${CMAKE_RUNTIME_OUTPUT_DIRECTORY})
  # What is exported is looked up by name at every start.
  if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
    target_link_options(${name} PRIVATE LINKER:--exclude-libs,ALL)
  endif()
  numauth_precompile(${name})
  set_property(GLOBAL APPEND PROPERTY numauth_targets ${name})
endfunction()

# numauth_drop_unused_libraries(<program>)
# A static library brings what all of its sources need; the program loads what it really calls.
function(numauth_drop_unused_libraries program)
  if(APPLE)
    target_link_options(${program} PRIVATE LINKER:-dead_strip_dylibs)
  elseif(NOT MSVC)
    target_link_options(${program} PRIVATE LINKER:--as-needed)
  endif()
endfunction()

# numauth_add_resources(<target> PREFIX /numauth/… FILES …)
# The tables of a folder under resources/, compiled into the target that reads them.
function(numauth_add_resources target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "PREFIX;BASE" "FILES")
  string(MAKE_C_IDENTIFIER "${target}_${arg_PREFIX}" resource_name)
  list(TRANSFORM arg_FILES PREPEND ${arg_BASE}/)
  qt_add_resources(${target} ${resource_name} PREFIX ${arg_PREFIX} BASE ${arg_BASE}
    FILES ${arg_FILES})
endfunction()

# numauth_add_tests(<name> CLASSES FooTest BarTest … LIBRARIES … [APPLICATION QApplication])
# One program for a folder's tests. FooTest.cpp defines makeFooTest(); each class is one ctest entry.
function(numauth_add_tests name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "APPLICATION" "CLASSES;SOURCES;LIBRARIES;LABELS")
  set(target ${name}_tests)
  set(declarations "")
  set(entries "")
  set(sources "")
  foreach(class IN LISTS arg_CLASSES)
    string(APPEND declarations "std::unique_ptr<QObject> make${class}();\n")
    string(APPEND entries "        {\"${class}\", make${class}},\n")
    list(APPEND sources ${class}.cpp)
  endforeach()
  set(application QCoreApplication)
  if(arg_APPLICATION)
    set(application ${arg_APPLICATION})
  endif()
  configure_file(${PROJECT_SOURCE_DIR}/tests/support/TestMain.cpp.in
    ${CMAKE_CURRENT_BINARY_DIR}/${target}_main.cpp @ONLY)
  add_executable(${target} ${sources} ${arg_SOURCES} ${CMAKE_CURRENT_BINARY_DIR}/${target}_main.cpp)
  target_link_libraries(${target} PRIVATE numauth::options numauth_test_support Qt6::Test
    ${arg_LIBRARIES})
  numauth_precompile(${target})
  set_property(GLOBAL APPEND PROPERTY numauth_targets ${target})
  foreach(class IN LISTS arg_CLASSES)
    add_test(NAME ${name}.${class} COMMAND ${target} ${class})
    set_tests_properties(${name}.${class} PROPERTIES TIMEOUT 300 LABELS "${arg_LABELS}"
      ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8")
  endforeach()
endfunction()

# numauth_add_fuzzer(<Name> LIBRARIES …): tests/fuzz/<Name>Fuzzer.cpp as a libFuzzer program.
function(numauth_add_fuzzer name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LIBRARIES")
  add_executable(${name}_fuzzer ${name}Fuzzer.cpp)
  target_link_libraries(${name}_fuzzer PRIVATE numauth::options ${arg_LIBRARIES})
  target_link_options(${name}_fuzzer PRIVATE -fsanitize=fuzzer)
endfunction()

# Writes build/<preset>/target-graph.txt ("target -> dependency" a line) for the StructureTest.
function(numauth_write_target_graph)
  get_property(targets GLOBAL PROPERTY numauth_targets)
  set(graph "")
  foreach(target IN LISTS targets)
    get_target_property(dependencies ${target} LINK_LIBRARIES)
    foreach(dependency IN LISTS dependencies)
      if(dependency MATCHES "^(numauth|Qt6|OpenSSL|ZLIB|CLI11)")
        string(APPEND graph "${target} -> ${dependency}\n")
      endif()
    endforeach()
  endforeach()
  file(WRITE ${PROJECT_BINARY_DIR}/target-graph.txt "${graph}")
endfunction()

# Compiles the catalogues of resources/i18n into <target> as :/numauth/i18n/*.qm.
function(numauth_add_catalogues target)
  get_property(folder GLOBAL PROPERTY numauth_catalogue_folder)
  set_source_files_properties(${folder}/zh_CN.qm ${folder}/en.qm PROPERTIES GENERATED TRUE)
  qt_add_resources(${target} numauth_catalogues PREFIX /numauth/i18n BASE ${folder}
    FILES ${folder}/zh_CN.qm ${folder}/en.qm)
  add_dependencies(${target} numauth_catalogues)
endfunction()
