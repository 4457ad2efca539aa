# Runs the short clang-tidy list over every source file of the products.
if(NOT TOOL)
  message(FATAL_ERROR "clang-tidy is not installed; this check did not run.")
endif()
execute_process(COMMAND git -C ${SOURCE} ls-files app models ui OUTPUT_VARIABLE listing)
string(REGEX MATCHALL "[^\n]+\\.cpp\n" files "${listing}")
list(TRANSFORM files STRIP)
execute_process(COMMAND ${TOOL} -p ${BUILD} --quiet ${files} WORKING_DIRECTORY ${SOURCE}
  RESULT_VARIABLE status)
if(status)
  message(FATAL_ERROR "clang-tidy found the above.")
endif()
