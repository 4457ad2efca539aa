#pragma once

#include "models/base/Result.h"
#include "models/cloud/CodeSample.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QPushButton;

namespace numauth::ui {

class CodeView;
class Label;

/// The request of the form as a program in a language of one's choice. Keys, tokens and numbers
/// stand as environment variables.
class CodePanel : public QWidget
{
    Q_OBJECT

public:
    explicit CodePanel(QWidget *parent = nullptr);

    /// \p operation must outlive the panel.
    void show(const cloud::ApiRequest &request, const cloud::Operation &operation);
    /// \p request as curl, for the clipboard.
    Result<QString> curl(const cloud::ApiRequest &request, const cloud::Operation &operation) const;
    /// Puts the code that is shown on the clipboard.
    void copy() const;
    /// The language it is in, as people name it.
    QString languageName() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void retranslate();

    Result<cloud::CodeSample> m_samples;
    std::optional<cloud::ApiRequest> m_request;
    const cloud::Operation *m_operation = nullptr;
    QComboBox *m_language;
    QPushButton *m_copy;
    Label *m_needs;
    CodeView *m_code;
};

} // namespace numauth::ui
