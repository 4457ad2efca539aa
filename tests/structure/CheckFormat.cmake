# Fails when a tracked source file is not as clang-format 14 writes it.
if(NOT TOOL)
  message(FATAL_ERROR "clang-format is not installed; this check did not run.")
endif()
execute_process(COMMAND git -C ${SOURCE} ls-files app models ui tests
  OUTPUT_VARIABLE listing RESULT_VARIABLE status)
if(status)
  message(FATAL_ERROR "git ls-files failed in ${SOURCE}.")
endif()
string(REGEX MATCHALL "[^\n]+\\.(cpp|h)\n" files "${listing}")
list(TRANSFORM files STRIP)
execute_process(COMMAND ${TOOL} --dry-run --Werror ${files} WORKING_DIRECTORY ${SOURCE}
  RESULT_VARIABLE status)
if(status)
  message(FATAL_ERROR "Run clang-format -i on the files above.")
endif()
