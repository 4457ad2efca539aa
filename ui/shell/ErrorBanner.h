#pragma once

#include "models/base/Result.h"
#include "ui/widgets/VerdictBanner.h"

class QAction;

namespace numauth::shell {

/// An error that stays until it is closed: mark, sentence, copy of the untranslated details.
class ErrorBanner : public ui::VerdictBanner
{
    Q_OBJECT

public:
    explicit ErrorBanner(QWidget *parent = nullptr);

    void showError(const Error &error);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    Error m_error;
    QAction *m_copy;
    QAction *m_close;
};

} // namespace numauth::shell
